import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { judge } from '../../../src/engine/verdict.ts';
import { blocked, type Sketch } from '../exchanges.ts';

describe('a request that has not ended', () => {
  it.each<[string, Sketch, string]>([
    [
      'its preflight',
      { method: 'PUT', preflight: { ends: '' } },
      'waits for the answer to its preflight. If none comes',
    ],
    ['its answer', {}, 'waits for the server’s answer.'],
    ['a permission', { url: 'http://192.168.1.20/' }, 'asking whether this page may reach your local network'],
    [
      'a permission for this machine',
      { url: 'http://localhost:3000/' },
      'whether this page may reach apps on this device',
    ],
    ['a server in its own network', { url: 'http://192.168.1.20/', from: 'http://192.168.1.2' }, 'server’s answer.'],
    ['the browser', { unsent: true }, 'has not sent the request yet.'],
    [
      'the browser or a service worker in Firefox',
      { family: 'firefox', unsent: true },
      'has not sent the request yet, or a service worker has answered it',
    ],
    ['a login in Firefox', { family: 'firefox', answer: { status: 401 } }, 'Firefox may be asking you for it'],
    ['the rest of an answer in Firefox', { family: 'firefox', answer: {} }, 'has begun to answer'],
    ['the rest of an answer', { answer: { status: 401 } }, 'has begun to answer'],
  ])('waits for %s', (_, sketch, note) => {
    const exchange: Exchange = { ...blocked(sketch), outcome: { state: 'pending' } };
    const { verdict } = judge(exchange);
    expect(verdict).toMatchObject({ outcome: 'waiting' });
    expect(verdict.outcome === 'waiting' && verdict.note.replace("'", '’')).toMatch(
      note.endsWith('.') ? new RegExp(`${note}$`) : note,
    );
  });

  it('says so where the extension was restarted meanwhile: it may have ended', () => {
    const { verdict } = judge({ ...blocked(), outcome: { state: 'pending' }, interrupted: true });
    expect(verdict).toEqual({ outcome: 'waiting', note: expect.stringContaining('or its end was not seen') });
  });
});

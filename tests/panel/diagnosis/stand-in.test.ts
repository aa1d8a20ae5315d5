import { describe, expect, it } from 'vitest';
import { proxies } from '../../../src/backends/proxies/index.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { likeliestProxy, standInFor } from '../../../src/panel/diagnosis/stand-in.ts';
import { allow, blocked, failed, type Sketch } from '../../engine/exchanges.ts';

const home = 'http://localhost:5173';
const sketched = (sketch: Sketch) => standInFor(diagnose(blocked({ from: home, answer: {}, ...sketch }), []));

describe('a development proxy', () => {
  it.each([
    ['http://localhost:3000/users', false],
    ['http://192.168.0.7/users', false],
    ['https://api.test/users', false],
    ['https://api.example.com/users', true],
    ['http://10.example/users', true],
  ])('is offered for %s; may be foreign: %s', (url, mayBeForeign) => {
    expect(sketched({ url })).toEqual({ server: 'development', home, url, mayBeForeign });
  });

  it.each<[string, Sketch]>([
    [
      'a deployed page that asks its own site',
      { from: 'https://app.example.com', url: 'https://api.example.com/users' },
    ],
    [
      'a deployed page that asks its own address',
      { from: 'http://[2001:db8::1]', url: 'http://[2001:db8::1]:3000/users' },
    ],
    ['a deployed page that asks this machine', { from: 'https://app.example.com', url: 'http://localhost:3000/users' }],
    ['a page without an origin', { from: 'null' }],
    [
      'a redirect that the browser followed itself',
      {
        answer: { status: 302, headers: allow(home, { Location: 'https://elsewhere.example/users' }) },
        followed: [{ url: 'https://elsewhere.example/users', answer: {} }],
      },
    ],
  ])('is not offered to %s', (_, sketch) => {
    expect(sketched(sketch)).toBeUndefined();
  });

  it.each([
    ['https://app.example.com', 'https://api.example.org/users'],
    ['http://app.example.com', 'https://192.0.2.7/users'],
    ['http://203.0.2.7', 'https://192.0.2.7/users'],
  ])('is not what the deployed page %s needs for %s: its own server can ask', (from, url) => {
    expect(sketched({ from, url })).toEqual({ server: 'own', home: from, url, mayBeForeign: true });
  });

  it('is not offered where the server is down', () => {
    expect(standInFor(diagnose(failed('net::ERR_CONNECTION_REFUSED', { from: home }), []))).toBeUndefined();
  });
});

describe('the one shown first', () => {
  it.each([
    [home, undefined, 'vite'],
    ['http://localhost:4200', undefined, 'angular'],
    ['http://localhost:3000', undefined, 'vite'],
    ['http://localhost:4200', 'nuxt', 'nuxt'],
    ['http://localhost:4200', 'gone', 'angular'],
  ])('on %s, with %s chosen last, is %s', (page, chosen, id) => {
    expect(likeliestProxy(proxies, page, chosen)?.id).toBe(id);
  });
});

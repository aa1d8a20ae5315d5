import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/engine/course.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { frameDiagnoses } from '../../../src/panel/judging/frames.ts';
import { allowed, answered, diagnosis, hop, page, view } from '../fixtures.ts';

const frame = diagnosis('81', {
  exchange: { type: 'sub_frame', initiator: page, hops: [hop('https://ads.example/', 'GET', answered(200, {}))] },
  verdict: { outcome: 'allowed' },
});
const notes = new Map([['81', { error: 'net::ERR_BLOCKED_BY_RESPONSE' }]]);
const pages = (embedder?: string) => [{ url: `${page}/`, at: 0, policies: { ...(embedder && { embedder }) } }];

describe('frameDiagnoses', () => {
  it('explains a frame that stays empty, which its messages call allowed', () => {
    const [one, ...others] = frameDiagnoses([frame, allowed], view({ pages: pages('require-corp'), notes }));
    expect(others).toEqual([]);
    expect(one?.exchange).toBe(frame.exchange);
    expect(one?.verdict).toMatchObject({ outcome: 'blocked', code: 'coep-frame-resource-needs-coep-header' });
    expect(one && courseOf(one).steps.at(-1)?.sentence).toBe('The browser leaves the frame empty.');
    expect(one?.explanation?.cause).toBe('coep');
  });

  it('explains a frame by its own headers, whatever the policy of the page', () => {
    const headers = { 'X-Frame-Options': 'DENY' };
    const hops = [hop('https://ads.example/', 'GET', answered(200, headers))];
    const refused = { ...frame, exchange: { ...frame.exchange, hops } };
    const [one] = frameDiagnoses([refused], view({ pages: pages() }));
    expect(one?.verdict).toMatchObject({ outcome: 'blocked', code: 'net::ERR_BLOCKED_BY_RESPONSE' });
    expect(one?.explanation?.cause).toBe('frame-refused');
    expect(one && courseOf(one).steps.at(-1)?.sentence).toBe('The browser leaves the frame empty.');
  });

  it.each([
    ['X-Frame-Options', 'DENY', 'NS_ERROR_XFO_VIOLATION'],
    ['Content-Security-Policy', "frame-ancestors 'none'", 'NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION'],
    ['Server', 'nginx', 'NS_ERROR_DOM_COEP_FAILED'],
  ])('explains a frame of Firefox in a file without errors by its headers: %s', (name, value, code) => {
    const exchange: Exchange = {
      ...frame.exchange,
      family: 'firefox',
      hops: [hop('https://ads.example/', 'GET', answered(200, { [name]: value }))],
      outcome: { state: 'untold' },
    };
    const [one] = frameDiagnoses([{ ...frame, exchange }], view({ pages: pages('require-corp') }));
    expect(one?.verdict).toMatchObject({ outcome: 'blocked', code });
    expect(one && courseOf(one).steps.at(-1)?.sentence).toBe('The browser leaves the frame empty.');
  });

  it('leaves frames alone where the page has no such policy, or DevTools noted nothing', () => {
    expect(frameDiagnoses([frame], view({ pages: pages(), notes }))).toEqual([]);
    expect(frameDiagnoses([frame], view({ pages: pages('require-corp') }))).toEqual([]);
  });
});

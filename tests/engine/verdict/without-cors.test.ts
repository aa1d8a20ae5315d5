import { describe, expect, it } from 'vitest';
import type { Exchange, HeaderLine } from '../../../src/engine/exchange.ts';
import { requestMode } from '../../../src/engine/mode.ts';
import { judge } from '../../../src/engine/verdict.ts';
import { allowed, blocked, failed, page, type Sketch } from '../exchanges.ts';

describe('what browsers send by themselves, to a server that is told no mode', () => {
  const report = { 'Content-Type': 'application/csp-report' };
  const ping = { 'Content-Type': 'text/ping', 'Ping-To': `${page}/next` };

  it.each([
    ['a report of a policy', 'csp_report', report],
    ['a ping of a link', 'ping', ping],
  ])('%s needs no CORS headers', (_, type, headers) => {
    for (const family of ['chromium', 'firefox'] as const) {
      const exchange = allowed({ family, type, method: 'POST', headers, answer: { status: 204 } });
      const [hop] = exchange.hops;
      const shown = hop?.request?.headers.filter(({ name }) => !name.startsWith('Sec-Fetch')) ?? [];
      const hops = exchange.hops.map((one) => ({ ...one, request: { at: 1, headers: shown } }));
      expect(judge({ ...exchange, hops })).toMatchObject({ verdict: { outcome: 'allowed' }, checklist: [] });
      expect(judge({ ...exchange, hops }).verdict).not.toHaveProperty('orElse');
    }
  });
});

// Measured with 12 of some 3,400 requests whose first server was told neither; 0 of them are taken for the other mode.
describe('a redirect to where the browser says more of the mode', () => {
  const asked = (headers: HeaderLine[], method: string) => {
    const url = 'http://there.example/';
    const answer = { status: 303, headers: { 'Access-Control-Allow-Origin': '*', Location: url } };
    const sketch: Sketch = { method: 'POST', from: 'http://page.example', url: 'http://api.example/', answer };
    const { hops, ...rest } = allowed({ ...sketch, family: 'firefox', followed: [{ url, method, answer: {} }] });
    const shown = hops.map((hop, index) => ({ ...hop, request: { at: 1, headers: index > 0 ? headers : [] } }));
    return requestMode({ ...rest, hops: shown });
  };

  it.each([
    ['no-cors', [], 'GET'],
    ['cors', [{ name: 'Origin', value: 'null' }], 'GET'],
    ['no-cors', [{ name: 'Sec-Fetch-Mode', value: 'no-cors' }], 'POST'],
    ['either', [{ name: 'Origin', value: 'null' }], 'POST'],
  ] satisfies [string, HeaderLine[], string][])('tells %s by %j of a %s', (mode, headers, method) => {
    expect(asked(headers, method)).toBe(mode);
  });
});

describe('a frame', () => {
  it('that ends like a refusal is no matter of CORS', () => {
    const frame = blocked({ type: 'sub_frame', answer: {} });
    expect(judge(frame).verdict).toMatchObject({ code: 'net::ERR_FAILED' });
  });

  it.each([
    { type: 'sub_frame', mode: 'cors' },
    { type: 'image', mode: 'no-cors' },
  ] as const)('or a file that is sent to an app has no name of CORS, nor in a saved file: $type', (asked) => {
    const answer = { status: 302, headers: { Location: 'msauth://callback' } };
    const sent = blocked({ family: 'firefox', ...asked, answer, redirectedTo: 'msauth://callback' });
    const saved: Exchange = { ...sent, outcome: { state: 'untold' } };
    expect(judge(saved).verdict).toMatchObject({ outcome: 'cannot tell', reason: expect.stringMatching('neither') });
  });
});

describe('a WebSocket', () => {
  const socket: Sketch = { type: 'websocket', url: 'wss://api.example.com/live' };

  it('that was never sent met no server: the page closed it, or asked otherwise', () => {
    const unsent = failed('net::ERR_FAILED', { ...socket, unsent: true });
    const closed = { outcome: 'cannot tell', reason: expect.stringContaining('closed it at once') };
    expect(judge(unsent).verdict).toMatchObject(closed);
    for (const sent of [failed('net::ERR_FAILED', socket), { ...unsent, interrupted: true as const }])
      expect(judge(sent).verdict).toMatchObject({ reason: expect.stringContaining('may be down') });
  });

  it.each(['chromium', 'firefox'] as const)('needs no CORS headers in %s', (family) => {
    const opened = judge(allowed({ ...socket, family, answer: { status: 101 } }));
    expect(opened).toMatchObject({ verdict: { outcome: 'allowed' }, checklist: [] });
  });

  it('is opened by 200 over HTTP/2, which looks to Chromium as HTTP/1.1 does (measured)', () => {
    const { verdict } = judge(allowed({ ...socket, answer: { status: 200 } }));
    expect(verdict).toMatchObject({ outcome: 'allowed' });
  });

  it('is not open yet in Chromium with an answer that opens none: it begins as a response does, and then fails', () => {
    const answered = allowed({ ...socket, answer: { status: 401 } });
    const { verdict } = judge({ ...answered, outcome: { state: 'streaming', at: answered.startedAt } });
    expect(verdict).toMatchObject({ outcome: 'waiting', note: expect.stringMatching('has begun to answer') });
  });

  it('meets no rule of CORS where it is refused either', () => {
    expect(judge(failed('net::ERR_FAILED', { ...socket, answer: { status: 403 } })).checklist).toEqual([]);
  });

  it('is completed by Firefox also where the server did not open it', () => {
    const { verdict } = judge(allowed({ ...socket, family: 'firefox', answer: { status: 403 } }));
    expect(verdict).toMatchObject({ outcome: 'blocked', code: 'Web Socket', stage: 'response' });
  });

  it.each<[string, Exchange]>([
    ['a WebSocket that the server did not open', allowed({ ...socket, family: 'firefox', answer: { status: 403 } })],
    ['an image', failed('NS_ERROR_DOM_CORP_FAILED', { family: 'firefox', type: 'image', mode: 'no-cors' })],
    ['a frame', failed('NS_ERROR_XFO_VIOLATION', { family: 'firefox', type: 'sub_frame' })],
    ['a script', failed('net::ERR_BLOCKED_BY_RESPONSE', { type: 'script', mode: 'no-cors' })],
  ])('is asked no rule of CORS, nor is what else is made without it: %s', (_, exchange) => {
    expect(judge(exchange)).toMatchObject({ verdict: { outcome: 'blocked' }, checklist: [] });
  });

  it('gives no reason why it was not opened, in Chromium', () => {
    const { verdict } = judge(blocked(socket));
    expect(verdict).toMatchObject({ outcome: 'cannot tell', reason: expect.stringMatching('CORS does not apply') });
  });

  it('ends with a reason where something in the browser stopped it', () => {
    const { verdict } = judge(failed('net::ERR_BLOCKED_BY_CLIENT', socket));
    expect(verdict).toMatchObject({ code: 'net::ERR_BLOCKED_BY_CLIENT' });
  });
});

describe('what is asked without CORS', () => {
  const named = {
    type: 'image',
    mode: 'no-cors',
    answer: { headers: { 'Content-Type': 'application/json' } },
  } as const;

  it.each<[string, Exchange]>([
    ['what looks like data', failed('net::ERR_BLOCKED_BY_ORB', { ...named, credentials: 'include' })],
    ['what its own policy keeps in', failed('net::ERR_BLOCKED_BY_RESPONSE', named)],
    ['a file in Firefox', failed('NS_ERROR_CORRUPTED_CONTENT', { ...named, family: 'firefox', type: 'script' })],
    [
      'a frame',
      failed('NS_ERROR_XFO_VIOLATION', { family: 'firefox', type: 'sub_frame', mode: 'no-cors', answer: {} }),
    ],
    ['what is not there', failed('net::ERR_CONNECTION_REFUSED', { type: 'image', mode: 'no-cors' })],
  ])('meets none of its rules, though it was refused: %s', (_, exchange) => {
    expect(judge(exchange)).toMatchObject({ verdict: { outcome: 'blocked' }, checklist: [] });
  });
});

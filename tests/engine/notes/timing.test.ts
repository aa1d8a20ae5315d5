import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { timedStatuses } from '../../../src/engine/notes/timing.ts';
import type { TimingNote } from '../../../src/engine/notes.ts';
import { judge } from '../../../src/engine/verdict.ts';
import { allow, allowed, api, blocked, type Sketch } from '../exchanges.ts';

/** What the page's resource timing says of an exchange, from so many ms before webRequest heard of it to so many after. */
function timing(exchange: Exchange, status: number, before = 1, after = 60): TimingNote {
  const { startedAt, hops } = exchange;
  return { about: 'timing', url: hops[0]?.url ?? '', at: startedAt - before, endedAt: startedAt + after, status };
}

const told = (exchanges: Exchange[], timings: TimingNote[]) => {
  const statuses = timedStatuses(exchanges, timings);
  return exchanges.map(({ id }) => statuses.get(id));
};

describe('which request a timing is about', () => {
  it('is told by its URL and its time', () => {
    const [one, later, elsewhere] = [allowed(), allowed({ at: 1 }), allowed({ url: `${api}/orders` })];
    const timings = [timing(later, 200), timing(elsewhere, 404), timing(one, 0)];
    expect(told([one, later, elsewhere], timings)).toEqual([0, 200, 404]);
  });

  it('is told of what a service worker answered, though that ends as it begins', () => {
    const exchange = blocked({ unsent: true });
    expect(told([exchange], [timing(exchange, 200, 150, -150)])).toEqual([200]);
    expect(told([exchange], [timing(exchange, 200, 1500, -1500)])).toEqual([undefined]);
  });

  it('is told of what was sent soon after a service worker answered the same by its own timing alone', () => {
    const [taken, sent] = [blocked({ unsent: true }), allowed({ at: 300 })];
    const ofTaken = timing(taken, 200, 10, -10);
    expect(told([sent], [ofTaken])).toEqual([undefined]);
    expect(told([taken, sent], [ofTaken])).toEqual([200, undefined]);
    expect(told([taken, sent], [ofTaken, timing(sent, 0)])).toEqual([200, 0]);
  });

  it('is told by the URL that was asked first, without its fragment', () => {
    const moved = allowed({ url: `${api}/old#top`, answer: { status: 302 }, followed: [{ url: `${api}/new` }] });
    expect(told([moved], [{ ...timing(moved, 200), url: `${api}/old` }])).toEqual([200]);
  });

  it('is nothing with `keepalive` where it is that of a redirect which was followed', () => {
    const led = blocked({ answer: { status: 303, headers: allow('*') }, followed: [{ url: `${api}/new` }] });
    const { documentId: _, ...keptAlive } = led;
    expect(told([led], [timing(led, 303)])).toEqual([303]);
    expect(told([keptAlive], [timing(led, 303)])).toEqual([undefined]);
    expect(told([keptAlive], [timing(led, 0)])).toEqual([0]);
    const { documentId: __, ...direct } = blocked({ answer: { status: 303 } });
    expect(told([direct], [timing(direct, 303)])).toEqual([303]);
  });

  it('is never one of a frame, whose timing nobody reads', () => {
    const [own, framed] = [allowed(), { ...allowed(), frameId: 4 }];
    expect(told([own, framed], [timing(own, 200)])).toEqual([200, undefined]);
  });

  it('is not told by a timing of another time', () => {
    const exchange = allowed();
    expect(told([exchange], [timing(exchange, 0, -10), timing(exchange, 0, 100, -10)])).toEqual([undefined]);
  });

  it('cannot be told among equal ones at one time, unless all say the same', () => {
    const [one, other] = [allowed(), allowed()];
    expect(told([one, other], [timing(one, 0), timing(other, 200)])).toEqual([undefined, undefined]);
    expect(told([one, other], [timing(one, 0)])).toEqual([undefined, undefined]);
    expect(told([one], [timing(one, 0), timing(one, 0)])).toEqual([undefined]);
    expect(told([one, other], [timing(one, 0), timing(other, 0)])).toEqual([0, 0]);
  });

  it('is none of a frame, nor of a worker that pages share', () => {
    const framed = { ...allowed(), frameId: 4 };
    const shared = { ...allowed(), tabId: -1 };
    expect(told([framed, shared], [timing(framed, 200)])).toEqual([undefined, undefined]);
  });
});

describe('what it settles in Firefox', () => {
  const wildcard: Sketch = {
    family: 'firefox',
    credentials: 'hidden',
    answer: { headers: { 'Access-Control-Allow-Origin': '*' } },
  };
  const judged = (sketch: Sketch, timedStatus?: number) =>
    judge({ ...allowed(sketch), ...(timedStatus !== undefined && { timedStatus }) });

  it('is whether a service worker answered what was never sent', () => {
    const unsent = (timedStatus: number, more: Partial<Exchange> = {}) =>
      judge({ ...blocked({ family: 'firefox', unsent: true }), outcome: { state: 'pending' }, timedStatus, ...more });
    expect(unsent(200)).toMatchObject({ verdict: { outcome: 'allowed' }, checklist: [] });
    expect(unsent(0).verdict).toMatchObject({
      outcome: 'cannot tell',
      reason: expect.stringContaining('service worker'),
    });
    // An image without CORS is told 0 as well where it is shown.
    expect(unsent(0, { type: 'image' }).verdict).toMatchObject({ outcome: 'waiting' });
  });

  it('is nothing where the page was not asked', () => {
    expect(judged(wildcard)).toMatchObject({
      verdict: { outcome: 'allowed', orElse: [{ code: 'CORSNotSupportingCredentials' }, {}] },
      credentials: { mode: 'unknown' },
    });
  });

  it('is the credentials mode of a refused response', () => {
    const { verdict, credentials } = judged(wildcard, 0);
    expect(verdict).toMatchObject({ outcome: 'blocked', code: 'CORSNotSupportingCredentials' });
    expect(credentials).toMatchObject({ mode: 'include', certainty: 'inferred' });
    expect(credentials.reason).toContain('resource timing gives this request status 0');
  });

  it('leaves a second, empty line open, which Firefox counts and shows to no extension, where there is a status', () => {
    const told = (name: string, status: number) =>
      judged({ ...wildcard, answer: { headers: { [name]: '*' } } }, status).verdict;
    expect(told('Access-Control-Allow-Origin', 200)).toMatchObject({
      ...{ outcome: 'allowed', orElse: [{ code: 'CORSMultipleAllowOriginNotAllowed' }] },
    });
    // Lines are counted only under the name as the standard spells it.
    expect(told('access-control-allow-origin', 200)).toEqual({ outcome: 'allowed' });
    // The timing goes by what shows: where that fails as well, it is 0 (measured, 78 of 78).
    expect(told('Access-Control-Allow-Origin', 0)).toMatchObject({
      ...{ code: 'CORSNotSupportingCredentials', orElse: [{ code: 'CORSMultipleAllowOriginNotAllowed' }] },
    });
  });

  it('is whether a redirect was refused for its own answer, or for where it leads', () => {
    const to = (target: string, status: number, error?: string) => {
      const answer = { status: 302, headers: { 'Access-Control-Allow-Origin': '*', Location: target } };
      const exchange = blocked({ ...wildcard, answer, redirectedTo: target });
      const outcome = error ? ({ state: 'failed', at: 9, error } as const) : ({ state: 'pending' } as const);
      return judge({ ...exchange, outcome, timedStatus: status });
    };
    const own = { verdict: { code: 'CORSNotSupportingCredentials' }, credentials: { mode: 'include' } };
    expect(to('custom://there', 302)).toMatchObject({ verdict: { code: 'CORSRequestNotHttp' } });
    expect(to('custom://there', 0)).toMatchObject(own);
    for (const target of ['https://user@there.example/', 'http://127.0.0.1:6000/'])
      for (const error of ['NS_ERROR_UNEXPECTED', 'NS_ERROR_NET_ON_RECEIVING_FROM']) {
        expect(to(target, 0, error)).toMatchObject(own);
        const { verdict } = to(target, 302, error);
        expect(verdict).toMatchObject({ code: 'CORSDidNotSucceed2' });
        expect(JSON.stringify(verdict)).not.toContain('CORSNotSupportingCredentials');
      }
  });

  it('is that CORS refused a redirect to another scheme, where nothing else shows the mode', () => {
    const asked = { family: 'firefox', method: 'POST', from: 'http://page.example', headers: {} } as const;
    const answer = { status: 302, headers: { ...allow('*'), Location: 'custom://there' } };
    const exchange = blocked({ ...asked, url: 'http://api.example/', answer, redirectedTo: 'custom://there' });
    const hops = exchange.hops.map((hop) => ({ ...hop, request: { at: 1, headers: [] } }));
    const told = (timedStatus: number) =>
      judge({ ...exchange, hops, outcome: { state: 'pending' }, timedStatus }).verdict;
    expect(told(302)).toMatchObject({ code: 'CORSRequestNotHttp' });
    expect(told(0)).toMatchObject({ outcome: 'cannot tell' });
  });

  it('is the credentials mode of a response that was let through', () => {
    const { verdict, credentials } = judged(wildcard, 404);
    expect(verdict).toMatchObject({ outcome: 'allowed' });
    expect(credentials).toMatchObject({ mode: 'not include', certainty: 'inferred' });
    expect(credentials.reason).toContain('resource timing gives this request the status of its answer');
  });

  it('is whether a stored answer was let in that the server confirmed', () => {
    const confirmed = (headers: Record<string, string>): Sketch => ({
      ...wildcard,
      answer: { status: 304, fromCache: true, headers },
    });
    const missing = { code: 'CORSMissingAllowOrigin2', when: expect.stringContaining('confirmed with `304`') };
    expect(judged(confirmed({})).verdict).toEqual({ outcome: 'allowed', orElse: [missing] });
    expect(judged(confirmed({}), 200).verdict).toEqual({ outcome: 'allowed' });
    expect(judged(confirmed({}), 0).verdict).toMatchObject({
      outcome: 'cannot tell',
      reason: expect.stringContaining('stored answer'),
    });
    // What the confirmation itself says takes the place of what was stored.
    const other = { 'Access-Control-Allow-Origin': 'https://other.example.com' };
    expect(judged(confirmed(other)).verdict).toMatchObject({ code: 'CORSAllowOriginNotMatchingOrigin' });
    expect(judged(confirmed({ 'access-control-allow-origin': '*' })).verdict).toMatchObject({ outcome: 'allowed' });
    // A page that asks whether its own copy is still good gets the 304 itself.
    expect(judged({ ...wildcard, answer: { status: 304 } }).verdict).toMatchObject({ outcome: 'blocked' });
  });

  it('is a refusal that no rule explains', () => {
    expect(judged({ ...wildcard, credentials: 'omit' }, 0).verdict).toMatchObject({
      outcome: 'cannot tell',
      reason: expect.stringContaining('resource timing'),
    });
  });

  it('is a response that was let through against every rule', () => {
    expect(judged({ ...wildcard, answer: {} }, 200).verdict).toEqual({ outcome: 'allowed' });
  });

  it('is not how a redirect ended that the page did not want: that has its status, too', () => {
    const answer = {
      ...wildcard.answer,
      status: 302,
      headers: { 'Access-Control-Allow-Origin': '*', Location: '/new' },
    };
    expect(judged({ ...wildcard, answer }, 302).verdict).toMatchObject({ outcome: 'cannot tell' });
    expect(judged({ ...wildcard, answer }, 0).verdict).toMatchObject({ code: 'CORSNotSupportingCredentials' });
  });

  it('is nothing of a request that the page gave up, or that is no CORS request', () => {
    const givenUp: Partial<Exchange> = {
      outcome: { state: 'failed', at: 1, error: 'NS_BINDING_ABORTED', afterStart: true },
    };
    expect(judge({ ...allowed(wildcard), ...givenUp, timedStatus: 0 }).verdict.outcome).toBe('allowed');
    expect(judged({ ...wildcard, mode: 'no-cors', answer: {} }, 0).verdict.outcome).toBe('allowed');
  });
});

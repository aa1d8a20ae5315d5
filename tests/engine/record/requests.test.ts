import { describe, expect, test } from 'vitest';
import { createRecording } from '../../../src/engine/record.ts';
import {
  type About,
  allowAny,
  api,
  begin,
  complete,
  elsewhere,
  fail,
  get,
  only,
  origin,
  page,
  passed,
  preflight,
  put,
  receive,
  recorded,
  redirect,
  send,
  start,
} from './streams.ts';

describe('one request', () => {
  test('that passes is recorded with all it showed', () => {
    expect(only(recorded(passed(get, 10)))).toEqual({
      id: '1',
      family: 'chromium',
      tabId: 1,
      frameId: 0,
      documentId: 'D1',
      type: 'xmlhttprequest',
      initiator: page,
      startedAt: 10,
      hops: [
        {
          url: api,
          method: 'GET',
          startedAt: 10,
          request: { at: 11, headers: [origin] },
          response: { at: 12, status: 200, headers: [allowAny] },
        },
      ],
      outcome: { state: 'completed', at: 14 },
    });
  });

  test('is there from its first moment on', () => {
    expect(only(recorded([begin(get, 10)])).outcome).toEqual({ state: 'pending' });
  });

  test('whose body still arrives is streaming', () => {
    const stream = [begin(get, 10), send(get, 11), receive(get, 12), start(get, 13)];
    expect(only(recorded(stream)).outcome).toEqual({ state: 'streaming', at: 13 });
  });

  test('has an answer also where the server says 0', () => {
    const exchange = only(recorded([begin(get, 10), send(get, 11), receive(get, 12, 0), fail(get, 13)]));
    expect(exchange.hops[0]?.response).toMatchObject({ status: 0, headers: [allowAny] });
  });

  test('keeps its answer where the clock was set back after it was sent', () => {
    const exchange = only(recorded([begin(get, 10), send(get, 11), receive(get, 6, 200, []), fail(get, 7)]));
    expect(exchange.hops[0]?.response).toMatchObject({ status: 200, headers: [] });
  });

  test('that is refused keeps the response it was refused for', () => {
    const exchange = only(recorded([begin(get, 10), send(get, 11), receive(get, 12, 200, []), fail(get, 13)]));
    expect(exchange.outcome).toEqual({ state: 'failed', at: 13, error: 'net::ERR_FAILED' });
    expect(exchange.hops[0]?.response).toEqual({ at: 12, status: 200, headers: [] });
  });

  test('first noticed at its end is recorded with what its end shows', () => {
    const exchange = only(recorded([fail(get, 13)]));
    expect(exchange.hops).toEqual([{ url: api, method: 'GET', startedAt: 13 }]);
    expect(exchange.outcome.state).toBe('failed');
  });

  test('asked for credentials in between keeps the last answer', () => {
    const stream = [begin(get, 1), send(get, 2), receive(get, 3, 401), send(get, 4), receive(get, 5), complete(get, 6)];
    expect(only(recorded(stream)).hops).toHaveLength(1);
    expect(only(recorded(stream)).hops[0]?.response?.status).toBe(200);
  });

  test('keeps the headers the page was given where an extension changed them', () => {
    const changed = [allowAny, { name: 'X-Added', value: '1' }];
    const stream = [
      begin(get, 1),
      send(get, 2),
      receive(get, 3),
      start(get, 4, 200, changed),
      complete(get, 5, 200, changed),
    ];
    expect(only(recorded(stream)).hops[0]?.response).toEqual({
      at: 3,
      status: 200,
      headers: [allowAny],
      handedOver: changed,
    });
  });

  test('keeps them also where the completion, which is not asked for headers, shows none', () => {
    const changed = [{ name: 'X-Added', value: '1' }];
    const { responseHeaders: _, ...completion } = complete(get, 5);
    const stream = [begin(get, 1), send(get, 2), receive(get, 3), start(get, 4, 200, changed), completion];
    expect(only(recorded(stream)).hops[0]?.response?.handedOver).toEqual(changed);
  });

  test.each([
    ['in another order', [{ name: 'a', value: '1' }, allowAny]],
    ['not at all, as Opaque Response Blocking does', []],
  ])('does not call headers changed that were handed over %s', (_, handedOver) => {
    const received = [allowAny, { name: 'A', value: '1' }];
    const stream = [begin(get, 1), send(get, 2), receive(get, 3, 200, received), complete(get, 4, 200, handedOver)];
    expect(only(recorded(stream)).hops[0]?.response).not.toHaveProperty('handedOver');
  });

  test('has no answer where the one it was given was to an earlier attempt', () => {
    const login = [begin(get, 1), send(get, 2), receive(get, 3, 401, []), send(get, 5)];
    expect(only(recorded([...login, receive(get, 6)])).hops[0]?.response).toMatchObject({ at: 6, status: 200 });
    expect(only(recorded([...login, fail(get, 7, 'net::ERR_CONNECTION_RESET')])).hops[0]).not.toHaveProperty(
      'response',
    );
  });

  test('keeps address and cache of the response', () => {
    const stream = [begin(get, 1), receive(get, 2), { ...complete(get, 3), ip: '127.0.0.1', fromCache: true }];
    expect(only(recorded(stream)).hops[0]?.response).toMatchObject({ ip: '127.0.0.1', fromCache: true });
  });

  test('of a service worker belongs to no tab', () => {
    expect(only(recorded(passed({ ...get, tabId: -1 }, 1))).tabId).toBe(-1);
  });
});

describe('opaque origins', () => {
  test('are cross-origin with everything', () => {
    expect(only(recorded(passed({ ...get, url: `${page}/items`, initiator: 'null' }, 1))).initiator).toBe('null');
  });

  test('are the only ones that Firefox does not name', () => {
    expect(only(recorded(passed({ ...get, initiator: undefined }, 1), 'firefox')).initiator).toBe('null');
  });

  test('are read from the Origin header elsewhere', () => {
    const hidden = { ...get, initiator: undefined };
    const stream = [begin(hidden, 1), send(hidden, 2, [{ name: 'Origin', value: 'null' }]), receive(hidden, 3)];
    expect(only(recorded(stream)).initiator).toBe('null');
  });

  test('are read from the preflight where the request itself was never sent', () => {
    const hidden = { ...put, initiator: undefined };
    const asked = preflight({ id: '2', initiator: undefined }, 2, 'PUT');
    expect(only(recorded([begin(hidden, 1), ...asked, fail(hidden, 7)])).initiator).toBe(page);
  });

  test('do not come from an Origin header that a redirect tainted', () => {
    const hop2 = { ...get, url: elsewhere };
    const tainted = send(hop2, 5, [{ name: 'Origin', value: 'null' }]);
    const stream = [
      begin(get, 1),
      send(get, 2),
      receive(get, 3, 302),
      redirect(get, 4, elsewhere, 302),
      begin(hop2, 4),
      tainted,
    ];
    expect(only(recorded(stream)).initiator).toBe(page);
  });
});

describe('redirects', () => {
  const hop2: About = { ...get, url: elsewhere };
  const toElsewhere = [begin(get, 1), send(get, 2), receive(get, 3, 302), redirect(get, 4, elsewhere, 302)];

  test('are hops of one exchange', () => {
    const exchange = only(recorded([...toElsewhere, ...passed(hop2, 5)]));
    expect(exchange.hops.map(({ url, redirectedTo }) => [url, redirectedTo])).toEqual([
      [api, elsewhere],
      [elsewhere, undefined],
    ]);
    expect(exchange.hops.map(({ response }) => response?.status)).toEqual([302, 200]);
    expect(exchange.startedAt).toBe(1);
  });

  test('whose target is never asked invent no hop', () => {
    const exchange = only(recorded([...toElsewhere, fail(get, 5, 'net::ERR_ABORTED')]));
    expect(exchange.hops).toHaveLength(1);
    expect(exchange.hops[0]?.redirectedTo).toBe(elsewhere);
  });

  test('refused in Firefox end under the target URL, with a status of 0 that is no answer', () => {
    const ends = [start(hop2, 5, 0, []), fail(hop2, 6, 'NS_ERROR_NET_ON_RECEIVING_FROM')];
    const exchange = only(recorded([...toElsewhere, ...ends], 'firefox'));
    expect(exchange.hops).toHaveLength(1);
    expect(exchange.hops[0]?.response?.status).toBe(302);
    expect(exchange.outcome).toEqual({ state: 'failed', at: 6, error: 'NS_ERROR_NET_ON_RECEIVING_FROM' });
  });

  test('that leave the origin make an exchange of a same-origin request, its first hop included', () => {
    const home = { ...get, url: `${page}/go` };
    const stream = [begin(home, 1), send(home, 2, []), receive(home, 3, 302), redirect(home, 4, api, 302)];
    expect(recorded(stream.slice(0, 3))).toEqual({});
    // The browser may refuse the redirect before the next hop begins.
    expect(only(recorded(stream)).hops[0]?.redirectedTo).toBe(api);
    const exchange = only(recorded([...stream, ...passed(get, 5)]));
    expect(exchange.hops.map(({ url }) => url)).toEqual([`${page}/go`, api]);
    expect(exchange.hops[0]?.request).toEqual({ at: 2, headers: [] });
  });

  test('to a user name within the origin make one where Chromium stopped there', () => {
    const home = { ...get, url: `${page}/go` };
    const target = `${page.replace('//', '//user@')}/there`;
    const stream = [begin(home, 1), send(home, 2, []), receive(home, 3, 302), redirect(home, 4, target, 302)];
    expect(recorded(stream)).toEqual({});
    expect(only(recorded([...stream, fail(home, 5, 'net::ERR_ABORTED')])).hops[0]?.redirectedTo).toBe(target);
    // An XMLHttpRequest goes on.
    expect(recorded([...stream, ...passed({ ...get, url: target }, 5)])).toEqual({});
  });

  test('back and forth between two URLs keep each visit apart', () => {
    const there = { ...get, url: elsewhere };
    const stream = [
      ...toElsewhere,
      ...[begin(there, 5), send(there, 6), receive(there, 7, 303), redirect(there, 8, api, 303)],
      ...[begin(get, 9), send(get, 10), receive(get, 11, 200), complete(get, 12)],
    ];
    expect(only(recorded(stream)).hops.map(({ url, response }) => [url, response?.status])).toEqual([
      [api, 302],
      [elsewhere, 303],
      [api, 200],
    ]);
  });

  test('to the same URL within a millisecond keep each visit apart', () => {
    const stream = [
      ...[begin(get, 5), send(get, 5), receive(get, 5, 302), redirect(get, 5, api, 302)],
      ...[begin(get, 6), send(get, 6), receive(get, 6, 200), complete(get, 6)],
    ];
    expect(only(recorded(stream, 'firefox')).hops.map(({ response }) => response?.status)).toEqual([302, 200]);
  });

  test('to another URL within a millisecond keep the order of their hops', () => {
    const stream = [begin(get, 5), send(get, 5), receive(get, 5, 302), redirect(get, 5, elsewhere, 302)];
    const exchange = only(recorded([...stream, begin(hop2, 5), send(hop2, 5)], 'firefox'));
    expect(exchange.hops.map(({ url }) => url)).toEqual([api, elsewhere]);
  });

  test('to the same URL are one hop more, also where a service worker then lets the request fall through', () => {
    const stream = [begin(get, 1), send(get, 2), receive(get, 3, 302), redirect(get, 4, api, 302)];
    expect(only(recorded([...stream, begin(get, 5), ...passed(get, 6)], 'firefox')).hops).toHaveLength(2);
  });

  test('elsewhere make no hop of a request that a service worker let fall through in the same millisecond', () => {
    const stream = [begin(get, 1), begin(get, 5), send(get, 5), receive(get, 5, 302), redirect(get, 5, elsewhere, 302)];
    const exchange = only(recorded([...stream, ...passed({ ...get, url: elsewhere }, 6)], 'firefox'));
    expect(exchange.hops.map(({ url }) => url)).toEqual([api, elsewhere]);
  });

  test('to the same URL accuse no extension of the headers that a clock, set back, put before them', () => {
    const stream = [begin(get, 10), send(get, 11), receive(get, 12, 302), redirect(get, 13, api, 302), begin(get, 14)];
    const last = [{ name: 'X-Last', value: '1' }];
    const exchange = only(recorded([...stream, start(get, 5, 200, last), complete(get, 6, 200, last)]));
    expect(exchange.hops[0]?.response).toEqual({ at: 12, status: 302, headers: [allowAny] });
  });

  test('that nobody saw leave their hop without the answer of their target', () => {
    const exchange = only(recorded([begin(get, 1), send(get, 2), start(hop2, 5), complete(hop2, 6)]));
    expect(exchange.hops).toEqual([{ url: api, method: 'GET', startedAt: 1, request: { at: 2, headers: [origin] } }]);
  });

  test('leave their target its headers, though they had the same and nobody saw those arrive', () => {
    const exchange = only(recorded([...toElsewhere, begin(hop2, 5), send(hop2, 6), start(hop2, 7)]));
    expect(exchange.hops[1]?.response).toEqual({ at: 7, status: 200, headers: [allowAny] });
  });

  test('of Firefox to where the request already is, without an answer, are none', () => {
    const internal = redirect(get, 2, api, 0);
    const exchange = only(recorded([begin(get, 1), internal, ...passed(get, 3)], 'firefox'));
    expect(exchange.hops).toHaveLength(1);
    expect(exchange.hops[0]).not.toHaveProperty('redirectedTo');
  });
});

test('a recording begins empty', () => {
  expect(createRecording('chromium').requests.size).toBe(0);
});

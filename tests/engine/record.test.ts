import { describe, expect, test } from 'vitest';
import type { Exchange, Observation } from '../../src/engine/exchange.ts';
import {
  createRecording,
  forgetTab,
  ignore,
  isKnown,
  observationsOf,
  observe,
  wasLetGo,
} from '../../src/engine/record.ts';
import {
  type About,
  allowAny,
  api,
  begin,
  complete,
  fail,
  feed,
  origin,
  page,
  passed,
  preflight,
  receive,
  recorded,
  recorder,
  redirect,
  send,
  start,
} from './record-streams.ts';

const get: About = { id: '1' };
const put: About = { id: '1', method: 'PUT' };
const elsewhere = 'https://other.example/items';

function only(exchanges: Record<string, Exchange>): Exchange {
  const all = Object.values(exchanges);
  expect(all.map(({ id }) => id)).toHaveLength(1);
  return all[0] as Exchange;
}

const preflightIds = (exchange: Exchange | undefined) => exchange?.hops.map((hop) => hop.preflight?.requestId);

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

describe('left out', () => {
  test('what Firefox asks anew for a stored answer, and nothing that a worker asks', () => {
    const refreshing = passed({ ...get, tabId: -1 }, 1);
    expect(recorded(refreshing, 'firefox')).toEqual({});
    const ofWorker = refreshing.map(({ documentId: _, ...rest }) => rest);
    expect(only(recorded(ofWorker, 'firefox')).tabId).toBe(-1);
  });

  test('but no end of a request that began in a tab', () => {
    const [last, ...before] = passed(get, 1).reverse();
    const stream = [...before.reverse(), { ...(last as Observation), tabId: -1 }];
    expect(only(recorded(stream, 'firefox')).outcome.state).toBe('completed');
  });

  test.each<[string, Observation[]]>([
    ['same-origin requests', passed({ ...get, url: `${page}/items` }, 1)],
    ['documents of the tab', passed({ ...get, type: 'main_frame' }, 1)],
    ['WebTransport, which has no CORS', passed({ ...get, type: 'webtransport', method: 'CONNECT' }, 1)],
    ['requests of Chromium extensions', passed({ ...get, initiator: 'chrome-extension://abc' }, 1)],
    ['requests of Firefox extensions', passed({ ...get, initiator: 'moz-extension://abc' }, 1)],
    ['data: URLs', passed({ ...get, url: 'data:,x' }, 1)],
    ['blob: URLs', passed({ ...get, url: `blob:${page}/1` }, 1)],
    ['files of extensions', passed({ ...get, url: 'chrome-extension://abc/x.js' }, 1)],
    ['requests whose origin the browser hides', passed({ ...get, initiator: undefined }, 1).slice(0, 1)],
    [
      'what another extension answers with a file of its own',
      [begin(get, 1), redirect(get, 2, 'chrome-extension://abc/noop.js', 0)],
    ],
    ['what another extension answers with a data: URL', [begin(get, 1), redirect(get, 2, 'data:,x', 0)]],
    ['a look into the cache before a font load', [begin(get, 1), send(get, 2), fail(get, 3, 'net::ERR_CACHE_MISS')]],
  ])('%s', (_, observations) => {
    expect(recorded(observations)).toEqual({});
  });

  test('nothing of a font but its load, when both go by one id', () => {
    const miss = [begin(get, 1), send(get, 2), fail(get, 3, 'net::ERR_CACHE_MISS')];
    expect(recorded([...miss, ...passed(get, 4)])).toEqual(recorded(passed(get, 4)));
  });

  test.each<[string, Observation[]]>([
    ['another extension answers', [begin(get, 1), redirect(get, 2, 'data:,x', 0)]],
    ['a look into the cache found nothing', [begin(get, 1), send(get, 2), fail(get, 3, 'net::ERR_CACHE_MISS')]],
  ])('and let go, once %s', (_, observations) => {
    const { recording, exchanges, kept } = feed(recorder(), observations);
    expect([exchanges.size, kept.size]).toEqual([0, 0]);
    expect(recording.ended).toContain(get.id);
  });

  test('nothing else of an extension that is observed late', () => {
    expect(recorded([fail({ ...get, initiator: 'chrome-extension://abc' }, 1)])).toEqual({});
  });
});

describe('kept', () => {
  test.each(['data:', 'blob:'])('is a request whose URL holds %s further on', (scheme) => {
    expect(only(recorded(passed({ ...get, url: `${api}?from=${scheme},x` }, 1))).outcome.state).toBe('completed');
  });
});

describe('a second try', () => {
  const script: About = { id: '1', url: `${page}/worker.js`, type: 'script' };
  const redirected = [
    ...[begin(script, 10), send(script, 11), receive(script, 12, 302), redirect(script, 13, api, 302)],
    fail(script, 14, 'net::ERR_ABORTED'),
  ];
  const again: About = { id: '2', type: 'script' };
  const ids = (observations: Observation[]) => Object.keys(recorded(observations));

  test('of a redirected worker is no request of its own', () => {
    expect(ids([...redirected, begin(again, 15), fail(again, 17)])).toEqual(['1']);
  });

  test('is one where it was sent, ended otherwise, came much later or is of another page', () => {
    const both = ['1', '2'];
    expect(ids([...redirected, begin(again, 15), send(again, 16), fail(again, 17)])).toEqual(both);
    expect(ids([...redirected, begin(again, 15), fail(again, 17, 'net::ERR_CONNECTION_REFUSED')])).toEqual(both);
    expect(ids([...redirected, begin(again, 5015), fail(again, 5017)])).toEqual(both);
    const elsewhere = { ...again, documentId: 'D2' };
    expect(ids([...redirected, begin(elsewhere, 15), fail(elsewhere, 17)])).toEqual(both);
    const image: About = { ...again, type: 'image' };
    expect(ids([...redirected, begin(image, 15), fail(image, 17)])).toEqual(both);
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

describe('preflights', () => {
  test('are part of their request, and no exchange of their own', () => {
    const exchange = only(recorded([begin(put, 1), ...preflight({ id: '2' }, 2, 'PUT'), ...passed(put, 10).slice(1)]));
    expect(exchange.hops[0]?.preflight).toEqual({
      requestId: '2',
      startedAt: 2,
      request: { at: 3, headers: [origin, { name: 'Access-Control-Request-Method', value: 'PUT' }] },
      response: { at: 4, status: 200, headers: [allowAny] },
      outcome: { state: 'completed', at: 6 },
    });
  });

  test('that fail leave a request that was never sent', () => {
    const exchange = only(recorded([begin(put, 1), ...preflight({ id: '2' }, 2, 'PUT'), fail(put, 7)]));
    expect(exchange.hops[0]).not.toHaveProperty('request');
    expect(preflightIds(exchange)).toEqual(['2']);
  });

  test('that nobody answers are not of an equal request which was sent before them', () => {
    const [simple, asking] = [
      { id: '1', method: 'POST' },
      { id: '2', method: 'POST' },
    ];
    const asked = preflight({ id: '3' }, 13, 'POST')
      .slice(0, 2)
      .map((one, index) => ({ ...one, timeStamp: 13 + 3 * index }));
    const stream = [
      begin(simple, 10),
      begin(asking, 12),
      ...asked,
      send(simple, 14),
      receive(simple, 29),
      complete(simple, 30),
    ];
    const exchanges = recorded(stream);
    expect([exchanges['1'], exchanges['2']].map(preflightIds)).toEqual([[undefined], ['3']]);
  });

  test('are asked without the user and password of the URL', () => {
    const withUser = { ...put, url: api.replace('://', '://user:password@') };
    const stream = [begin(withUser, 1), ...preflight({ id: '2' }, 2, 'PUT'), fail(withUser, 7)];
    expect(preflightIds(only(recorded(stream)))).toEqual(['2']);
  });

  test('come after the request headers in Firefox', () => {
    const stream = [
      begin(put, 1),
      send(put, 1),
      ...preflight({ id: '2' }, 2, 'PUT'),
      receive(put, 8),
      complete(put, 9),
    ];
    expect(preflightIds(only(recorded(stream, 'firefox')))).toEqual(['2']);
  });

  test('of a beacon have another type than the beacon', () => {
    const beacon = { ...put, method: 'POST', type: 'ping' };
    expect(
      preflightIds(only(recorded([begin(beacon, 1), ...preflight({ id: '2', type: 'other' }, 2, 'POST')]))),
    ).toEqual(['2']);
  });

  test('come once more for the target of a 307', () => {
    const hop2 = { ...put, url: elsewhere };
    const stream = [
      ...[
        begin(put, 1),
        ...preflight({ id: '2' }, 2, 'PUT'),
        send(put, 7),
        receive(put, 8, 307),
        redirect(put, 9, elsewhere),
      ],
      ...[begin(hop2, 10), ...preflight({ id: '3', url: elsewhere }, 11, 'PUT'), fail(hop2, 16)],
    ];
    expect(preflightIds(only(recorded(stream)))).toEqual(['2', '3']);
  });

  test('of twelve identical parallel requests are paired in order of start', () => {
    const puts = Array.from({ length: 12 }, (_, k) => ({ id: `${k}`, method: 'PUT' }));
    const stream = [
      ...puts.map((about, k) => begin(about, k)),
      ...puts.flatMap((_, k) => preflight({ id: `p${k}` }, 100 + 10 * k, 'PUT')),
      ...puts.map((about, k) => fail(about, 300 + k)),
    ];
    const exchanges = recorded(stream);
    expect(puts.map(({ id }) => preflightIds(exchanges[id]))).toEqual(puts.map((_, k) => [`p${k}`]));
  });

  test('go by the method they ask for, not by the order of start alone', () => {
    const remove = { id: '3', method: 'DELETE' };
    const exchanges = recorded([begin(put, 1), begin(remove, 2), ...preflight({ id: '9' }, 3, 'DELETE')]);
    expect([preflightIds(exchanges[1]), preflightIds(exchanges[3])]).toEqual([[undefined], ['9']]);
  });

  test('tell a lower-case method from an upper-case one', () => {
    const patch = { id: '3', method: 'patch' };
    const exchanges = recorded([
      begin({ ...put, method: 'PATCH' }, 1),
      begin(patch, 2),
      ...preflight({ id: '9' }, 3, 'patch'),
    ]);
    expect(preflightIds(exchanges[3])).toEqual(['9']);
  });

  test.each<[string, About]>([
    ['another tab', { id: '9', tabId: 2 }],
    ['another document', { id: '9', documentId: 'D2' }],
    ['another initiator', { id: '9', initiator: 'https://frame.example' }],
    ['another URL', { id: '9', url: elsewhere }],
  ])('of %s do not fit', (_, about) => {
    expect(preflightIds(only(recorded([begin(put, 1), ...preflight(about, 2, 'PUT')])))).toEqual([undefined]);
  });

  test('do not fit a request that began after them', () => {
    expect(preflightIds(only(recorded([...preflight({ id: '9' }, 1, 'PUT'), begin(put, 6)])))).toEqual([undefined]);
  });

  test('do not fit a request that had its answer before them', () => {
    const stream = [begin(put, 1), send(put, 2), receive(put, 3), ...preflight({ id: '9' }, 4, 'PUT')];
    expect(preflightIds(only(recorded(stream, 'firefox')))).toEqual([undefined]);
  });

  test('do not fit a request that was sent before they began, though no answer has come yet', () => {
    const stream = [begin(put, 1), send(put, 2), ...preflight({ id: '9' }, 3, 'PUT').slice(0, 2)];
    expect(preflightIds(only(recorded(stream)))).toEqual([undefined]);
  });

  test('do not fit a request that ended before them where nobody saw its last redirect', () => {
    const [first, last] = [
      { ...put, url: `${page}/go` },
      { ...put, url: elsewhere },
    ];
    const ended = [begin(first, 1), redirect(first, 2, api), begin(put, 3), fail(last, 4)];
    const exchanges = recorded([...ended, begin({ id: '3', method: 'PUT' }, 5), ...preflight({ id: '9' }, 6, 'PUT')]);
    expect(preflightIds(exchanges[1])).toEqual([undefined, undefined]);
    expect(preflightIds(exchanges[3])).toEqual(['9']);
  });

  test('let their request go with their answer, before they end themselves', () => {
    const stream = [begin(put, 1), ...preflight({ id: '9' }, 2, 'PUT'), send(put, 4.5), receive(put, 8)];
    expect(preflightIds(only(recorded(stream)))).toEqual(['9']);
  });

  test('are their request’s where both begin and end within a millisecond', () => {
    const options = { id: '9', method: 'OPTIONS' };
    const stream = [begin(put, 5), send(put, 5), begin(options, 5), fail(options, 5), fail(put, 5)];
    expect(preflightIds(only(recorded(stream, 'firefox')))).toEqual(['9']);
  });

  test('move on when their request turns out to have been sent without one', () => {
    const second = { id: '3', method: 'PUT' };
    const [asked, sent, ...answered] = preflight({ id: '9' }, 3, 'PUT') as [Observation, Observation, ...Observation[]];
    const state = feed(recorder(), [begin(put, 1), begin(second, 2), asked, sent]);
    expect(preflightIds(state.exchanges.get('1'))).toEqual(['9']);
    feed(state, [send(put, 4.5), ...answered]);
    expect(preflightIds(state.exchanges.get('1'))).toEqual([undefined]);
    expect(preflightIds(state.exchanges.get('3'))).toEqual(['9']);
  });

  test('find a request whose start was not seen', () => {
    expect(preflightIds(only(recorded([...preflight({ id: '9' }, 1, 'PUT'), fail(put, 8)])))).toEqual(['9']);
  });

  test('are nobody’s where a lost start leaves it open whose they are', () => {
    const asked = preflight({ id: '9' }, 2, 'PUT');
    const second = { id: '3', method: 'PUT' };
    const exchanges = recorded([begin(put, 1), ...asked, fail(put, 8), fail(second, 8)]);
    expect([preflightIds(exchanges[1]), preflightIds(exchanges[3])]).toEqual([[undefined], [undefined]]);
    expect(Object.keys(exchanges)).toEqual(['1', '3']);
  });

  test('are nobody’s where their own lost start leaves their order open', () => {
    const second = { id: '3', method: 'PUT' };
    const [, sent, ...answered] = preflight({ id: '9' }, 4, 'PUT') as [Observation, Observation, ...Observation[]];
    const stream = [begin(put, 1), begin(second, 2), ...preflight({ id: '8' }, 3, 'PUT'), sent, ...answered];
    const exchanges = recorded([...stream, fail(put, 9), fail(second, 9)]);
    expect([preflightIds(exchanges[1]), preflightIds(exchanges[3])]).toEqual([[undefined], [undefined]]);
  });

  test('are nobody’s where only their answer was seen, and it could be for several', () => {
    const [asked, , ...answered] = preflight({ id: '9' }, 2, 'PUT') as [Observation, Observation, ...Observation[]];
    const second = { id: '3', method: 'PUT' };
    const { responseHeaders: _, ...end } = answered.at(-1) as Observation;
    for (const seen of [answered, [asked, ...answered], [asked, end]]) {
      const exchanges = recorded([...seen, fail(put, 8), send(second, 9), fail(second, 10)]);
      expect([preflightIds(exchanges[1]), preflightIds(exchanges[3])]).toEqual([[undefined], [undefined]]);
      expect(Object.keys(exchanges)).toEqual(['1', '3']);
    }
  });

  test('are nobody’s where one of them may have come and gone while nobody recorded', () => {
    const second = { id: '3', method: 'PUT' };
    const later = [...preflight({ id: '9' }, 4, 'PUT'), fail(put, 9), fail(second, 9)];
    const resumed = (seen: Observation[]) => {
      const state = feed({ ...recorder(), recording: createRecording('chromium', seen) }, later);
      return [preflightIds(state.exchanges.get('1')), preflightIds(state.exchanges.get('3'))];
    };
    expect(resumed([begin(put, 1), begin(second, 2)])).toEqual([[undefined], [undefined]]);
    expect(resumed([begin(put, 1), begin(second, 2), ...preflight({ id: '8' }, 3, 'PUT')])).toEqual([['8'], ['9']]);
  });

  test('stay with their request where another one, that may have needed none, broke off after it was sent', () => {
    const second = { id: '3', method: 'PUT' };
    const later = [...preflight({ id: '9' }, 4, 'PUT'), send(put, 9), send(second, 9), fail(second, 10)];
    const recording = createRecording('chromium', [begin(put, 1), begin(second, 2)]);
    expect(preflightIds(feed({ ...recorder(), recording }, later).exchanges.get('1'))).toEqual(['9']);
  });

  test.each<[string, Observation[]]>([
    ['allows no origin', [receive({ id: '9', method: 'OPTIONS' }, 4, 200, [])]],
    ['is not ok', [receive({ id: '9', method: 'OPTIONS' }, 4, 401)]],
  ])('whose answer %s do not fit a request that had an answer', (_, answer) => {
    const [asked, sent] = preflight({ id: '9' }, 2, 'PUT') as [Observation, Observation];
    const second = { id: '3', method: 'PUT' };
    const ends = [receive(put, 6), complete(put, 7), fail(second, 8)];
    const exchanges = recorded([asked, sent, ...answer, ...ends]);
    expect([preflightIds(exchanges[1]), preflightIds(exchanges[3])]).toEqual([[undefined], ['9']]);
  });

  test('fit a request that had an answer where an extension let it through', () => {
    const options = { id: '9', method: 'OPTIONS' };
    const [asked, sent] = preflight({ id: '9' }, 2, 'PUT') as [Observation, Observation];
    const stream = [begin(put, 1), asked, sent, receive(options, 4, 200, []), start(options, 5), send(put, 6)];
    expect(preflightIds(only(recorded([...stream, receive(put, 7), complete(put, 8)])))).toEqual(['9']);
  });

  test('that ended before their headers were shown are their request’s all the same', () => {
    const options = { id: '9', method: 'OPTIONS' };
    const stream = [begin(put, 1), begin(options, 2), fail(options, 3, 'net::ERR_BLOCKED_BY_CLIENT'), fail(put, 4)];
    expect(only(recorded(stream)).hops[0]?.preflight?.outcome.state).toBe('failed');
  });

  describe.each<[string, (options: About) => Observation[]]>([
    ['showed no headers', (options) => [begin(options, 2)]],
    ['got no answer', (options) => preflight(options, 2, 'PUT').slice(0, 2)],
  ])('that %s', (_, going) => {
    const options = { id: '9', method: 'OPTIONS' };

    test.each<[string, Observation[]]>([
      ['after', [fail(options, 7), fail(put, 7.5)]],
      ['before, and is told so', [fail(put, 7), fail(options, 7.5)]],
      ['after, and is told before', [fail(put, 7.5), fail(options, 7)]],
    ])('are their request’s if it ends %s them', (_, ends) => {
      const exchange = only(recorded([begin(put, 1), ...going(options), ...ends]));
      expect(exchange.hops[0]?.preflight).toMatchObject({ requestId: '9', outcome: { state: 'failed' } });
    });

    test('are their request’s before their end is told', () => {
      expect(preflightIds(only(recorded([begin(put, 1), ...going(options), fail(put, 7)])))).toEqual(['9']);
    });
  });

  test('that may yet be requests of the page are no preflights of what still waits', () => {
    const options = { id: '9', method: 'OPTIONS' };
    expect(preflightIds(only(recorded([begin(put, 1), begin(options, 2)])))).toEqual([undefined]);
  });

  test('that came to nothing are no requests of the page, even where a lost start leaves it open whose they are', () => {
    const options = { id: '9', method: 'OPTIONS' };
    const stream = [begin(put, 1), begin(options, 2), fail(options, 3), fail(put, 4), fail({ ...put, id: '3' }, 4)];
    expect(Object.keys(recorded(stream))).toEqual(['1', '3']);
  });

  test('that came to nothing are none either where one may have come and gone while nobody recorded', () => {
    const options = { id: '9', method: 'OPTIONS' };
    const second = { id: '3', method: 'PUT' };
    const recording = createRecording('chromium', [begin(put, 1), begin(second, 2)]);
    const later = [begin(options, 3), fail(options, 4), fail(put, 5), fail(second, 5)];
    expect([...feed({ ...recorder(), recording }, later).exchanges.keys()]).toEqual(['1', '3']);
  });

  test('whose own answer comes after the end of their request still add it', () => {
    const options = { id: '2', method: 'OPTIONS' };
    const [asked, sent, received] = preflight({ id: '2' }, 2, 'PUT') as [Observation, Observation, Observation];
    const stream = [begin(put, 1), send(put, 1), asked, sent, received, fail(put, 6), fail(options, 6)];
    expect(only(recorded(stream, 'firefox')).hops[0]?.preflight?.outcome.state).toBe('failed');
  });

  test('are held back while it is open whose they are', () => {
    const options = { id: '9', method: 'OPTIONS' };
    expect(recorded([begin(options, 1)])).toEqual({});
    expect(recorded(preflight({ id: '9' }, 1, 'PUT'))).toEqual({});
  });

  test('are held back for good where nobody saw them leave, and found by their request', () => {
    const [, , ...answered] = preflight({ id: '9' }, 1, 'PUT');
    expect(recorded(answered)).toEqual({});
    expect(preflightIds(only(recorded([...answered, fail(put, 8)])))).toEqual(['9']);
  });
});

describe('OPTIONS requests of the page itself', () => {
  const own: About = { id: '5', method: 'OPTIONS' };

  test('are exchanges like any other', () => {
    expect(only(recorded(passed(own, 1))).hops[0]?.method).toBe('OPTIONS');
  });

  test('have a preflight of their own', () => {
    const exchange = only(recorded([begin(own, 1), ...preflight({ id: '6' }, 2, 'OPTIONS'), fail(own, 7)]));
    expect(exchange.id).toBe('5');
    expect(preflightIds(exchange)).toEqual(['6']);
  });

  test('have it though a preflight of another request was under way as theirs began', () => {
    const of = (about: About, at: number) => [begin(about, at), send(about, at)];
    const asked = [...preflight({ id: '8' }, 2, 'PUT'), ...of(own, 3), ...preflight({ id: '6' }, 4, 'OPTIONS')];
    const exchanges = recorded([...of(put, 1), ...asked], 'firefox');
    expect([preflightIds(exchanges[1]), preflightIds(exchanges[5])]).toEqual([['8'], ['6']]);
  });

  test('are no preflights of a request that failed beside them where they had one of their own', () => {
    const stream = [begin(put, 1), begin(own, 2), ...preflight({ id: '6' }, 3, 'OPTIONS'), fail(own, 8), fail(put, 9)];
    const exchanges = recorded(stream);
    expect([preflightIds(exchanges[1]), preflightIds(exchanges[5])]).toEqual([[undefined], ['6']]);
  });

  test('are no preflights at the URL an extension redirects them to', () => {
    const [there, putThere] = [own, put].map((about) => ({ ...about, url: elsewhere })) as [About, About];
    const stream = [begin(putThere, 1), begin(own, 2), redirect(own, 3, elsewhere), begin(there, 3)];
    expect(Object.keys(recorded([...stream, fail(there, 4), fail(putThere, 5)]))).toEqual(['1', '5']);
  });

  test('that end before anything else is known are exchanges too', () => {
    expect(only(recorded([begin(own, 1), fail(own, 2, 'net::ERR_ABORTED')])).id).toBe('5');
  });
});

describe('forgetting', () => {
  const ended = (from: number, count: number) =>
    Array.from({ length: count }, (_, k) =>
      passed({ id: `old ${from + k}`, url: `${api}/${from + k}` }, from + k),
    ).flat();

  test('keeps the number of ended requests small, and nothing of them for later', () => {
    const { recording, exchanges, kept } = feed(recorder(), ended(0, 500));
    expect(exchanges.size).toBe(500);
    expect(recording.requests.size).toBeLessThan(40);
    expect(kept.size).toBe(0);
    expect(recording.groups.size).toBe(recording.requests.size);
  });

  test('does not take a late duplicate for a new request', () => {
    const { recording } = feed(recorder(), ended(0, 500));
    expect(observe(recording, ended(0, 1).at(-1) as Observation).exchanges).toEqual([]);
  });

  test('takes in what comes late of the last 32 that ended, and of none before', () => {
    const state = feed(recorder(), [...passed(get, 1), ...ended(10, 31)]);
    expect(isKnown(state.recording, '1')).toBe(true);
    feed(state, ended(50, 1));
    expect([isKnown(state.recording, '1'), wasLetGo(state.recording, '1')]).toEqual([false, true]);
  });

  test('knows the last 1024 that it let go', () => {
    const { recording } = recorder();
    for (let id = 0; id < 1024; id += 1) ignore(recording, `${id}`);
    expect(wasLetGo(recording, '0')).toBe(true);
    ignore(recording, '1024');
    expect([wasLetGo(recording, '0'), wasLetGo(recording, '1')]).toEqual([false, true]);
  });

  test('spares a font that still loads under the id of its look into the cache', () => {
    const [begun, ...rest] = passed(get, 4) as [Observation, ...Observation[]];
    const state = feed(recorder(), [begin(get, 1), fail(get, 3, 'net::ERR_CACHE_MISS'), begun, ...ended(10, 40)]);
    expect(feed(state, rest).exchanges.get('1')?.outcome.state).toBe('completed');
  });

  test('waits for no other request of the URL where no preflight was sent', () => {
    const { kept } = feed(recorder(), [begin(get, 1), ...passed({ id: '2' }, 2)]);
    expect([...kept.keys()]).toEqual(['1']);
  });

  test('waits for all requests of the URL where preflights were sent, and not longer', () => {
    const second = { id: '3', method: 'PUT' };
    const asked = [...preflight({ id: '8' }, 3, 'PUT'), ...preflight({ id: '9' }, 3.5, 'PUT')];
    const state = feed(recorder(), [begin(put, 1), begin(second, 2), ...asked, fail(put, 9)]);
    expect([...state.kept.keys()].sort()).toEqual(['1', '3', '8', '9']);
    expect([...feed(state, [fail(second, 10)]).kept.keys()]).toEqual([]);
  });

  test('waits for the preflight of a request that ended before it', () => {
    const options = { id: '2', method: 'OPTIONS' };
    const state = feed(recorder('firefox'), [begin(put, 1), ...preflight(options, 2, 'PUT').slice(0, 3), fail(put, 6)]);
    expect([...state.kept.keys()]).toEqual(['1', '2']);
    feed(state, [fail(options, 7)]);
    expect([...state.kept.keys()]).toEqual([]);
  });

  test('keeps what has not ended', () => {
    const state = feed(recorder(), [begin(put, 0), ...preflight({ id: '2' }, 1, 'PUT'), ...ended(10, 200)]);
    expect(observationsOf(state.recording, '1')).toHaveLength(1);
    feed(state, [fail(put, 900)]);
    expect(preflightIds(state.exchanges.get('1'))).toEqual(['2']);
  });

  test('never lets a preflight behind that could join another request', () => {
    const first = [begin(put, 0), ...preflight({ id: '2' }, 1, 'PUT'), fail(put, 7)];
    const state = feed(recorder(), [...first, ...ended(10, 200)]);
    expect(observationsOf(state.recording, '2')).toEqual([]);
  });

  test('gives up the oldest requests when a page leaves too many hanging', () => {
    const hanging = Array.from({ length: 5050 }, (_, k) => begin({ id: `${k}`, url: `${api}/${k}` }, k));
    const { recording } = feed(recorder(), hanging);
    expect(recording.requests.size).toBe(5000);
    expect(recording.requests.has('5049')).toBe(true);
  });

  test('drops all of a closed tab', () => {
    const { recording } = feed(recorder(), [begin(put, 0), begin({ id: '7', tabId: 2 }, 1)]);
    expect(forgetTab(recording, 1)).toEqual(['1']);
    expect([...recording.requests.keys()]).toEqual(['7']);
  });
});

test('a recording begins empty', () => {
  expect(createRecording('chromium').requests.size).toBe(0);
});

import { describe, expect, test } from 'vitest';
import type { HeaderLine, Observation } from '../../../src/engine/exchange.ts';
import { createRecording } from '../../../src/engine/record.ts';
import {
  type About,
  allowAny,
  api,
  begin,
  complete,
  elsewhere,
  fail,
  feed,
  only,
  origin,
  page,
  passed,
  preflight,
  preflightIds,
  put,
  receive,
  recorded,
  recorder,
  redirect,
  send,
  start,
} from './streams.ts';

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

  describe('in Firefox, which shows what a request is sent with before its preflight', () => {
    const key = { name: 'X-Key', value: '1' };
    const asked = preflight({ id: '3' }, 3, 'GET').map((one) => ({
      ...one,
      ...(one.requestHeaders && {
        requestHeaders: [...one.requestHeaders, { name: 'Access-Control-Request-Headers', value: 'x-key' }],
      }),
    }));
    const paired = (first: HeaderLine[], second: HeaderLine[]) => {
      const [one, two] = [{ id: '1' }, { id: '2' }];
      const begun = [begin(one, 1), send(one, 1, [origin, ...first]), begin(two, 2), send(two, 2, [origin, ...second])];
      const exchanges = recorded([...begun, ...asked, receive(one, 9), fail(two, 9)], 'firefox');
      return [exchanges[1], exchanges[2]].map(preflightIds);
    };

    test('are of the one that has the headers they ask for', () => {
      expect(paired([], [key])).toEqual([[undefined], ['3']]);
    });

    test('are of the first where another extension took these away from all', () => {
      expect(paired([], [])).toEqual([['3'], [undefined]]);
    });

    // Unlike Chromium, it gives up the preflight as well, or sends none any more (measured).
    test.each<[string, Observation[], (string | undefined)[]]>([
      ['before they began', [fail(put, 2, 'NS_BINDING_ABORTED')], [undefined, '3']],
      ['as they began', [fail(put, 3, 'NS_BINDING_ABORTED')], [undefined, '3']],
      ['before they were answered', [fail(put, 4, 'NS_BINDING_ABORTED')], [undefined, '3']],
      ['once they were answered', [fail(put, 6, 'NS_BINDING_ABORTED')], ['3', undefined]],
    ])('are of the next equal one where the first was given up %s', (_, end, expected) => {
      const second = { ...put, id: '2' };
      const begun = [begin(put, 1), send(put, 1), begin(second, 1), send(second, 1)];
      const exchanges = recorded([...begun, ...preflight({ id: '3' }, 3, 'PUT'), ...end, fail(second, 9)], 'firefox');
      expect([exchanges[1], exchanges[2]].flatMap(preflightIds)).toEqual(expected);
    });

    test('are of the one that was given up where they were, too', () => {
      const second = { ...put, id: '2' };
      const begun = [begin(put, 1), send(put, 1), begin(second, 2), send(second, 2)];
      const asked = preflight({ id: '3' }, 3, 'PUT').slice(0, 2);
      const ends = [
        fail({ id: '3', method: 'OPTIONS' }, 6, 'NS_BINDING_ABORTED'),
        fail(second, 7, 'NS_BINDING_ABORTED'),
      ];
      const exchanges = recorded([...begun, ...asked, ...ends, fail(put, 9)], 'firefox');
      expect([exchanges[1], exchanges[2]].flatMap(preflightIds)).toEqual([undefined, '3']);
    });
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

  describe('of a request that the page gave up', () => {
    const [first, second] = [put, { ...put, id: '2' }];
    const given = (up: number, asked: number) => {
      const answered = preflight({ id: '3' }, asked, 'PUT');
      const next = preflight({ id: '4' }, asked + 1, 'PUT');
      const ends = [fail(first, up, 'net::ERR_ABORTED'), fail(second, asked + 9)];
      return recorded([begin(first, 10), begin(second, 12), ...answered, ...next, ...ends]);
    };

    // Chromium sends them, and has them answered, all the same (measured).
    test.each([
      ['before they began', 15, 20],
      ['before they began, as the machine stood still', 15, 130],
      ['before they were answered', 21, 20],
    ])('%s are not those of the next equal one', (_, up, asked) => {
      const exchanges = given(up, asked);
      expect([exchanges[1], exchanges[2]].map(preflightIds)).toEqual([['3'], ['4']]);
    });

    test('long before they began are those of the next equal one', () => {
      const exchanges = given(15, 2000);
      expect([exchanges[1], exchanges[2]].map(preflightIds)).toEqual([[undefined], ['3']]);
    });

    // As React's StrictMode does, and a search box at each key: the last is the one that somebody looks at.
    test('of each but the last are in order, too', () => {
      const asked = ['1', '2', '3'].map((id) => ({ ...put, id }));
      const begun = asked.flatMap((about, k) => [begin(about, 10 + k), ...preflight({ id: `p${k}` }, 15 + k, 'PUT')]);
      const ends = asked.map((about, k) => fail(about, k < 2 ? 10.5 + k : 30, k < 2 ? 'net::ERR_ABORTED' : undefined));
      const exchanges = recorded([...begun, ...ends]);
      expect(asked.map(({ id }) => preflightIds(exchanges[id]))).toEqual([['p0'], ['p1'], ['p2']]);
    });

    // Without a header that the next one has, say, or with a preflight that the browser remembered (measured).
    test.each([
      ['before they began', 10.7, [fail(second, 30)]],
      ['while they were under way', 14.5, [fail(second, 30)]],
      ['and the next was let through', 10.7, passed(second, 22).slice(1)],
    ])('are those of the next where there is one for both, %s', (_, up, end) => {
      const stream = [begin(first, 10), begin(second, 12), ...preflight({ id: '3' }, 13, 'PUT')];
      const exchanges = recorded([...stream, fail(first, up, 'net::ERR_ABORTED'), ...end]);
      expect([exchanges[1], exchanges[2]].map(preflightIds)).toEqual([[undefined], ['3']]);
    });

    test('are those of the next two, in order, where there are two for three', () => {
      const third = { ...put, id: '5' };
      const begun = [begin(first, 10), begin(second, 11), begin(third, 12), fail(first, 12.5, 'net::ERR_ABORTED')];
      const asked = [...preflight({ id: '3' }, 13, 'PUT'), ...preflight({ id: '4' }, 14, 'PUT')];
      const exchanges = recorded([...begun, ...asked, fail(second, 20), fail(third, 21)]);
      expect([1, 2, 5].flatMap((id) => preflightIds(exchanges[id]))).toEqual([undefined, '3', '4']);
    });

    test('stay with it where the next was sent before they were answered: that had one remembered', () => {
      const stream = [begin(first, 10), fail(first, 10.5, 'net::ERR_ABORTED'), begin(second, 12)];
      const exchanges = recorded([...stream, ...preflight({ id: '3' }, 13, 'PUT'), send(second, 13.5)]);
      expect([exchanges[1], exchanges[2]].map(preflightIds)).toEqual([['3'], [undefined]]);
    });
  });

  test('go with their request where nothing can be made of it', () => {
    const [bad, next] = [put, { ...put, id: '2' }];
    const nameless = receive(bad, 20, 302, [{ name: undefined as unknown as string, value: '' }]);
    const asked = [...preflight({ id: '3' }, 13, 'PUT'), ...preflight({ id: '4' }, 14, 'PUT')];
    const stream = [begin(bad, 10), begin(next, 12), ...asked, nameless, redirect(bad, 21, elsewhere), fail(next, 30)];
    expect(preflightIds(recorded(stream)[2])).toEqual(['4']);
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

  test('are their request’s where their page was left meanwhile, and its frame has another number since', () => {
    const left = { id: '9', frameId: 5 };
    expect(preflightIds(only(recorded([begin(put, 1), ...preflight(left, 2, 'PUT'), fail(put, 7)])))).toEqual(['9']);
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

  test('leave their request when it turns out that they began at another URL', () => {
    const options = { id: '9', method: 'OPTIONS' };
    const [there, optionsThere] = [put, options].map((about) => ({ ...about, url: elsewhere })) as [About, About];
    const state = feed(recorder(), [begin(there, 1), fail(optionsThere, 3), fail(there, 4)]);
    expect(preflightIds(state.exchanges.get('1'))).toEqual(['9']);
    feed(state, [begin(options, 2)]);
    expect(preflightIds(state.exchanges.get('1'))).toEqual([undefined]);
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

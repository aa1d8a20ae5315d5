import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/engine/exchange.ts';
import {
  type About,
  api,
  begin,
  fail,
  feed,
  get,
  only,
  page,
  passed,
  receive,
  recorded,
  recorder,
  redirect,
  send,
} from './streams.ts';

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

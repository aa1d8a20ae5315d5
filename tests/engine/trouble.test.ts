import { describe, expect, test } from 'vitest';
import type { Exchange, HeaderLine, Observation, Outcome } from '../../src/engine/exchange.ts';
import { inTrouble, isCrossOriginFailure, isUnfinished } from '../../src/engine/trouble.ts';

const origin = { name: 'Origin', value: 'https://app.example' };
const allow = (value: string): HeaderLine => ({ name: 'Access-Control-Allow-Origin', value });

function exchange(more: Partial<Exchange>, headers: HeaderLine[] = []): Exchange {
  return {
    id: '1',
    family: 'chromium',
    tabId: 7,
    frameId: 0,
    type: 'xmlhttprequest',
    initiator: 'https://app.example',
    startedAt: 1,
    hops: [
      {
        url: 'https://api.example/',
        method: 'GET',
        startedAt: 1,
        request: { at: 2, headers: [origin] },
        response: { at: 3, status: 200, headers },
      },
    ],
    outcome: { state: 'completed', at: 4 },
    ...more,
  };
}

function withoutOrigin(hops: Exchange['hops']): Exchange['hops'] {
  return hops.map((hop) => ({ ...hop, request: { at: 2, headers: [] } }));
}

describe('an exchange is in trouble', () => {
  test.each<[boolean, string, Exchange]>([
    [true, 'when it failed', exchange({ outcome: { state: 'failed', at: 4, error: 'net::ERR_FAILED' } })],
    [
      true,
      'when Firefox lost its connection',
      {
        ...exchange({ family: 'firefox', outcome: { state: 'failed', at: 4, error: 'NS_ERROR_ABORT' } }),
        hops: exchange({}).hops.map(({ response: _, ...hop }) => hop),
      },
    ],
    [
      false,
      'not when an extension dropped its answer',
      exchange({ family: 'firefox', outcome: { state: 'failed', at: 4, error: 'NS_ERROR_ABORT' } }),
    ],
    [false, 'not when the page gave up', exchange({ outcome: { state: 'failed', at: 4, error: 'net::ERR_ABORTED' } })],
    [
      false,
      'not when the page gave up, and Chromium ended that like a refusal',
      exchange({ outcome: { state: 'failed', at: 4, error: 'net::ERR_FAILED', afterStart: true } }),
    ],
    [
      false,
      'not when a blocker stepped in',
      exchange({ outcome: { state: 'failed', at: 4, error: 'net::ERR_BLOCKED_BY_CLIENT' } }),
    ],
    [
      false,
      'not when Firefox gave the page an image whose bytes are none',
      exchange({
        family: 'firefox',
        type: 'image',
        hops: withoutOrigin(exchange({}).hops),
        outcome: { state: 'failed', at: 4, error: 'NS_IMAGELIB_ERROR_FAILURE', afterStart: true },
      }),
    ],
    [false, 'not when Chromium let it through, whatever it seems', exchange({})],
    [
      true,
      'when Firefox refused what the page then gave up',
      exchange({
        family: 'firefox',
        outcome: { state: 'failed', at: 4, error: 'NS_BINDING_ABORTED', afterStart: true },
      }),
    ],
    [
      false,
      'not when Firefox let in what the page then gave up',
      exchange(
        {
          family: 'firefox',
          outcome: { state: 'failed', at: 4, error: 'NS_BINDING_ABORTED', afterStart: true },
        },
        [allow('*')],
      ),
    ],
    [true, 'when Firefox completes what it refuses', exchange({ family: 'firefox' })],
    [
      true,
      'when Firefox starts what it refuses',
      exchange({ family: 'firefox', outcome: { state: 'streaming', at: 4 } }),
    ],
    [true, 'when Firefox refuses another origin', exchange({ family: 'firefox' }, [allow('https://b.example')])],
    [
      false,
      'not when Firefox’s response allows its origin',
      exchange({ family: 'firefox' }, [allow('https://app.example')]),
    ],
    [false, 'not when Firefox’s response allows all', exchange({ family: 'firefox' }, [allow('*')])],
    [false, 'not when nothing is known yet', exchange({ family: 'firefox', outcome: { state: 'pending' } })],
  ])('%s: %s', (expected, _, each) => {
    expect(inTrouble(each)).toBe(expected);
  });

  test.each([
    [101, false],
    [403, true],
  ])('when Firefox completes the handshake of a WebSocket with %d: %s', (status, expected) => {
    const { hops, ...socket } = exchange({ family: 'firefox', type: 'websocket' });
    const answered = hops.map((hop) => ({ ...hop, response: { at: 3, status, headers: [] } }));
    expect(inTrouble({ ...socket, hops: answered })).toBe(expected);
  });

  test('not when Firefox takes a stored answer that the server confirmed', () => {
    const { hops, ...confirmed } = exchange({ family: 'firefox' });
    const answered = hops.map((hop) => ({ ...hop, response: { at: 3, status: 304, headers: [], fromCache: true } }));
    expect(inTrouble({ ...confirmed, hops: answered })).toBe(false);
  });

  // All three measured: the origin that goes out is the page's, as if there had been no upgrade.
  test('not when Firefox’s response allows the origin that was sent to a host that it upgraded', () => {
    const { hops } = exchange({}, [allow('https://app.example')]);
    const upgraded = { url: 'http://api.example/', method: 'GET', startedAt: 1, redirectedTo: 'https://api.example/' };
    expect(inTrouble(exchange({ family: 'firefox', hops: [upgraded, ...hops] }))).toBe(false);
    const refused = exchange({ family: 'firefox' }).hops;
    expect(inTrouble(exchange({ family: 'firefox', hops: [upgraded, ...refused] }))).toBe(true);
  });

  test('not when Firefox upgrades a font within the page’s own host', () => {
    const [url, unsafe] = ['https://app.example/', 'http://app.example/'];
    const answer = (status: number) => ({ request: { at: 2, headers: [] }, response: { at: 3, status, headers: [] } });
    const hops = [
      { url, method: 'GET', startedAt: 1, ...answer(307), redirectedTo: unsafe },
      { url: unsafe, method: 'GET', startedAt: 4, redirectedTo: url },
      { url, method: 'GET', startedAt: 5, ...answer(200) },
    ];
    expect(inTrouble(exchange({ family: 'firefox', type: 'font', hops }))).toBe(false);
  });

  test('not when Firefox loads an image without CORS', () => {
    const hops = withoutOrigin(exchange({}).hops);
    expect(inTrouble(exchange({ family: 'firefox', type: 'image', hops }))).toBe(false);
  });
});

describe('a failure may be CORS’s', () => {
  const failure: Observation = {
    event: 'onErrorOccurred',
    requestId: '1',
    timeStamp: 1,
    tabId: 7,
    frameId: 0,
    url: 'https://api.example/',
    method: 'GET',
    type: 'xmlhttprequest',
    initiator: 'https://app.example',
    error: 'net::ERR_FAILED',
  };

  test.each<[boolean, string, Partial<Observation>]>([
    [true, 'between two origins', {}],
    [true, 'from an opaque origin', { initiator: 'null', url: 'https://app.example/' }],
    [false, 'within one origin', { url: 'https://app.example/x' }],
    [false, 'of a document', { type: 'main_frame' }],
    [false, 'of a frame’s document', { type: 'sub_frame' }],
    [false, 'of WebTransport', { type: 'webtransport' }],
    [false, 'by a blocker', { error: 'net::ERR_BLOCKED_BY_CLIENT' }],
    [false, 'of an extension', { initiator: 'chrome-extension://abc' }],
    [false, 'of an extension’s file', { url: 'chrome-extension://abc/x' }],
    [true, 'of a path that looks like an extension’s', { url: 'https://api.example/go?to=chrome-extension://abc/' }],
  ])('%s: %s', (expected, _, more) => {
    expect(isCrossOriginFailure({ ...failure, ...more })).toBe(expected);
  });
});

describe('an exchange is unfinished', () => {
  const failed = (error: string): Outcome => ({ state: 'failed', at: 4, error });
  const stopped = (error: string): Outcome => ({ state: 'failed', at: 4, error, afterStart: true });

  test.each<[boolean, string, Partial<Exchange>]>([
    [true, 'while it has no answer', { outcome: { state: 'pending' } }],
    [true, 'when Chromium’s page gave it up', { outcome: failed('net::ERR_ABORTED') }],
    [true, 'when Firefox’ page did', { family: 'firefox', outcome: failed('NS_BINDING_ABORTED') }],
    [true, 'when Firefox’ page did within the response', { family: 'firefox', outcome: stopped('NS_ERROR_ABORT') }],
    [false, 'when another extension stopped it', { outcome: failed('net::ERR_BLOCKED_BY_CLIENT') }],
    [false, 'when one may have in Firefox', { family: 'firefox', outcome: failed('NS_ERROR_ABORT') }],
    [false, 'when it failed', { outcome: failed('net::ERR_FAILED') }],
    [false, 'when it is done', {}],
    [false, 'as a stream that the page reads', { outcome: { state: 'streaming', at: 3 } }],
    [false, 'as a beacon, which outlives its page', { type: 'ping', outcome: { state: 'pending' } }],
    [false, 'as a beacon of Firefox', { family: 'firefox', type: 'beacon', outcome: { state: 'pending' } }],
  ])('%s: %s', (expected, _, more) => {
    expect(isUnfinished(exchange(more))).toBe(expected);
  });
});

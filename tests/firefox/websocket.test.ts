/** WebSockets, which no browser asks CORS headers of: Firefox shows extensions how their servers answered. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { inTrouble } from '../../src/engine/trouble.ts';
import { servePage } from '../conformance/listen.ts';
import { listenHttp2Sockets, openOrRefuse } from '../conformance/websockets.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('a WebSocket', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(servePage, { upgrade: openOrRefuse, acceptInsecureCerts: true });
  });
  afterAll(() => pair?.close());

  test('that was opened is allowed, and one that was not has its reason', async () => {
    const { firefox, home, api } = pair;
    const page = `http://localhost:${home}/`;
    await firefox.tab.goto(page);
    const paths = ['socket', 'forbidden', 'denied', 'moved', 'dropped'];
    const became = await firefox.tab.run(open, `ws://127.0.0.1:${api}`, paths);
    expect(became).toEqual(['open', 'error', 'error', 'error', 'error']);

    const exchanges = await pair.recorded(page, 5);
    const said = exchanges.map((exchange) => {
      const { verdict, explanation, warnings } = diagnose(exchange, exchanges);
      return [verdict.outcome, explanation?.cause, warnings?.map(({ cause }) => cause)];
    });
    expect(said).toEqual([
      ['allowed', undefined, undefined],
      ['blocked', 'websocket-not-opened', undefined],
      ['blocked', 'websocket-not-opened', undefined],
      ['blocked', 'websocket-not-opened', undefined],
      ['blocked', 'connection-broken', undefined],
    ]);
  });

  test('that was opened over HTTP/2 is allowed, whose status is another', async () => {
    const { firefox, home } = pair;
    const { server, host } = await listenHttp2Sockets();
    onTestFinished(() => void server.close());
    const page = `http://localhost:${home}/?http2`;
    await firefox.tab.goto(page);
    // A WebSocket takes the connection that is there.
    await firefox.tab.run((url) => fetch(url, { mode: 'no-cors', credentials: 'include' }), `https://${host}/meet`);
    expect(await firefox.tab.run(open, `wss://${host}`, ['socket', 'forbidden'])).toEqual(['open', 'error']);

    const [, ...sockets] = await pair.recorded(page, 3);
    const said = sockets.map((exchange) => [diagnose(exchange, []).verdict.outcome, inTrouble(exchange)]);
    expect(said).toEqual([
      ['allowed', false],
      ['blocked', true],
    ]);
  });
});

/** Runs in the page. */
async function open(base: string, paths: string[]): Promise<string[]> {
  const became: string[] = [];
  for (const path of paths) {
    const socket = new WebSocket(`${base}/${path}`);
    became.push(
      await new Promise<string>((resolve) => {
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('error');
      }),
    );
  }
  return became;
}

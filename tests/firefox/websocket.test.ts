/** WebSockets, which no browser asks CORS headers of: Firefox shows extensions how their servers answered. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { type Listening, listen, servePage } from '../conformance/listen.ts';
import { openOrRefuse } from '../conformance/websockets.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import { recordedIn } from './recorded.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('a WebSocket', () => {
  let firefox: Firefox;
  let servers: Listening[];

  beforeAll(async () => {
    const extension = provideBuild('firefox');
    if (!executable || !extension) throw new Error('These tests take a Firefox and a build.');
    servers = await Promise.all([listen(servePage), listen(servePage, openOrRefuse)]);
    firefox = await launchFirefox({ executable, extension, headless: true });
  });
  afterAll(async () => {
    await firefox?.close();
    for (const server of servers ?? []) server.close();
  });

  test('that was opened is allowed, and one that was not has its reason', async () => {
    const [home, api] = servers as [Listening, Listening];
    await firefox.tab.goto(`http://localhost:${home.port}/`);
    const became = await firefox.tab.run(open, `ws://127.0.0.1:${api.port}`, ['socket', 'forbidden', 'dropped']);
    expect(became).toEqual(['open', 'error', 'error']);

    const exchanges = await recordedIn(firefox, 3);
    const said = exchanges.map((exchange) => {
      const { verdict, explanation, warnings } = diagnose(exchange, exchanges);
      return [verdict.outcome, explanation?.cause, warnings?.map(({ cause }) => cause)];
    });
    expect(said).toEqual([
      ['allowed', undefined, undefined],
      ['blocked', 'websocket-not-opened', undefined],
      ['blocked', 'connection-broken', undefined],
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

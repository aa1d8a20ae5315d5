/**
 * A shared worker belongs to no tab: its first failure at a host has that host listened to, while it asks on. Half of a
 * request explains nothing, and one whose start alone was heard looks as if it had never been sent.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { type Listening, listen } from '../conformance/listen.ts';
import { exchangesIn, journalHolds } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

/** Each is a chance for a request to pass while its listeners are added: with the start first, in 8 and in 18 of them one did. */
const hosts = Array.from({ length: 48 }, (_, index) => `host-${index}.example`);

/** Asks of each host, from several sides at once, and in the end of the first once more. */
const script = `addEventListener('connect', ({ ports: [port] }) => {
  const ask = (url) => fetch(url).catch(() => undefined);
  port.onmessage = async ({ data: hosts }) => {
    for (const host of hosts) {
      const side = async () => { for (let index = 0; index < 3; index += 1) await ask(host + '/' + index); };
      await Promise.all(Array.from({ length: 6 }, side));
    }
    await ask(hosts[0] + '/last');
  };
});`;

const isLast = ({ hops, outcome }: Exchange) => hops[0]?.url.endsWith('/last') && outcome.state === 'failed';

describe.skipIf(!executable)('a shared worker', () => {
  let session: Session;
  let server: Listening;

  beforeAll(async () => {
    session = await openSession(['--host-resolver-rules=MAP *.example 127.0.0.1']);
    server = await listen(({ url }, response) => {
      response.setHeader('Content-Type', url === '/worker.js' ? 'text/javascript' : 'text/html');
      response.end(url === '/worker.js' ? script : '');
    });
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  test('is listed with no request of which the start alone was heard', async () => {
    const { page, panel } = session;
    await page.goto(`http://localhost:${server.port}/`);
    await page.evaluate(
      (all) => new SharedWorker('/worker.js').port.postMessage(all),
      hosts.map((host) => `http://${host}:${server.port}`),
    );
    // What is still on its way comes before the events of a later request.
    await journalHolds(panel, (exchanges) => exchanges.some(isLast));
    const unsent = (await exchangesIn(panel)).filter(({ hops: [hop] }) => hop?.request === undefined);
    expect(unsent.map(({ hops }) => hops[0]?.url)).toEqual([]);
  });
});

/** A service worker belongs to no tab: what it asks of a server is heard in full from its second request to it on. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listIn } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

const script = 'addEventListener("message", ({ data }) => fetch(data).catch(() => undefined));';

describe.skipIf(!executable)('a service worker', () => {
  let session: Session;
  let server: Server;
  beforeAll(async () => {
    session = await openSession();
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
    server?.closeAllConnections();
  });

  test('has its first failure at a server told as one that was not recorded from the start', async () => {
    const { page, panel } = session;
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/`);
    await panel.frame.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
    const ask = (url: string) =>
      page.evaluate(async (target) => {
        await navigator.serviceWorker.register('/worker.js');
        (await navigator.serviceWorker.ready).active?.postMessage(target);
      }, url);

    await ask(`http://127.0.0.1:${port}/first`);
    const missed = panel.frame.getByRole('heading', { name: '1 request failed, and was not recorded from the start' });
    await missed.waitFor();
    expect(await panel.frame.locator('.empty').innerText()).toContain('the first of a service worker to its server');

    await ask(`http://127.0.0.1:${port}/second`);
    await listIn(panel).getByRole('option', { name: '/second' }).waitFor();
    const notice = 'Cannot tell why 1 request failed, because it was not recorded from the start.';
    expect(await panel.frame.locator('.notice').innerText()).toContain(notice);
  });
});

function answer({ url }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Content-Type', url === '/worker.js' ? 'text/javascript' : 'text/html');
  response.end(url === '/worker.js' ? script : '');
}

/** A beginner's form: its handler asks an API, and as nobody stops the form it loads a page, which ends the request. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnosisIn, listIn } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

const page = (api: string) => `<!doctype html><title>Form</title>
<form id="form"><input name="name" value="Ada"><button>Send</button></form>
<script>form.onsubmit = () => { fetch(${JSON.stringify(api)}).catch(() => {}); };</script>`;

describe.skipIf(!executable)('a form that loads a page', () => {
  let session: Session;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    session = await openSession();
    server = createServer(({ url = '' }, response) => {
      // The API takes its time.
      if (url.startsWith('/api')) return;
      response.setHeader('Content-Type', 'text/html').end(page(`http://localhost:${port}/api/names`));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(async () => {
    await session?.close();
    server?.closeAllConnections();
    server?.close();
  });

  test('takes its request along: the list says so, and how to keep it', async () => {
    const { frame } = session.panel;
    await session.page.goto(`http://127.0.0.1:${port}/`);
    await frame.getByRole('heading', { name: 'Recording, nothing blocked yet' }).waitFor();
    await session.page.getByRole('button', { name: 'Send' }).click();
    const before = frame.locator('.page-before');
    await before.waitFor();
    expect(await before.innerText()).toContain('The page before this one left 1 unfinished request.');
    expect(await before.innerText()).toContain('event.preventDefault()');

    await before.getByRole('button', { name: 'Preserve log' }).click();
    await before.waitFor({ state: 'detached' });
    await session.page.getByRole('button', { name: 'Send' }).click();
    await listIn(session.panel).getByRole('option', { name: '/api/names' }).waitFor();
    await diagnosisIn(session.panel).getByText('given up before it was done').waitFor();
  });
});

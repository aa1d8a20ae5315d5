/**
 * A form that nobody stops loads a page, and takes along what is under way: also in Firefox the list says so. What its own
 * handler asks for is not even sent there (measured: no event, and the server gets nothing).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../conformance/listen.ts';
import { saidBy } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('a form that loads a page', () => {
  let session: Session;
  const servers: Listening[] = [];

  beforeAll(async () => {
    session = await openSession();
  });
  afterAll(async () => {
    await session?.close();
    for (const server of servers) server.close();
  });

  test('takes its request along: the list says so', async () => {
    // What was asked longer before the page is left was there to be seen: a machine that is held up shows something else.
    while ((await askAndLeave()) > 2000) console.log('The form came too late to tell of it: once more.');
    const said = await saidBy(session.panel, '.page-before', 'The page before');
    expect(said).toContain('The page before this one left 1 unfinished request.');
  });

  /** @returns how long before the form's page was asked for the page had asked its API, in ms */
  async function askAndLeave(): Promise<number> {
    let hearApi = () => {};
    const isUnderWay = new Promise<void>((resolve) => {
      hearApi = resolve;
    });
    let leave = (_took: number) => {};
    const left = new Promise<number>((resolve) => {
      leave = resolve;
    });
    const server = await listen(async ({ url = '' }, response) => {
      // The API takes its time.
      if (url.startsWith('/api')) return hearApi();
      if (url === '/under-way') await isUnderWay;
      const [, askedAt] = url.split('?askedAt=');
      if (askedAt) leave(Date.now() - Number(askedAt));
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><form id="form"><input name="askedAt"></form>');
    });
    servers.push(server);
    const { tab } = session.firefox;
    await tab.goto(`http://127.0.0.1:${server.port}/`);
    await tab.run((api) => {
      const form = document.querySelector('form');
      if (form) form.askedAt.value = Date.now();
      fetch(api).catch(() => undefined);
      fetch('/under-way').then(() => form?.requestSubmit());
    }, `http://localhost:${server.port}/api/names`);
    return left;
  }
});

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
  let server: Listening;

  beforeAll(async () => {
    session = await openSession();
    let underWay = () => {};
    const asked = new Promise<void>((resolve) => {
      underWay = resolve;
    });
    server = await listen(async ({ url = '' }, response) => {
      // The API takes its time.
      if (url.startsWith('/api')) return underWay();
      if (url === '/asked') await asked;
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><form id="form"><input name="name"></form>');
    });
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  test('takes its request along: the list says so', async () => {
    const { firefox, panel } = session;
    await firefox.tab.goto(`http://127.0.0.1:${server.port}/`);
    // Within the page: what was asked long before it is left was there to be seen.
    await firefox.tab.run((api) => {
      fetch(api).catch(() => undefined);
      fetch('/asked').then(() => document.querySelector('form')?.requestSubmit());
    }, `http://localhost:${server.port}/api/names`);
    const said = await saidBy(panel, '.page-before', 'The page before');
    expect(said).toContain('The page before this one left 1 unfinished request.');
  });
});

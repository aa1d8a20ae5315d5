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
  let underWay: () => void;

  beforeAll(async () => {
    session = await openSession();
    server = await listen(({ url = '' }, response) => {
      // The API takes its time.
      if (url.startsWith('/api')) return underWay();
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
    const asked = new Promise<void>((resolve) => {
      underWay = resolve;
    });
    await firefox.tab.run((api) => {
      fetch(api).catch(() => undefined);
    }, `http://localhost:${server.port}/api/names`);
    await asked;
    // Once this has been answered.
    await firefox.tab.run(() => {
      setTimeout(() => document.querySelector('form')?.requestSubmit());
    });
    const said = await saidBy(panel, '.page-before', 'The page before');
    expect(said).toContain('The page before this one left 1 unfinished request.');
  });
});

/** A page that somebody opened from disk. Firefox shows extensions nothing of the files that it asks for; of servers it does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../conformance/listen.ts';
import { nameGiven } from './judge.ts';
import { exchangesIn, read } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('a page from disk', () => {
  let session: Session;
  let folder: string;
  let server: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    session = await openSession();
    server = await listen((_, response) => response.end());
    folder = await mkdtemp(join(tmpdir(), 'cors-explainer-disk-'));
    await writeFile(join(folder, 'app.js'), '');
    await writeFile(join(folder, 'index.html'), '<!doctype html><script type="module" src="app.js"></script>');
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
    await rm(folder, { recursive: true });
  });

  test('is refused by a server as a page without an origin, under the name of the console', async () => {
    const { firefox, panel, judge } = session;
    await firefox.tab.goto(pathToFileURL(join(folder, 'index.html')).href);
    const url = `http://localhost:${server.port}/from-disk`;
    await judge.forget();
    const outcome = await firefox.tab.run(
      (address) =>
        fetch(address).then(
          () => 'read',
          () => 'refused',
        ),
      url,
    );
    expect(outcome).toBe('refused');
    const { row, code, title } = await read(panel, '/from-disk');
    expect(row).toContain('Page without an origin');
    expect(title).toContain('without an origin');
    expect(code).toBe(nameGiven(await judge.heard(), [url]));
    // The module of the page is a file.
    expect((await exchangesIn(panel)).map(({ hops }) => hops[0]?.url)).toEqual([url]);
  });
});

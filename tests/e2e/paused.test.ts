/** What pausing does to the page, in real DevTools. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen, servePage } from '../conformance/listen.ts';
import { viewShows } from './notes-reading.ts';
import { listIn } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('a page whose server clears data in preflights', () => {
  let session: Session;
  let server: Listening;

  beforeAll(async () => {
    session = await openSession();
    server = await listen((request, response) => {
      if (request.url === '/') return servePage(request, response);
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Methods', 'PUT');
      response.setHeader('Access-Control-Max-Age', '0');
      if (request.method === 'OPTIONS') response.setHeader('Clear-Site-Data', '"cache"');
      response.end();
    });
    await session.page.goto(`http://localhost:${server.port}/`);
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  const ask = (path: string) =>
    session.page.evaluate(
      (url) =>
        fetch(url, { method: 'PUT' }).then(
          () => 'passed',
          () => 'refused',
        ),
      `http://127.0.0.1:${server.port}${path}`,
    );
  const row = (path: string) => listIn(session.panel).getByRole('option', { name: path });
  const press = (name: string) => session.panel.frame.getByRole('button', { name }).first().click();

  test('is let through while the recording is paused, and stopped again when it goes on', async () => {
    expect(await ask('/before')).toBe('refused');
    await row('/before').waitFor();
    await press('Pause recording');
    // What is asked before the worker has heard of it is recorded, and stopped.
    await viewShows(session.panel, ({ recording }) => recording === 'paused');
    await expect.poll(() => ask('/paused')).toBe('passed');
    await press('Record');
    await expect.poll(() => ask('/again')).toBe('refused');
    await row('/again').first().waitFor();
    expect(await row('/paused').count()).toBe(0);
  });

  test('is let through as well where workers died in between', async () => {
    await session.browser.killWorker();
    // It wakes the next one, which goes on where the last one ended.
    expect(await ask('/woken')).toBe('refused');
    await row('/woken').first().waitFor();
    await press('Pause recording');
    await expect.poll(() => ask('/paused-anew')).toBe('passed');
    await session.browser.killWorker();
    await session.page.reload();
    await expect.poll(() => ask('/reloaded')).toBe('passed');
  });

  test('is watched by the DevTools page again afterwards: it tells the worker of a failure that got lost', async () => {
    const { panel } = session;
    await press('Record');
    await expect.poll(() => ask('/resumed')).toBe('refused');
    const told = panel.frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          chrome.storage.session.onChanged.addListener((changes) => {
            for (const [key, { newValue }] of Object.entries(changes))
              if (key.startsWith('witnessed/') && String(newValue).includes('/lost')) resolve(String(newValue));
          });
        }),
    );
    const devToolsPage = panel.window.frames().find((frame) => frame.url().endsWith('/devtools.html'));
    // To it, the journal lacks whatever happens.
    await devToolsPage?.evaluate(() => Object.assign(chrome.storage.session, { get: async () => ({}) }));
    expect(await ask('/lost')).toBe('refused');
    expect(JSON.parse(await told)).not.toEqual([]);
  });
});

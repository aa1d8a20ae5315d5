/** What pausing does to the page, in real DevTools. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen, servePage } from '../conformance/listen.ts';
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
  const press = (name: string) => session.panel.frame.getByRole('button', { name }).click();

  test('is let through while the recording is paused, and stopped again when it goes on', async () => {
    expect(await ask('/before')).toBe('refused');
    await row('/before').waitFor();
    await press('Pause recording');
    await expect.poll(() => ask('/paused'), { timeout: 10_000 }).toBe('passed');
    await press('Record');
    await expect.poll(() => ask('/again'), { timeout: 10_000 }).toBe('refused');
    await row('/again').first().waitFor();
    expect(await row('/paused').count()).toBe(0);
  });

  test('is let through as well where workers died in between', async () => {
    await session.browser.killWorker();
    // It wakes the next one, which goes on where the last one ended.
    expect(await ask('/woken')).toBe('refused');
    await row('/woken').first().waitFor();
    await press('Pause recording');
    await expect.poll(() => ask('/paused-anew'), { timeout: 10_000 }).toBe('passed');
    await session.browser.killWorker();
    await session.page.reload();
    await expect.poll(() => ask('/reloaded'), { timeout: 10_000 }).toBe('passed');
  });
});

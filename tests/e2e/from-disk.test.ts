/** A page that somebody opened from disk: its own module is a file, which Chromium lets no page load with CORS. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listIn, read } from './reading.ts';
import { executable, openSession, type Session } from './session.ts';

describe.skipIf(!executable)('a page from disk', () => {
  let session: Session;
  let folder: string;
  beforeAll(async () => {
    session = await openSession();
    folder = await mkdtemp(join(tmpdir(), 'cors-explainer-disk-'));
    await writeFile(join(folder, 'app.js'), '');
    await writeFile(join(folder, 'index.html'), '<!doctype html><script type="module" src="app.js"></script>');
  });
  afterAll(async () => {
    await session?.close();
    await rm(folder, { recursive: true });
  });

  test('is told to come from a web server', async () => {
    const { page, panel } = session;
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const { code, title } = await read(panel, listIn(panel).getByRole('option', { name: '/app.js' }));
    expect(code).toBe('CorsDisabledScheme');
    expect(title).toContain('file:');
    await panel.frame.locator('.diagnosis-heading').getByText('Serve the page from a web server').waitFor();
  });
});

/**
 * Chrome has had `browser` itself since 152; from the oldest Chrome that the manifest admits up to then the polyfill
 * stands in, and it counts the arguments of each call. Here the browser's own is hidden, so that the polyfill works.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { type Listening, listen, servePage } from '../conformance/listen.ts';
import { type Chromium, launchChromium } from './browser.ts';
import { listIn, read } from './reading.ts';
import { executable } from './session.ts';

const hidden = `Object.defineProperty(globalThis, 'browser', { value: undefined, configurable: true, writable: true });\n`;

describe.skipIf(!executable)('where the browser has no `browser`', () => {
  let home: Listening;
  let api: Listening;
  let extension: string;
  let browser: Chromium;
  const errors: string[] = [];

  beforeAll(async () => {
    home = await listen(servePage);
    api = await listen((_, response) => response.end('x'));
    extension = mkdtempSync(join(tmpdir(), 'cors-explainer-polyfilled-'));
    cpSync(provideBuild() ?? '', extension, { recursive: true });
    const scripts = readdirSync(join(extension, 'assets')).filter((name) => name.endsWith('.js'));
    for (const name of scripts) {
      const path = join(extension, 'assets', name);
      writeFileSync(path, hidden + readFileSync(path, 'utf8'));
    }
    browser = await launchChromium({ executable: executable ?? '', extension, headless: true });
    browser.context.on('weberror', (error) => errors.push(String(error.error())));
  });
  afterAll(async () => {
    await browser?.close();
    home?.close();
    api?.close();
    rmSync(extension, { recursive: true });
  });

  test('the panel lists what failed, explains it, and is cleared', async () => {
    const page = await browser.context.newPage();
    const panel = await browser.openPanel(page);
    await page.goto(`http://localhost:${home.port}/`);
    expect(await panel.frame.evaluate(() => 'browser' in globalThis && globalThis.browser !== undefined)).toBe(false);
    await page.evaluate((url) => fetch(url, { method: 'PUT' }).catch(() => undefined), `http://127.0.0.1:${api.port}/`);
    const reading = await read(panel, listIn(panel).getByRole('option'));
    expect(reading.code).toBe('PreflightMissingAllowOriginHeader');
    await panel.frame.getByRole('button', { name: 'Clear', exact: true }).click();
    await listIn(panel).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });
});

/** Everything that can end besides the worker: DevTools, the tab's process, the extension, the browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { type Listening, listen, servePage } from '../conformance/listen.ts';
import { type Chromium, launchChromium, listening, type Panel } from './browser.ts';
import { listIn } from './reading.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('no error and no stale row after', () => {
  let home: Listening;
  let api: Listening;
  let profile: string;
  let browser: Chromium;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    api = await listen((_, response) => response.end('x'));
    home = await listen((request, response) => (request.url === '/asks' ? askOnLoad : servePage)(request, response));
  });
  afterAll(() => {
    home?.close();
    api?.close();
  });
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'cors-explainer-'));
    await start();
  });
  afterEach(async () => {
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    expect(errors).toEqual([]);
  });

  async function start(): Promise<void> {
    errors = [];
    const extension = provideBuild() ?? '';
    // With that feature a discarded tab keeps its number: then there is nothing to go on from.
    const switches = ['--disable-features=WebContentsDiscard'];
    browser = await launchChromium({ executable: executable ?? '', extension, headless: true, profile, switches });
    browser.context.on('console', (message) => {
      const text = message.text();
      // A window of DevTools that the browser is closing, as its extension is gone, may still try to write.
      const isGone = text.includes('Extension context invalidated');
      if (message.type() === 'error' && text.includes('CORS Explainer') && !isGone) errors.push(text);
    });
    browser.context.on('weberror', (error) => errors.push(error.error().stack ?? String(error.error())));
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
  }

  const askOnLoad: typeof servePage = (_, response) => {
    response.setHeader('Content-Type', 'text/html');
    const url = `http://127.0.0.1:${api.port}/on-load`;
    response.end(`<!doctype html><title>Asks</title><script>fetch('${url}').catch(() => {})</script>`);
  };
  const homeUrl = () => `http://localhost:${home.port}/`;
  const refused = (name: string) =>
    page.evaluate((url) => fetch(url).catch(() => undefined), `http://127.0.0.1:${api.port}/${name}`);
  const rows = (panel: Panel) => listIn(panel).getByRole('option');

  /** The names of all requests in the list, once the last of them is there. */
  async function listed(panel: Panel, last: string): Promise<string[]> {
    await rows(panel).filter({ hasText: last }).waitFor();
    const paths = await rows(panel).locator('.row-path').allInnerTexts();
    return paths.map((path) => path.replace('/', ''));
  }

  /** What fails from now on is listed, and nothing of before. */
  async function expectFreshList(): Promise<void> {
    const panel = await browser.openPanel(page);
    await page.goto(homeUrl());
    await refused('after');
    expect(await listed(panel, 'after')).toEqual(['after']);
  }

  test('DevTools is closed and opened again', async () => {
    const first = await browser.openPanel(page);
    await page.goto(homeUrl());
    await refused('before');
    expect(await listed(first, 'before')).toEqual(['before']);
    await first.window.close();
    await refused('meanwhile');
    const second = await browser.openPanel(page);
    await refused('after');
    expect(await listed(second, 'after')).toEqual(['before', 'meanwhile', 'after']);
  });

  test('the tab crashes and is loaded again', async () => {
    const panel = await browser.openPanel(page);
    await page.goto(`${homeUrl()}asks`);
    await refused('before');
    expect(await listed(panel, 'before')).toEqual(['on-load', 'before']);
    const crashed = page.waitForEvent('crash');
    page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    // Playwright gives a crashed page up for good; the tab itself can be loaded again.
    await panel.frame.evaluate(() => chrome.tabs.reload(chrome.devtools.inspectedWindow.tabId));
    await rows(panel).filter({ hasText: 'before' }).waitFor({ state: 'detached' });
    expect(await listed(panel, 'on-load')).toEqual(['on-load']);
  });

  test('the tab is discarded, and comes back under another number', async () => {
    const first = await browser.openPanel(page);
    await page.goto(`${homeUrl()}asks`);
    expect(await listed(first, 'on-load')).toEqual(['on-load']);
    const tabId = await first.frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
    const front = await browser.context.newPage();
    await front.bringToFront();
    const [worker] = browser.context.serviceWorkers();
    if (!worker) throw new Error('The worker sleeps.');
    const closed = first.window.waitForEvent('close');
    const discarded = await worker.evaluate(async (id) => (await chrome.tabs.discard(id))?.id ?? -1, tabId);
    await closed;
    expect(discarded).not.toBe(tabId);

    const back = browser.context.waitForEvent('page');
    await worker.evaluate((id) => chrome.tabs.update(id, { active: true }), discarded);
    page = await back;
    const second = await browser.openPanel(page);
    await refused('after');
    expect(await listed(second, 'after')).toEqual(['on-load', 'after']);
    // What its DevTools window wrote last goes a moment later.
    const held = () => second.frame.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    const ofIt = async () => (await held()).filter((key) => key.split('/')[1] === String(tabId));
    await expect.poll(ofIt).toEqual([]);
  });

  test('the extension is disabled and enabled', async () => {
    await browser.openPanel(page);
    await page.goto(homeUrl());
    await refused('before');
    const manager = await browser.context.newPage();
    await manager.goto('chrome://extensions');
    const enable = (enabled: boolean) =>
      manager.evaluate(({ id, enabled }) => chrome.management.setEnabled(id, enabled), {
        id: browser.extensionId,
        enabled,
      });
    await enable(false);
    const worker = browser.context.waitForEvent('serviceworker');
    await enable(true);
    await listening(await worker);
    page = await browser.context.newPage();
    await expectFreshList();
  });

  test('the extension is updated under an open panel: DevTools closes, and opens anew', async () => {
    const old = await browser.openPanel(page);
    await page.goto(homeUrl());
    await refused('before');
    await listed(old, 'before');
    const manager = await browser.context.newPage();
    await manager.goto('chrome://extensions');
    const closed = old.window.waitForEvent('close');
    const worker = browser.context.waitForEvent('serviceworker');
    await manager.evaluate(async (id) => {
      // The page's own means. An unpacked extension is loaded again in developer mode alone.
      const { developerPrivate } = chrome as unknown as Record<
        string,
        Record<string, (...of: unknown[]) => Promise<void>>
      >;
      await developerPrivate?.updateProfileConfiguration?.({ inDeveloperMode: true });
      await developerPrivate?.reload?.(id, { failQuietly: true });
    }, browser.extensionId);
    await closed;
    await listening(await worker);
    page = await browser.context.newPage();
    await expectFreshList();
  });

  test('the browser is started again', async () => {
    await browser.openPanel(page);
    await page.goto(homeUrl());
    await refused('before');
    await browser.close();
    expect(errors).toEqual([]);
    await start();
    await expectFreshList();
  });
});

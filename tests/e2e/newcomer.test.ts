/**
 * A newcomer's way. A page fails while DevTools is closed; DevTools is opened, and at most three clicks later the fix is
 * in the clipboard. What was copied goes into the real server, and the page gets its answer.
 *
 * Every press counts that makes something happen: a click, Enter, a shortcut. Tab only moves, and is counted apart.
 * DevTools has a window of its own here, as its row of panels is cut short beside a page. There, CORS is one click more,
 * behind the arrows at the row's end.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as PageServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import type { Part } from '../../src/backends/backend.ts';
import { repaired } from '../backends/insert.ts';
import type { Files } from '../backends/server.ts';
import servers from '../backends/servers/express.ts';
import { type Running, start } from '../backends/start.ts';
import { type Chromium, launchChromium, type Panel, undock } from './browser.ts';
import { diagnosisIn } from './reading.ts';
import { executable } from './session.ts';

const [express] = servers as [(typeof servers)[number]];
const variant = 'esm';
const broken: Files = express.app(variant, 'app-wide');

describe.skipIf(!executable)("a newcomer's way", () => {
  let browser: Chromium;
  let pages: PageServer;
  let api: Running;
  let folder: string;
  let page: Page;

  beforeAll(async () => {
    pages = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(shop));
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    pages?.close();
    pages?.closeAllConnections();
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cors-explainer-newcomer-'));
    api = await start(express, write(broken));
    const extension = provideBuild();
    if (!executable || !extension) throw new Error('These tests take a Chromium and a build.');
    // Each time in a new profile: DevTools remembers its place and its panel.
    const switches = ['--host-resolver-rules=MAP *.example 127.0.0.1'];
    browser = await launchChromium({ executable, extension, headless: true, switches });
    page = await browser.context.newPage();
  });
  afterEach(async () => {
    await browser?.close();
    await api?.stop();
    rmSync(folder, { recursive: true });
  });

  function write(files: Files): string {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  }

  const outcome = () => page.getByRole('status');

  async function openFailingPage(host: string): Promise<void> {
    const { port } = pages.address() as AddressInfo;
    await page.goto(`http://${host}:${port}/?api=${encodeURIComponent(`${api.url}/items`)}`);
    await outcome().filter({ hasText: 'Failed to fetch' }).waitFor();
  }

  async function openDevTools(): Promise<Page> {
    const window = await browser.openDevTools(page);
    await undock(window);
    await window.getByRole('tab', { name: 'CORS' }).waitFor();
    return window;
  }

  /** Puts what was copied where it belongs, and asks again. */
  async function apply(parts: Part[]): Promise<void> {
    await api.stop();
    write(repaired(broken, { parts, notes: [] }));
    api = await start(express, folder, {}, Number(new URL(api.url).port));
    await page.bringToFront();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await outcome().filter({ hasText: 'Got 200' }).waitFor();
  }

  /** What the clipboard holds, pasted as a person pastes it. */
  async function paste(): Promise<string> {
    await page.bringToFront();
    const editor = page.getByRole('textbox', { name: 'Editor' });
    await editor.fill('');
    await editor.press('Control+v');
    return editor.inputValue();
  }

  /** The parts of the fix that go into files. Packages are there already: `npm install` is typed, not clicked. */
  async function partsIn(panel: Panel): Promise<{ part: Omit<Part, 'code'>; copy: Locator }[]> {
    const figures = diagnosisIn(panel).getByRole('tabpanel').getByRole('figure').filter({ hasText: 'app.js' });
    await figures.first().waitFor();
    return Promise.all(
      (await figures.all()).map(async (figure) => {
        const caption = figure.locator('figcaption');
        const [file = '', above] = await caption.locator('code').allInnerTexts();
        const where = (await caption.locator('span').first().innerText()).replace(file, '').trim();
        const language = 'javascript' as const;
        return { part: { file, where, language, ...(above && { above }) }, copy: figure.getByRole('button') };
      }),
    );
  }

  async function readDiagnosis(panel: Panel): Promise<void> {
    const diagnosis = diagnosisIn(panel);
    expect(await diagnosis.getByRole('heading', { level: 2 }).innerText()).toContain('Access-Control-Allow-Origin');
    expect(await diagnosis.getByText('/items').first().isVisible()).toBe(true);
  }

  test('by mouse, three clicks', async () => {
    await openFailingPage('localhost');
    const window = await openDevTools();
    const hand = mouse();
    await hand.click(window.getByRole('tab', { name: 'CORS' }));
    const panel = await browser.panelIn(window);
    await readDiagnosis(panel);
    const parts: Part[] = [];
    for (const { part, copy } of await partsIn(panel)) {
      await hand.click(copy);
      await copy.filter({ hasText: 'Copied' }).waitFor();
      parts.push({ ...part, code: await paste() });
      await window.bringToFront();
    }
    await apply(parts);
    expect(hand.clicks).toBeLessThanOrEqual(3);
  });

  test('by keyboard, three presses that do something', async () => {
    await openFailingPage('localhost');
    const window = await openDevTools();
    const hand = keyboard(window);
    // The panel before the first one is the last.
    await hand.press('Control+[');
    const panel = await browser.panelIn(window);
    await readDiagnosis(panel);
    const parts: Part[] = [];
    for (const { part, copy } of await partsIn(panel)) {
      await hand.tabTo(copy);
      await hand.press('Enter');
      await copy.filter({ hasText: 'Copied' }).waitFor();
      parts.push({ ...part, code: await paste() });
      await window.bringToFront();
    }
    await apply(parts);
    expect(hand.presses).toBeLessThanOrEqual(3);
    console.log(`By keyboard: ${hand.presses} presses, and Tab ${hand.moves} times.`);
  });

  test('where it failed before recording started: reload, and copy it all as one text', async () => {
    // No development host, and a worker that sleeps: only the failure itself wakes it.
    await browser.killWorker();
    await openFailingPage('shop.example');
    const window = await openDevTools();
    const hand = mouse();
    await hand.click(window.getByRole('tab', { name: 'CORS' }));
    const panel = await browser.panelIn(window);
    await panel.frame.getByRole('heading', { name: '1 request failed, and was not recorded from the start' }).waitFor();
    await hand.click(panel.frame.getByRole('button', { name: 'Reload page' }));
    await diagnosisIn(panel).getByRole('heading', { level: 2 }).filter({ hasText: 'Allow-Origin' }).waitFor();
    await readDiagnosis(panel);
    const ticket = diagnosisIn(panel).getByRole('button', { name: 'Copy as Markdown' });
    await hand.click(ticket);
    await diagnosisIn(panel).getByText('Copied', { exact: true }).waitFor();
    await apply(partsOf(await paste()));
    expect(hand.clicks).toBeLessThanOrEqual(3);
  });
});

/** A shop's page: asks its API once, and again when told to. */
const shop = `<!doctype html><title>Shop</title>
<button>Ask again</button> <output></output> <textarea aria-label="Editor"></textarea>
<script>
  const api = new URLSearchParams(location.search).get('api');
  const ask = () =>
    fetch(api).then(
      ({ status }) => (document.querySelector('output').textContent = 'Got ' + status),
      (error) => (document.querySelector('output').textContent = error.message),
    );
  document.querySelector('button').addEventListener('click', ask);
  ask();
</script>`;

function mouse() {
  return {
    clicks: 0,
    async click(target: Locator): Promise<void> {
      this.clicks += 1;
      await target.click();
    },
  };
}

function keyboard(window: Page) {
  return {
    presses: 0,
    moves: 0,
    async press(keys: string): Promise<void> {
      this.presses += 1;
      await window.keyboard.press(keys);
    },
    async tabTo(target: Locator): Promise<void> {
      const hasFocus = () => target.evaluate((element) => document.hasFocus() && element === document.activeElement);
      for (let presses = 0; presses < 80; presses += 1) {
        await window.keyboard.press('Tab');
        this.moves += 1;
        if (await hasFocus()) return;
      }
      throw new Error('80 times Tab, and it never had the focus.');
    },
  };
}

/** The code in a ticket, and where it says that each belongs. */
function partsOf(ticket: string): Part[] {
  const code = ticket.matchAll(/\*\*`([^`]+)`\*\* (.+)\n\n```javascript\n([\s\S]*?)\n```/g);
  return [...code].map(([, file = '', where = '', text = '']) => {
    const above = /below `(.+?)`/.exec(where)?.[1];
    return { file, where, language: 'javascript', code: text, ...(above !== undefined && { above }) };
  });
}

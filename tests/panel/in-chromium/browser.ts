/**
 * The panel as a person sees it: a real browser, an ordinary page, a journal of fixtures. Shared by the tests that look
 * at it.
 */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, inject, onTestFinished } from 'vitest';
import { findChromium } from '../../../scripts/chromium.ts';
import type { Area } from '../../../src/journal/area.ts';
import type { Journal } from '../../../src/journal/journal.ts';

const executablePath = findChromium();

/** Where the panel is served, with the fixtures. */
export const panelPage = inject('panelPage');

/** In ms: how long a busy machine may take before something counts as failed. */
export const patience = 20_000;

/** How the page of a file is opened. */
const usual = { viewport: { width: 1100, height: 600 } };

let browser: Browser;
let shared: Page;
export let context: BrowserContext;
export let page: Page;

/** One browser and one page for the tests of a file: opening another takes longer than most of them. */
export function inChromium(tests: () => void): void {
  describe.skipIf(!executablePath)('panel in Chromium', { timeout: 3 * patience }, () => {
    beforeAll(async () => {
      browser = await chromium.launch({
        ...(executablePath && { executablePath }),
        args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      });
      shared = await newPage(usual);
    }, 3 * patience);

    afterAll(() => browser?.close());

    beforeEach(async () => {
      goOnIn(shared);
      await leaveNothing();
    });

    tests();
  });
}

/** Undoes what the previous test may have done to the page. Anything else is done in a page of its own. */
async function leaveNothing(): Promise<void> {
  if (page.url() !== 'about:blank') await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(usual.viewport);
  await context.clearPermissions();
}

/** Continues in a page that ends with the test: in another language, or with scripts and listeners that stay on it. */
export async function beginAnew(options: BrowserContextOptions = {}): Promise<void> {
  const own = await newPage({ ...usual, ...options });
  onTestFinished(() => own.context().close());
  goOnIn(own);
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const own = await browser.newContext(options);
  own.setDefaultTimeout(patience);
  return own.newPage();
}

function goOnIn(next: Page): void {
  page = next;
  context = next.context();
}

export async function open(scene = 'morning'): Promise<void> {
  await page.goto(`${panelPage}#${scene}`);
  await page.locator('.panel').waitFor();
}

export const list = () => page.getByRole('listbox', { name: 'Requests' });
export const option = (name: string) => list().getByRole('option', { name });
export const selected = () => list().getByRole('option', { selected: true });
export const details = () => page.getByRole('region', { name: 'Diagnosis' });
/** Whether the pane beside the list is about the selected request: when the panel opens, the list goes first. */
export const caughtUp = () => page.locator('.details[aria-busy=false]').waitFor();
export const title = () => details().getByRole('heading', { level: 2 });
export const filter = () => page.getByRole('combobox', { name: 'Filter' });
export const showAll = () => page.getByRole('radio', { name: 'All' }).check();
export const counted = () => page.locator('.toolbar-count').innerText();

export const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

/** Types through an input method whose text is not confirmed yet. */
export async function composing(text: string): Promise<void> {
  const devTools = await context.newCDPSession(page);
  await devTools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

/** Resolves once everything that was to be drawn by now is on the screen. */
export const drawn = () =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Makes it impossible to print a JSON document: those are indented by two spaces. */
export const withoutJson = () =>
  page.evaluate(() => {
    const { stringify } = JSON;
    JSON.stringify = ((value: unknown, replace: undefined, spaces?: number) => {
      if (spaces === 2) throw new Error('no JSON today');
      return stringify(value, replace, spaces);
    }) as typeof stringify;
  });

/** Like a reload: of the scene's requests, only these are left, or only the others. */
export const become = (ids: string[], which: 'with' | 'without' = 'with') =>
  page.evaluate(
    ([ids, which]) => {
      const { become, scene } = window as unknown as Fixture;
      const exchanges = scene.view.exchanges.filter(({ id }) => ids.includes(id) === (which === 'with'));
      become({ ...scene.view, exchanges });
    },
    [ids, which] as const,
  );

export async function choose(name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Save and open' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a report or HAR…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByText(name).waitFor();
}

export const emptyReport = JSON.stringify({
  format: 'cors-explainer-report',
  version: 1,
  savedAt: '2026-11-23T09:15:04.000Z',
  masked: true,
  exchanges: [],
  findings: [],
});

/** What the fixture page puts on its window, and axe. */
export interface Fixture {
  journal: Journal;
  localArea: Pick<Area, 'set'>;
  become(view: object): void;
  scene: { view: { exchanges: { id: string; hops: object[] }[] } };
  reloads: { count: number };
  /** URLs that were to be shown in the Network panel. */
  revealed: string[];
  axe: {
    run(
      root: Document,
      options: { resultTypes: ['violations'] },
    ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

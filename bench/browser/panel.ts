/** The panel on a long journal, and on a journal that grows quickly. */
import type { Page } from 'playwright';
import { createLedger, putExchange, takeWrites } from '../../src/journal/ledger.ts';
import { launchChromium } from '../../tests/e2e/browser.ts';
import { exchangesIn, type PanelDocument } from '../../tests/e2e/reading.ts';
import type { Reading } from '../measure.ts';
import { median, quantile, rounded } from '../statistics.ts';
import { exchanges } from '../traffic.ts';
import { whileAsking } from './asking.ts';
import { needed } from './needed.ts';

const long = 5000;
const inTab = 7;
const openings = 7;
/** In ms: a frame that a person may notice. */
const noticeable = 33;

/** From navigating to the panel until its list is painted. */
export function opening(): Promise<Reading> {
  return withLongJournal(async (open) => {
    const times: { first: number; all: number }[] = [];
    while (times.length < openings) {
      const page = await open();
      times.push(await page.evaluate(untilListed, long));
      await page.close();
    }
    return {
      value: median(times.map(({ first }) => first)),
      beside: { 'ms until all is diagnosed': rounded(median(times.map(({ all }) => all))) },
    };
  });
}

/** One key press per frame, from the first row to the last. */
export function arrowKey(): Promise<Reading> {
  return withLongJournal(async (open) => {
    const page = await open();
    await page.evaluate(untilListed, long);
    const frames = await page.evaluate(holdArrowDown, long - 1);
    const slow = frames.filter((frame) => frame > noticeable);
    return {
      value: (100 * slow.length) / frames.length,
      beside: {
        frames: frames.length,
        'ms median': rounded(median(frames)),
        'ms at the 99th percentile': rounded(quantile(frames, 0.99)),
      },
    };
  });
}

async function withLongJournal(use: (open: () => Promise<Page>) => Promise<Reading>): Promise<Reading> {
  const browser = await launchChromium({ ...needed(), headless: true });
  try {
    const panel = `chrome-extension://${browser.extensionId}/src/panel/panel.html`;
    const inside = await browser.context.newPage();
    await inside.goto(panel);
    const ledger = createLedger();
    for (const exchange of exchanges(long)) putExchange(ledger, { ...exchange, tabId: inTab }, true);
    await inside.evaluate((items) => chrome.storage.session.set(items), takeWrites(ledger).set);
    await inside.close();
    return await use(async () => {
      const page = await browser.context.newPage();
      await page.addInitScript(() => localStorage.setItem('facet', 'all'));
      await page.goto(`${panel}?tabId=${inTab}`, { waitUntil: 'commit' });
      return page;
    });
  } finally {
    await browser.close();
  }
}

/** Runs in the panel. Times in ms since the navigation began. */
async function untilListed(count: number): Promise<{ first: number; all: number }> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isComplete = () => {
    const counted = document.querySelector('.toolbar-count')?.textContent ?? '';
    return counted.includes(`of ${count.toLocaleString('en')} `);
  };
  while (!document.querySelector('[role=option]')) await frame();
  // What was in the document at one frame is on the screen at the next.
  await frame();
  const first = performance.now();
  while (!isComplete()) await frame();
  await frame();
  return { first, all: performance.now() };
}

/** Runs in the panel: frame times in ms. */
async function holdArrowDown(times: number): Promise<number[]> {
  const list = document.querySelector<HTMLElement>('.list');
  list?.focus();
  const frames: number[] = [];
  let before = await new Promise<number>(requestAnimationFrame);
  while (frames.length < times) {
    list?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true, repeat: true }),
    );
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - before);
    before = now;
  }
  const [selected] = document.querySelectorAll('[role=option][aria-selected=true]');
  if (selected?.ariaPosInSet !== selected?.ariaSetSize) throw new Error('The keys did not lead to the last row.');
  return frames;
}

const rate = { perSecond: 100, seconds: 8 };
/** As a share of all rows: requests under way at the end may be missing. */
const wanted = rate.perSecond * rate.seconds * 0.98;

/** From the browser's own time of a failure until its row is painted, in real DevTools. */
export function failureToRow(): Promise<Reading> {
  return whileAsking(
    rate,
    ({ panel }) => panel.frame.evaluate(watchRows),
    async ({ panel }) => {
      await panel.frame.waitForFunction(
        (count) => Number(document.querySelector('[role=option]')?.ariaSetSize) >= count,
        wanted,
      );
      return delays(panel);
    },
  );
}

async function delays(panel: PanelDocument): Promise<Reading> {
  const painted = new Map(await panel.frame.evaluate(() => [...(window as unknown as Watched).painted]));
  const took = (await exchangesIn(panel)).flatMap(({ id, outcome }) => {
    const at = painted.get(`request-${id}`);
    return at !== undefined && !Number.isNaN(at) && outcome.state === 'failed' ? [at - outcome.at] : [];
  });
  if (took.length < wanted)
    throw new Error(
      `${took.length} rows were seen, of at least ${wanted}: the latest are missing, and the figure would flatter.`,
    );
  return {
    value: quantile(took, 0.95),
    beside: { rows: took.length, 'ms median': rounded(median(took)), 'ms at most': rounded(quantile(took, 1)) },
  };
}

interface Watched {
  painted: Map<string, number>;
}

/** Runs in the panel: notes when each row first appeared on the screen of somebody who stays at the end of the list. */
function watchRows(): void {
  const painted = new Map<string, number>();
  Object.assign(window, { painted });
  // The first size of an element is reported in the frame that first shows it, between layout and painting; a message
  // sent in a frame arrives when that frame is painted.
  const shown = new ResizeObserver((rows) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      for (const { target } of rows) painted.set(target.id, performance.timeOrigin + performance.now());
    };
    port2.postMessage(undefined);
    for (const { target } of rows) shown.unobserve(target);
  });
  const look = () => {
    document.querySelector('.list')?.scrollTo({ top: Number.MAX_SAFE_INTEGER });
    for (const row of document.querySelectorAll('[role=option]')) {
      if (painted.has(row.id)) continue;
      painted.set(row.id, Number.NaN);
      shown.observe(row);
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

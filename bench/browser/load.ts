/** More than anybody asks for: twenty tabs at once, and 200 requests a second for a minute. */
import type { Page } from 'playwright';
import { listen, servePage } from '../../tests/conformance/listen.ts';
import { type Chromium, launchChromium } from '../../tests/e2e/browser.ts';
import { exchangesIn, journalHolds } from '../../tests/e2e/reading.ts';
import type { Reading } from '../measure.ts';
import { median, quantile, rounded } from '../statistics.ts';
import { askSteadily } from './asking.ts';
import { needed } from './needed.ts';
import { attach } from './worker.ts';

const megabyte = 1e6;
const tabs = 20;
const perTab = 200;

interface Loaded {
  browser: Chromium;
  page: Page;
  home: string;
  api: string;
}

async function underLoad(use: (loaded: Loaded) => Promise<Reading>): Promise<Reading> {
  const [home, api] = await Promise.all([listen(servePage), listen((_, response) => response.end('x'))]);
  const browser = await launchChromium({ ...needed(), headless: true });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  try {
    return await use({ browser, page, home: `http://localhost:${home.port}/`, api: `http://127.0.0.1:${api.port}/` });
  } finally {
    await browser.close();
    home.close();
    api.close();
  }
}

/** Bytes of `storage.session`, of the 10 MB that the browser allows. */
export function twentyTabs(): Promise<Reading> {
  return underLoad(async ({ browser, page, home, api }) => {
    const panel = await browser.openPanel(page);
    const others = await Promise.all(Array.from({ length: tabs - 1 }, () => browser.context.newPage()));
    const all = [page, ...others];
    await Promise.all(all.map((tab) => tab.goto(home)));
    const asked = { perSecond: 40, seconds: perTab / 40 };
    await Promise.all(all.map((tab, number) => tab.evaluate(askSteadily, { ...asked, url: `${api}tab-${number}/` })));
    await page.evaluate((url) => fetch(url).catch(() => undefined), `${api}newest`);
    await journalHolds(panel, (exchanges) => exchanges.some(({ hops }) => hops[0]?.url === `${api}newest`));
    const bytes = await panel.frame.evaluate(() => chrome.storage.session.getBytesInUse(null));
    const held = (await exchangesIn(panel)).length;
    return { value: bytes / megabyte, beside: { tabs, requests: tabs * perTab, 'held of the first tab': held } };
  });
}

const perSecond = 200;
const seconds = 60;
const keyPresses = 50;

/** ms from a key press in the panel to the next frame, while requests come in; the worker's heap and the journal beside. */
export function steadyRate(): Promise<Reading> {
  return underLoad(async ({ browser, page, home, api }) => {
    const worker = await attach(browser);
    const panel = await browser.openPanel(page);
    await panel.undock();
    await page.goto(home);
    const before = await worker.heap();
    const asking = page.evaluate(askSteadily, { url: api, perSecond, seconds });
    await panel.frame.locator('[role=option]').first().waitFor();
    const waits: number[] = [];
    while (waits.length < keyPresses) {
      waits.push(await panel.frame.evaluate(pressArrowDown));
      await new Promise((resolve) => setTimeout(resolve, (1000 * seconds) / keyPresses));
    }
    await asking;
    const newest = `${api}row-${perSecond * seconds - 1}`;
    await journalHolds(panel, (exchanges) => exchanges.some(({ hops }) => hops[0]?.url === newest));
    const bytes = await panel.frame.evaluate(() => chrome.storage.session.getBytesInUse(null));
    return {
      value: quantile(waits, 0.95),
      beside: {
        'ms median': rounded(median(waits)),
        "MB more in the worker's heap": rounded(((await worker.heap()) - before) / megabyte),
        'MB in storage': rounded(bytes / megabyte),
        requests: perSecond * seconds,
      },
    };
  });
}

/** Runs in the panel. */
async function pressArrowDown(): Promise<number> {
  const list = document.querySelector<HTMLElement>('.list');
  const pressed = performance.now();
  list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  await new Promise(requestAnimationFrame);
  return performance.now() - pressed;
}

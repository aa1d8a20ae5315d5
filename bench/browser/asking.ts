/**
 * A page that makes requests at a steady rate, in a browser that nothing controls meanwhile: a program that controls a
 * browser is told everything it does. With Playwright attached, a row that appears after 100 ms appeared after 400.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { listen, servePage } from '../../tests/conformance/listen.ts';
import { type Chromium, launchChromium } from '../../tests/e2e/browser.ts';
import type { PanelDocument } from '../../tests/e2e/reading.ts';
import { needed } from './needed.ts';

export interface Rate {
  perSecond: number;
  seconds: number;
}

export interface Asking {
  browser: Chromium;
  /** In real DevTools, in a window of its own, beside the page that makes the requests. */
  panel: PanelDocument;
  /** How the requested addresses begin. A number follows, from 0. */
  rows: string;
}

/** In ms: until DevTools is up, and the browser has finished with the program that controlled it. */
const quiet = 1500;
/** In ms: how late the last request may come. */
const patience = 60_000;

/**
 * @param before sets up what is measured; what it leaves running in the panel goes on running
 * @param after reads the result, once the page has made its last request
 */
export async function whileAsking<Set, Result>(
  rate: Rate,
  before: (asking: Asking) => Promise<Set>,
  after: (asking: Asking, set: Set) => Promise<Result>,
): Promise<Result> {
  const gun = startingGun();
  const last = nth(rate.perSecond * rate.seconds);
  const [home, api] = await Promise.all([
    listen((request, response) => (request.url === '/start' ? gun.wait(response) : servePage(request, response))),
    listen((_, response) => {
      response.end('x');
      last.count();
    }),
  ]);
  const rows = `http://127.0.0.1:${api.port}/row-`;
  const browser = await launchChromium({ ...needed(), headless: true });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const panel = await browser.openPanel(page);
    await panel.undock();
    await page.goto(`http://localhost:${home.port}/`);
    const set = await before({ browser, panel, rows });
    await page.evaluate(`void fetch('/start').then(() => (${askSteadily})(${JSON.stringify({ url: rows, ...rate })}))`);
    await browser.letGo();
    await pause(quiet);
    gun.fire();
    await Promise.race([last.come, pause(1000 * rate.seconds + patience, undefined, { ref: false })]);
    last.require();
    const again = await browser.takeAgain();
    return await after({ browser: again, panel: await panelAgain(again), rows }, set);
  } finally {
    await browser.close();
    home.close();
    api.close();
  }
}

/** Answers those who wait for it once it is fired. */
function startingGun() {
  const waiting: ServerResponse[] = [];
  let isFired = false;
  const answer = () => {
    if (isFired) for (const response of waiting.splice(0)) response.end();
  };
  return {
    wait(response: ServerResponse) {
      waiting.push(response);
      answer();
    },
    fire() {
      isFired = true;
      answer();
    },
  };
}

/** Resolves at the n-th count. */
function nth(wanted: number) {
  let counted = 0;
  let resolve: () => void;
  const come = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    come,
    count: () => {
      counted += 1;
      if (counted === wanted) resolve();
    },
    require() {
      if (counted >= wanted) return;
      throw new Error(`${counted} of ${wanted} requests came: the machine is too busy to ask as often. Run it alone.`);
    },
  };
}

function panelAgain({ context, panelIn }: Chromium): Promise<PanelDocument> {
  // DevTools has a second page, which emulates devices.
  const window = context.pages().find((page) => page.url().includes('/devtools_app.html'));
  if (!window) throw new Error('DevTools closed while the page was asking. Run the bench again.');
  return panelIn(window);
}

/** Runs in the page: makes requests at a steady rate, whatever becomes of them. */
export async function askSteadily(asked: Rate & { url: string }): Promise<void> {
  const count = asked.perSecond * asked.seconds;
  const start = performance.now();
  for (let sent = 0; sent < count; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const due = Math.min(count, ((performance.now() - start) * asked.perSecond) / 1000);
    for (; sent < due; sent += 1) fetch(`${asked.url}${sent}`).catch(() => {});
  }
}

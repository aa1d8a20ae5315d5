/** More than anybody needs: twenty tabs at once, and 200 requests a second for a minute. */
import { listen, servePage } from '../../tests/conformance/listen.ts';
import { launchChromium } from '../../tests/e2e/browser.ts';
import { exchangesIn, journalHolds, type PanelDocument } from '../../tests/e2e/reading.ts';
import type { Reading } from '../measure.ts';
import { median, quantile, rounded } from '../statistics.ts';
import { askSteadily, whileAsking } from './asking.ts';
import { needed } from './needed.ts';
import { attach, requireObserved } from './worker.ts';

const megabyte = 1e6;
const tabs = 20;
const perTab = 200;

/** Bytes of `storage.session`, of the 10 MB that the browser allows. */
export async function twentyTabs(): Promise<Reading> {
  const [home, api] = await Promise.all([listen(servePage), listen((_, response) => response.end('x'))]);
  const browser = await launchChromium({ ...needed(), headless: true });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const url = `http://127.0.0.1:${api.port}/`;
  try {
    const panel = await browser.openPanel(page);
    const others = await Promise.all(Array.from({ length: tabs - 1 }, () => browser.context.newPage()));
    const all = [page, ...others];
    await Promise.all(all.map((tab) => tab.goto(`http://localhost:${home.port}/`)));
    const asked = { perSecond: 40, seconds: perTab / 40 };
    await Promise.all(all.map((tab, at) => tab.evaluate(askSteadily, { ...asked, url: `${url}tab-${at}/row-` })));
    await page.evaluate((newest) => fetch(newest).catch(() => undefined), `${url}newest`);
    await journalHolds(panel, (exchanges) => exchanges.some(({ hops }) => hops[0]?.url === `${url}newest`));
    await requireObserved(browser.context, tabs);
    const held = (await exchangesIn(panel)).length;
    return {
      value: await megabytesIn(panel),
      beside: { tabs, requests: tabs * perTab, 'held of the first tab': held },
    };
  } finally {
    await browser.close();
    home.close();
    api.close();
  }
}

const rate = { perSecond: 200, seconds: 60 };
const pressed = { times: 50, each: (1000 * rate.seconds) / 52 };

/**
 * In ms, from a key press in the panel to the beginning of the next frame, before it is painted (a row's figure ends
 * with its painting), while requests come in. Beside it: the painting, the worker's heap and the journal.
 */
export function steadyRate(): Promise<Reading> {
  return whileAsking(
    rate,
    async ({ browser, panel }) => {
      const worker = await attach(browser);
      await panel.frame.evaluate(pressArrowDown, pressed);
      return worker.heap();
    },
    async ({ browser, panel, rows }, heapBefore) => {
      const requests = rate.perSecond * rate.seconds;
      const newest = `${rows}${requests - 1}`;
      await journalHolds(panel, (exchanges) => exchanges.some(({ hops }) => hops[0]?.url === newest));
      const { waits, paintings, unmoved } = await panel.frame.evaluate(() => (window as unknown as Pressing).pressing);
      if (unmoved > 0) throw new Error(`${unmoved} of ${waits.length} key presses did not move the selection.`);
      if (waits.length < pressed.times * 0.9)
        throw new Error(`The key was pressed ${waits.length} times, of ${pressed.times}: the slowest are missing.`);
      const worker = await attach(browser);
      return {
        value: quantile(waits, 0.95),
        beside: {
          'ms median': rounded(median(waits)),
          'ms to the painting': rounded(quantile(paintings, 0.95)),
          'ms to the painting, median': rounded(median(paintings)),
          presses: waits.length,
          "MB more in the worker's heap": rounded(((await worker.heap()) - heapBefore) / megabyte),
          'MB in storage': rounded(await megabytesIn(panel)),
          requests,
        },
      };
    },
  );
}

async function megabytesIn({ frame }: PanelDocument): Promise<number> {
  return (await frame.evaluate(() => chrome.storage.session.getBytesInUse(null))) / megabyte;
}

interface Pressing {
  pressing: { waits: number[]; paintings: number[]; unmoved: number };
}

/** Runs in the panel, and goes on there: once there are rows to move to, presses a key at a fixed interval. */
function pressArrowDown({ times, each }: { times: number; each: number }): void {
  const pressing: Pressing['pressing'] = { waits: [], paintings: [], unmoved: 0 };
  Object.assign(window, { pressing });
  const at = () => Number(document.querySelector('[role=option][aria-selected=true]')?.ariaPosInSet);
  const press = async () => {
    if (document.querySelectorAll('[role=option]').length < 2) return void setTimeout(press, 10);
    const before = at();
    const began = performance.now();
    const key = { key: 'ArrowDown', bubbles: true, cancelable: true };
    document.querySelector('.list')?.dispatchEvent(new KeyboardEvent('keydown', key));
    await new Promise(requestAnimationFrame);
    pressing.waits.push(performance.now() - began);
    if (at() !== before + 1) pressing.unmoved += 1;
    await painted();
    pressing.paintings.push(performance.now() - began);
    if (pressing.waits.length < times) setTimeout(press, each);
  };
  /** A message sent in a frame arrives when that frame is painted. */
  const painted = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  void press();
}

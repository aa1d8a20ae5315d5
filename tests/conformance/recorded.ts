/** What the extension recorded about a page, read from its own journal. */
import type { Page } from 'playwright';
import type { Exchange } from '../../src/engine/exchange.ts';
import { isUnopenedSocket } from '../../src/engine/mode.ts';
import { leftTheWeb } from '../../src/engine/verdict/left-the-web.ts';
import { openJournal } from '../../src/journal/reader.ts';
import type { Chromium } from '../e2e/browser.ts';

export interface Recorded {
  /** The page's own tab, by which the extension separates what it records. */
  tabId: number;
  /** The exchanges that began at these URLs, once they have ended; those that never show up are left out. */
  exchangesOf(urls: string[]): Promise<Map<string, Exchange>>;
  /** This many exchanges with one URL, once they have ended; as many as there are when patience runs out. */
  endedAt(url: string, count: number): Promise<Exchange[]>;
  /** All that have ended, once there are enough; as many as there are when patience runs out. */
  ended(isEnough: (exchanges: Exchange[]) => boolean): Promise<Exchange[]>;
  /** How often the page had to be reloaded before it was observed. */
  reloads: number;
  close(): Promise<void>;
}

/** How long the journal may take after the browser has ended a request: its writes are batched, not immediate. */
const patience = 15_000;

/** A probe that began too early is never recorded, so the next one is sent soon. */
const probePatience = 500;
const attempts = 40;

/** Runs in the extension: resolves once the journal holds a text, or when the limit is reached. */
function hasText({ text, limit }: { text: string; limit: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const look = async () => {
      if (JSON.stringify(await chrome.storage.session.get(null)).includes(text)) resolve(true);
    };
    chrome.storage.session.onChanged.addListener(look);
    setTimeout(() => resolve(false), limit);
    void look();
  });
}

/** When a browser sets out for a URL that is not of the web, extensions are not told of any end. */
export function hasEnded(exchange: Exchange): boolean {
  const { state } = exchange.outcome;
  if (state === 'pending') return leftTheWeb(exchange);
  // An answer that opens no WebSocket begins as a response does, and the request fails a moment later.
  return state !== 'streaming' || !isUnopenedSocket(exchange);
}

/** The page's tab is found by its address, which no other tab may show at the time. */
export async function openRecorded({ context, extensionId }: Chromium, page: Page): Promise<Recorded> {
  const inside = await context.newPage();
  await inside.goto(`chrome-extension://${extensionId}/src/panel/panel.html?tabId=0`);
  const tabIds = await inside.evaluate(
    async (url) => (await chrome.tabs.query({})).filter((tab) => tab.url === url).map(({ id }) => id),
    page.url(),
  );
  const [tabId, ...others] = tabIds;
  if (tabId === undefined) throw new Error(`No tab shows ${page.url()}.`);
  if (others.length > 0)
    throw new Error(
      `${tabIds.length} tabs show ${page.url()}, and nothing tells whose requests are meant. Close the others, or give each its own address.`,
    );

  const read = async (): Promise<Exchange[]> => {
    const stored: Record<string, unknown> = await inside.evaluate(() => chrome.storage.session.get(null));
    const noChanges = { addListener() {}, removeListener() {} };
    const area = { get: async () => stored, set: async () => {}, remove: async () => {}, onChanged: noChanges };
    return (await openJournal(tabId, area).read()).exchanges;
  };
  /** Resolves at the journal's next change, or when patience has run out. */
  const changed = () =>
    inside.evaluate(
      (limit) =>
        new Promise<void>((resolve) => {
          const { onChanged } = chrome.storage.session;
          const done = () => {
            onChanged.removeListener(done);
            resolve();
          };
          onChanged.addListener(done);
          setTimeout(done, limit);
        }),
      patience,
    );

  /** What has ended, as soon as it is enough. */
  const ended = async (isEnough: (exchanges: Exchange[]) => boolean): Promise<Exchange[]> => {
    const until = Date.now() + patience;
    for (;;) {
      // Listening begins before reading, so that no change is missed in between.
      const change = changed().catch(() => undefined);
      const exchanges = (await read()).filter(hasEnded);
      if (isEnough(exchanges) || Date.now() > until) return exchanges;
      await change;
    }
  };
  /**
   * A browser that has only just started observes its first page a moment late. So the comparison begins only after a
   * request of the page, to its own server by the machine's other name, was recorded.
   */
  let reloads = 0;
  async function observed(): Promise<void> {
    const { protocol, port } = new URL(page.url());
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const probe = `${protocol}//127.0.0.1:${port}/probe-${attempt}`;
      await page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => {}), probe);
      if (await inside.evaluate(hasText, { text: `/probe-${attempt}`, limit: probePatience })) return;
      // The page itself may have been loaded before the extension's worker first ran: then it is reloaded.
      if (attempt % 4 < 3) continue;
      await page.reload();
      reloads += 1;
    }
    throw new Error(`The extension records nothing of ${page.url()}.`);
  }

  const at = (url: string, exchanges: Exchange[]) => exchanges.filter(({ hops }) => hops[0]?.url === url);

  await observed();

  return {
    tabId,
    reloads,
    ended,
    async exchangesOf(urls) {
      const exchanges = await ended((all) => urls.every((url) => at(url, all).length > 0));
      return new Map(exchanges.map((exchange) => [exchange.hops[0]?.url ?? '', exchange]));
    },
    endedAt: async (url, count) => at(url, await ended((all) => at(url, all).length >= count)),
    close: () => inside.close(),
  };
}

/** What the extension recorded about a page, read from its own journal. */
import type { Page } from 'playwright';
import type { Exchange } from '../../src/engine/exchange.ts';
import { openJournal } from '../../src/journal/reader.ts';
import type { Chromium } from '../e2e/browser.ts';

export interface Recorded {
  /** Resolves when the exchange that began at this URL has ended; undefined when it never shows up. */
  exchangeOf(url: string): Promise<Exchange | undefined>;
  all(): Promise<Exchange[]>;
  close(): Promise<void>;
}

/** How long the journal may take after the browser has ended a request: its writes are gathered, not immediate. */
const PATIENCE = 3000;

export async function openRecorded({ context, extensionId }: Chromium, page: Page): Promise<Recorded> {
  const inside = await context.newPage();
  await inside.goto(`chrome-extension://${extensionId}/src/panel/panel.html?tabId=0`);
  const tabId = await inside.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  if (tabId === undefined) throw new Error(`No tab shows ${page.url()}.`);

  const read = async (): Promise<Exchange[]> => {
    const stored: Record<string, unknown> = await inside.evaluate(() => chrome.storage.session.get(null));
    const noChanges = { addListener() {}, removeListener() {} };
    const area = { get: async () => stored, set: async () => {}, remove: async () => {}, onChanged: noChanges };
    return (await openJournal(tabId, area).read()).exchanges;
  };
  const changed = () =>
    inside.evaluate(
      (limit) =>
        new Promise<void>((resolve) => {
          chrome.storage.session.onChanged.addListener(() => resolve());
          setTimeout(resolve, limit);
        }),
      PATIENCE,
    );

  let latest: Promise<Exchange[]> | undefined;
  const find = (exchanges: Exchange[], url: string) =>
    exchanges.find(({ hops, outcome }) => hops[0]?.url === url && outcome.state !== 'pending');
  return {
    all: read,
    async exchangeOf(url) {
      const until = Date.now() + PATIENCE;
      latest ??= read();
      let found = find(await latest, url);
      while (!found && Date.now() < until) {
        const change = changed();
        latest = read();
        found = find(await latest, url);
        if (!found) await change;
      }
      return found;
    },
    close: () => inside.close(),
  };
}

/** What the extension recorded of a page, read from its own journal. */
import type { Exchange } from '../../src/engine/exchange.ts';
import { openJournal } from '../../src/journal/reader.ts';
import type { Tab } from './browser.ts';

/** How long to wait for what may never come, in ms. */
const longestWait = 15_000;

/**
 * What was recorded as soon as it is enough; what there is when patience has run out.
 * @param inside shows a page of the extension
 * @param page the address of the page that made the requests
 */
export async function recorded(
  inside: Tab,
  page: string,
  isEnough: (exchanges: Exchange[]) => boolean,
): Promise<Exchange[]> {
  const tabId = await inside.run(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
    page,
  );
  const until = Date.now() + longestWait;
  for (;;) {
    // Listening begins before reading, so that no change is missed in between.
    const change = inside.run(nextChange, longestWait).catch(() => undefined);
    const exchanges = await read(inside, tabId);
    if (isEnough(exchanges) || Date.now() > until) return exchanges;
    await change;
  }
}

/** Runs in the extension: resolves at the journal's next change, or when patience has run out. */
function nextChange(patience: number): Promise<void> {
  return new Promise((resolve) => {
    const { onChanged } = chrome.storage.session;
    const done = () => {
      onChanged.removeListener(done);
      resolve();
    };
    onChanged.addListener(done);
    setTimeout(done, patience);
  });
}

async function read(inside: Tab, tabId: number): Promise<Exchange[]> {
  const stored: Record<string, unknown> = await inside.run(() => chrome.storage.session.get(null));
  const noChanges = { addListener() {}, removeListener() {} };
  const area = { get: async () => stored, set: async () => {}, remove: async () => {}, onChanged: noChanges };
  return (await openJournal(tabId, area).read()).exchanges;
}

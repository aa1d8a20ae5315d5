/** What the extension recorded of the one page that is open, read from its own journal. */
import type { Exchange } from '../../src/engine/exchange.ts';
import { openJournal } from '../../src/journal/reader.ts';
import type { Firefox } from './browser.ts';

/** Oldest first, once so many requests have ended. */
export async function recordedIn(firefox: Firefox, count: number): Promise<Exchange[]> {
  const inside = await firefox.newTab();
  await inside.goto(firefox.pageOf('src/panel/panel.html?tabId=0'));
  for (;;) {
    // Listening begins before reading, so that no change falls between the two.
    const change = inside.run(nextChange).catch(() => undefined);
    const ended = exchangesOf(await inside.run(() => chrome.storage.session.get(null)));
    const exchanges = (await ended).filter(
      ({ outcome }) => outcome.state === 'completed' || outcome.state === 'failed',
    );
    if (exchanges.length >= count) return exchanges.toSorted((a, b) => a.startedAt - b.startedAt);
    await change;
  }
}

async function exchangesOf(stored: Record<string, unknown>): Promise<Exchange[]> {
  const [, tabId] = Object.keys(stored).flatMap((key) => /^exchanges\/(\d+)\//.exec(key) ?? []);
  const noChanges = { addListener() {}, removeListener() {} };
  const area = { get: async () => stored, set: async () => {}, remove: async () => {}, onChanged: noChanges };
  return (await openJournal(Number(tabId), area).read()).exchanges;
}

/** Runs in the extension. */
function nextChange(): Promise<void> {
  return new Promise((resolve) => {
    const { onChanged } = chrome.storage.session;
    const done = () => {
      onChanged.removeListener(done);
      resolve();
    };
    onChanged.addListener(done);
  });
}

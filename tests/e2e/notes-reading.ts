import type { Area } from '../../src/journal/area.ts';
import type { JournalView } from '../../src/journal/journal.ts';
import { openJournal } from '../../src/journal/reader.ts';
import type { Panel } from './browser.ts';

/** The whole view of the journal that the panel reads. */
export async function viewIn({ frame }: Panel): Promise<JournalView> {
  const tabId = await frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
  const area: Area = {
    get: (keys) => frame.evaluate((wanted) => chrome.storage.session.get(wanted), keys),
    set: (items) => frame.evaluate((values) => chrome.storage.session.set(values), items),
    remove: (keys) => frame.evaluate((names) => chrome.storage.session.remove(names), keys),
    onChanged: { addListener() {}, removeListener() {} },
  };
  return openJournal(tabId, area).read();
}

/** Resolves once the view is as asked for, looking again whenever the journal changes. */
export async function viewShows(panel: Panel, wanted: (view: JournalView) => boolean): Promise<void> {
  await settled(panel, async () => wanted(await viewIn(panel)));
}

/** Resolves once storage holds a note with this text, or none. */
export async function notesHold(panel: Panel, text: string, held: boolean): Promise<void> {
  await settled(panel, async () => {
    const stored = await panel.frame.evaluate(async () => {
      const { tabId } = chrome.devtools.inspectedWindow;
      return Object.entries(await chrome.storage.session.get(null)).filter(([key]) =>
        key.startsWith(`notes/${tabId}/`),
      );
    });
    return JSON.stringify(stored).includes(text) === held;
  });
}

async function settled(panel: Panel, isSo: () => Promise<boolean>): Promise<void> {
  const changed = panel.frame.evaluate(() => {
    const { onChanged } = chrome.storage.session;
    return new Promise<void>((resolve) => {
      onChanged.addListener(function once() {
        onChanged.removeListener(once);
        resolve();
      });
    });
  });
  changed.catch(() => undefined);
  if (await isSo()) return;
  await changed;
  await settled(panel, isSo);
}

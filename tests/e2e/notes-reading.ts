import type { JournalView } from '../../src/journal/journal.ts';
import type { Panel } from './browser.ts';
import { onceJournal, viewIn } from './reading.ts';

/** Resolves once the view is as wanted, looking again whenever the journal changes. */
export function viewShows(panel: Panel, wanted: (view: JournalView) => boolean): Promise<void> {
  return onceJournal(panel, () => viewIn(panel), wanted);
}

/** Resolves once storage holds a note with this text. */
export function notesHold(panel: Panel, text: string): Promise<void> {
  return onceJournal(
    panel,
    () => notesIn(panel),
    (notes) => notes.includes(text),
  );
}

/** Resolves once storage holds none. */
export function notesLack(panel: Panel, text: string): Promise<void> {
  return onceJournal(
    panel,
    () => notesIn(panel),
    (notes) => !notes.includes(text),
  );
}

function notesIn({ frame }: Panel): Promise<string> {
  return frame.evaluate(async () => {
    const { tabId } = chrome.devtools.inspectedWindow;
    const stored = Object.entries(await chrome.storage.session.get(null));
    return JSON.stringify(stored.filter(([key]) => key.startsWith(`notes/${tabId}/`)));
  });
}

/** Gathers the notes of one tab, and keeps in `storage.session` those that are of its journal. */
import { clocksApart, type Note } from '../engine/notes.ts';
import { type Area, decode, keys } from '../journal/area.ts';
import { checked, storedTab } from '../journal/stored.ts';
import { newTab } from '../journal/tab-record.ts';
import { createShelf } from './shelf.ts';

export interface Notebook {
  add(note: Note): void;
  /** The journal is cleared of what was before this moment. */
  clear(before: number): void;
  /** It was cleared, or recording went on, and that is known here only now: what a policy is read to have refused was before. */
  skip(): void;
  /** The tab shows another document since this moment. Unless the log is preserved, the journal begins with it. */
  turn(at: number): void;
}

/** In ms. */
const gatheredIn = 100;
/** In ms: ample time for a killed worker to be started, and to write where the new page begins. */
const patience = 1000;

export function createNotebook(tabId: number, area: Area): Notebook {
  const shelf = createShelf(keys.notes(tabId), area);
  /** Notes that wait for the next write. */
  let fresh: Note[] = [];
  /** The journal holds nothing from before. */
  let since = 0;
  let tidiedSince = 0;
  /** When the tab was seen to show another document, and where that began the journal anew. */
  let turnedAt = 0;
  let documentSince = 0;
  /** What the browser stopped earlier was during a pause, though it waited here for its end. */
  let recordedSince = 0;
  let skippedAt = 0;
  let isDue = false;
  let isBusy = false;

  async function work(): Promise<void> {
    isBusy = true;
    await new Promise((resolve) => setTimeout(resolve, gatheredIn));
    isDue = false;
    await write().catch((error: unknown) => {
      fresh = [];
      console.error(
        'CORS Explainer could not keep what DevTools knows of the last requests. It goes on with the next.',
        error,
      );
    });
    isBusy = false;
    if (isDue) void work();
  }

  function plan(): void {
    isDue = true;
    if (!isBusy) void work();
  }

  async function write(): Promise<void> {
    await lookAtJournal();
    const tidying = Math.max(since, documentSince, skippedAt);
    if (tidying > tidiedSince) await shelf.keepOnly(isOfJournal);
    tidiedSince = tidying;
    await shelf.put(
      fresh.splice(0).filter((note) => isOfJournal(note) && !(wasStopped(note) && note.at < recordedSince)),
    );
  }

  /** The first requests of a page come right after its beginning, and the clocks differ. */
  async function lookAtJournal(): Promise<void> {
    const key = keys.tab(tabId);
    const tab = checked(storedTab, decode((await area.get([key]))[key])) ?? newTab;
    recordedSince = tab.recording === 'paused' ? Infinity : (tab.resumedAt ?? 0);
    const isOfPage = tab.pages.at(-1)?.at === tab.since;
    since = Math.max(since, isOfPage ? tab.since - clocksApart : tab.since);
    if (isOfPage) documentSince = turnedAt;
  }

  /** What a page's policy refused is known by when it was read: the page before can be read until the tab is turned. */
  function isOfJournal({ about, at }: Note): boolean {
    return at >= since && (about !== 'violation' || (at >= documentSince && !wasSkipped(at)));
  }

  /** A busy machine takes its time from the button to here, and the page is read meanwhile. */
  function wasSkipped(at: number): boolean {
    return at >= Math.max(since, recordedSince) && at < skippedAt;
  }

  // What an earlier window left may be of a page that is gone.
  plan();
  return {
    add(note) {
      fresh.push(note);
      plan();
    },
    clear(before) {
      since = Math.max(since, before);
      plan();
    },
    skip() {
      skippedAt = Date.now();
      plan();
    },
    turn(at) {
      turnedAt = Math.max(turnedAt, at);
      setTimeout(plan, patience);
    },
  };
}

/** What was sent before a pause is recorded to its end. What the browser stopped has none, and would be listed. */
function wasStopped(note: Note): boolean {
  return note.about === 'violation' || (note.about === 'request' && note.error === '');
}

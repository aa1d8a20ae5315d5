/** Gathers the notes of one tab, and keeps those that belong to its journal in `storage.session`. */
import { clocksApart, type Note } from '../engine/notes.ts';
import { type Area, decode, keys } from '../journal/area.ts';
import { checked, storedTab } from '../journal/stored.ts';
import { newTab } from '../journal/tab-record.ts';
import { createShelf } from './shelf.ts';

export interface Notebook {
  add(note: Note): void;
  /** The journal drops what was before this moment. */
  clear(before: number): void;
  /**
   * The journal was cleared, or recording resumed, and this is known here only now: what a policy is found to have
   * refused happened before.
   */
  skip(): void;
  /** Since this moment the tab shows another document. Unless the log is preserved, the journal begins with it. */
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
  /** The journal holds nothing from before this moment. */
  let since = 0;
  let tidiedSince = 0;
  /** When the tab was noticed to show another document, and where that made the journal begin again. */
  let turnedAt = 0;
  let documentSince = 0;
  /**
   * What the browser stopped before this was during a pause, although its note waited here for the end of the request.
   */
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

  /** The first requests of a page follow right after its beginning, and the clocks differ. */
  async function lookAtJournal(): Promise<void> {
    const key = keys.tab(tabId);
    const tab = checked(storedTab, decode((await area.get([key]))[key])) ?? newTab;
    recordedSince = tab.recording === 'paused' ? Infinity : (tab.resumedAt ?? 0);
    const isOfPage = tab.pages.at(-1)?.at === tab.since;
    since = Math.max(since, isOfPage ? tab.since - clocksApart : tab.since);
    if (isOfPage) documentSince = turnedAt;
  }

  /** A policy's refusal is dated by when it was read: the previous page can be read until the tab shows the next. */
  function isOfJournal({ about, at }: Note): boolean {
    return at >= since && (about !== 'violation' || (at >= documentSince && !wasSkipped(at)));
  }

  /** A busy machine takes a while from the click to here, and the page may be read in between. */
  function wasSkipped(at: number): boolean {
    return at >= Math.max(since, recordedSince) && at < skippedAt;
  }

  // An earlier window may have left notes about a page that is gone.
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

/**
 * A request sent before a pause is recorded to its end. One that the browser stopped has no such end, and would be
 * listed.
 */
function wasStopped(note: Note): boolean {
  return note.about === 'violation' || (note.about === 'request' && note.error === '');
}

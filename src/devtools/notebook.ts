/** Keeps the notes of one tab in `storage.session`, as its only writer: a page at a time, and so many pages. */
import type { Note } from '../engine/notes.ts';
import { type Area, decode, encode, keys, storedKeys } from '../journal/area.ts';
import { checked, newTab, storedNotes, storedTab } from '../journal/stored.ts';

export interface Notebook {
  add(note: Note): void;
  /** The journal is cleared of what was before this moment. */
  clear(before: number): void;
  /** The tab shows another document since this moment. Unless the log is preserved, the journal begins with it. */
  turn(at: number): void;
}

/** The size of a page is what one change of it costs, here and in every panel that reads it. */
const pageBytes = 16_384;
const mostPages = 24;
const gatheredIn = 100;
/** In ms, as where notes are joined: DevTools' clock and webRequest's differ by less. */
const tolerance = 50;
/** In ms: ample time for a killed worker to be started, and to write where the new page begins. */
const patience = 1000;

export function createNotebook(tabId: number, area: Area): Notebook {
  const shelf = keys.notes(tabId);
  /** Notes that wait for the next write. */
  let fresh: Note[] = [];
  let page: Note[] = [];
  let bytes = 0;
  let numbers: number[] | undefined;
  /** The journal holds nothing from before. */
  let since = 0;
  let tidiedSince = 0;
  /** When the tab was seen to show another document, and where that began the journal anew. */
  let turnedAt = 0;
  let documentSince = 0;
  let isDue = false;
  let isBusy = false;

  async function work(): Promise<void> {
    isBusy = true;
    await new Promise((resolve) => setTimeout(resolve, gatheredIn));
    isDue = false;
    await write().catch((error: unknown) => {
      fresh = [];
      turnPage();
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
    numbers ??= await nextNumbers();
    await lookForBeginning();
    const tidying = Math.max(since, documentSince);
    if (tidying > tidiedSince) numbers = await withoutOld(numbers);
    tidiedSince = tidying;
    fresh = fresh.filter(isOfJournal);
    while (fresh.length > 0) {
      fill();
      await area.set({ [keyOf(numbers.at(-1) ?? 0)]: encode(page) });
      if (bytes < pageBytes) continue;
      turnPage();
      const tooMany = numbers.splice(0, numbers.length - mostPages);
      if (tooMany.length > 0) await area.remove(tooMany.map(keyOf));
    }
  }

  /** An earlier DevTools window of this tab left its pages; this one goes on counting. */
  async function nextNumbers(): Promise<number[]> {
    const left = (await storedKeys(area))
      .filter((name) => name.startsWith(shelf))
      .map((name) => Number(name.slice(shelf.length)));
    left.sort((a, b) => a - b);
    return [...left, (left.at(-1) ?? -1) + 1];
  }

  /** The first requests of a page come right after its beginning, and the clocks differ. */
  async function lookForBeginning(): Promise<void> {
    const key = keys.tab(tabId);
    const tab = checked(storedTab, decode((await area.get([key]))[key])) ?? newTab;
    const isOfPage = tab.pages.at(-1)?.at === tab.since;
    since = Math.max(since, isOfPage ? tab.since - tolerance : tab.since);
    if (isOfPage) documentSince = turnedAt;
  }

  /** What a page's policy refused is known by when it was read: the page before can be read until the tab is turned. */
  function isOfJournal({ about, at }: Note): boolean {
    return at >= since && (about !== 'violation' || at >= documentSince);
  }

  /** The numbers of the pages that are left, and that of the page being filled. */
  async function withoutOld(known: number[]): Promise<number[]> {
    const gone: string[] = [];
    for (const [key, value] of Object.entries(await area.get(known.map(keyOf)))) {
      const notes = checked(storedNotes, decode(value)) ?? [];
      const left = notes.filter(isOfJournal);
      if (left.length === 0) gone.push(key);
      else if (left.length < notes.length) await area.set({ [key]: encode(left) });
    }
    if (gone.length > 0) await area.remove(gone);
    page = page.filter(isOfJournal);
    bytes = page.reduce((sum, note) => sum + encode(note).length, 0);
    return known.filter((number) => number === known.at(-1) || !gone.includes(keyOf(number)));
  }

  function keyOf(number: number): string {
    return `${shelf}${number}`;
  }

  function turnPage(): void {
    page = [];
    bytes = 0;
    numbers?.push((numbers.at(-1) ?? -1) + 1);
  }

  function fill(): void {
    while (bytes < pageBytes) {
      const note = fresh.shift();
      if (!note) return;
      page.push(note);
      bytes += encode(note).length;
    }
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
    turn(at) {
      turnedAt = Math.max(turnedAt, at);
      setTimeout(plan, patience);
    },
  };
}

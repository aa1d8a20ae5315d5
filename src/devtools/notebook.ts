/** Keeps the notes of one tab in `storage.session`, as its only writer: a page at a time, and so many pages. */
import type { Note } from '../engine/notes.ts';
import { type Area, encode, keys } from '../journal/area.ts';

export interface Notebook {
  add(note: Note): void;
}

/** The size of a page is what one change of it costs, here and in every panel that reads it. */
const pageBytes = 16_384;
const mostPages = 24;
const gatheredIn = 100;

export function createNotebook(tabId: number, area: Area): Notebook {
  const shelf = keys.notes(tabId);
  /** Notes that wait for the next write. */
  let fresh: Note[] = [];
  let page: Note[] = [];
  let bytes = 0;
  let numbers: number[] | undefined;
  let isBusy = false;

  async function work(): Promise<void> {
    isBusy = true;
    await new Promise((resolve) => setTimeout(resolve, gatheredIn));
    await write().catch((error: unknown) => {
      fresh = [];
      turnPage();
      console.error('CORS Explainer could not keep what DevTools knows. The next request tries again.', error);
    });
    isBusy = false;
    if (fresh.length > 0) void work();
  }

  async function write(): Promise<void> {
    numbers ??= await nextNumbers();
    while (fresh.length > 0) {
      fill();
      await area.set({ [`${shelf}${numbers.at(-1)}`]: encode(page) });
      if (bytes < pageBytes) continue;
      turnPage();
      const tooMany = numbers.splice(0, numbers.length - mostPages);
      if (tooMany.length > 0) await area.remove(tooMany.map((number) => `${shelf}${number}`));
    }
  }

  /** An earlier DevTools window of this tab left its pages; this one goes on counting. */
  async function nextNumbers(): Promise<number[]> {
    const names = (await area.getKeys?.()) ?? Object.keys(await area.get(null));
    const left = names.filter((name) => name.startsWith(shelf)).map((name) => Number(name.slice(shelf.length)));
    left.sort((a, b) => a - b);
    return [...left, (left.at(-1) ?? -1) + 1];
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

  return {
    add(note) {
      fresh.push(note);
      if (!isBusy) void work();
    },
  };
}

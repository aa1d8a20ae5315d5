/** Keeps notes in storage, as their only writer: in pages of a fixed size, and a limited number of them. */
import type { Note } from '../engine/notes.ts';
import { type Area, decode, encode, storedKeys } from '../journal/area.ts';
import { giveUpNotes, isQuota } from '../journal/room.ts';
import { checked, storedNotes } from '../journal/stored.ts';

/** Only one call may be under way at a time. */
export interface Shelf {
  /** Notes that cannot be stored are dropped, and the next page is begun. */
  put(notes: Note[]): Promise<void>;
  /** Removes all others. */
  keepOnly(stays: (note: Note) => boolean): Promise<void>;
}

/** The size of a page is what one change to it costs, here and in every panel that reads it. */
const pageBytes = 16_384;
const mostPages = 24;

/** @param name what the key of each page begins with */
export function createShelf(name: string, area: Area): Shelf {
  /** The numbers of the pages, oldest first. The last page is being filled. */
  let numbers: number[] | undefined;
  let page: Note[] = [];

  /** An earlier DevTools window of this tab left its pages; this one continues their numbers. */
  async function begin(): Promise<number[]> {
    const left = (await storedKeys(area))
      .filter((key) => key.startsWith(name))
      .map((key) => Number(key.slice(name.length)));
    left.sort((a, b) => a - b);
    return [...left, next(left)];
  }

  async function write(notes: Note[], pages: number[]): Promise<void> {
    while (notes.length > 0) {
      const isFull = fill(notes);
      await store({ [keyOf(pages.at(-1) ?? 0)]: encode(page) });
      if (!isFull) return;
      turn(pages);
      const tooMany = pages.splice(0, pages.length - mostPages);
      if (tooMany.length > 0) await area.remove(tooMany.map(keyOf));
    }
  }

  /** If storage is full, older notes of some tab make room. */
  async function store(items: Record<string, string>): Promise<void> {
    try {
      await area.set(items);
    } catch (error) {
      if (!isQuota(error) || !(await giveUpNotes(area))) throw error;
      await store(items);
    }
  }

  /** Takes as many as fit on the page. */
  function fill(notes: Note[]): boolean {
    let bytes = page.reduce((sum, note) => sum + encode(note).length, 0);
    while (bytes < pageBytes) {
      const note = notes.shift();
      if (!note) return false;
      page.push(note);
      bytes += encode(note).length;
    }
    return true;
  }

  function turn(pages: number[]): void {
    page = [];
    pages.push(next(pages));
  }

  function keyOf(number: number): string {
    return `${name}${number}`;
  }

  return {
    async put(notes) {
      numbers ??= await begin();
      try {
        await write([...notes], numbers);
      } catch (error) {
        turn(numbers);
        throw error;
      }
    },
    async keepOnly(stays) {
      const known = numbers ?? (await begin());
      const gone: string[] = [];
      for (const [key, value] of Object.entries(await area.get(known.map(keyOf)))) {
        const notes = checked(storedNotes, decode(value)) ?? [];
        const left = notes.filter(stays);
        if (left.length === 0) gone.push(key);
        else if (left.length < notes.length) await area.set({ [key]: encode(left) });
      }
      if (gone.length > 0) await area.remove(gone);
      page = page.filter(stays);
      numbers = known.filter((number) => number === known.at(-1) || !gone.includes(keyOf(number)));
    },
  };
}

function next(numbers: number[]): number {
  return (numbers.at(-1) ?? -1) + 1;
}

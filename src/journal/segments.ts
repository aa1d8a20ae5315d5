/**
 * Texts by id, gathered into segments, each stored under a key of its own: a changed text costs the writing of one
 * segment. Storage charges about 0.1 ms for each key, so one key per text would be expensive to read, and a single key
 * for all of them expensive to write.
 */
import type { StoredSegment } from './area.ts';

export interface Segments {
  byKey: Map<string, Segment>;
  /** The segment that holds an id. */
  byId: Map<string, Segment>;
  /** The segment of each shelf that still takes texts. */
  open: Map<string, Segment>;
  /** How many texts are on each shelf. */
  held: Map<string, number>;
  /** Keys whose stored value is out of date. */
  dirty: Set<string>;
  nextNumber: number;
  bytes: number;
}

export interface Segment {
  key: string;
  shelf: string;
  /** Ascending over all shelves: a lower number is older. */
  number: number;
  texts: Map<string, string>;
  bytes: number;
  /** From an earlier worker: its last write can still reach storage, and would replace what is put here. */
  restored?: true;
}

const fullAt = 16_384;
/** A generous estimate of what the browser adds for each entry of a dictionary. */
const entryOverhead = 100;

export function createSegments(nextNumber: number): Segments {
  return {
    byKey: new Map(),
    byId: new Map(),
    open: new Map(),
    held: new Map(),
    dirty: new Set(),
    nextNumber,
    bytes: 0,
  };
}

/** Whether the first of two texts with the same id is the one to keep. */
export type IsBetter = (text: string, other: string) => boolean;

/**
 * Takes in a segment as it was stored. A shelf's key ends in a slash, followed by a number. If two segments hold a text
 * with the same id, one of them is kept.
 */
export function restore(segments: Segments, key: string, stored: StoredSegment, isBetter: IsBetter): void {
  const shelf = key.slice(0, key.lastIndexOf('/') + 1);
  const number = Number(key.slice(shelf.length));
  if (!Number.isSafeInteger(number)) return;
  const segment: Segment = { key, shelf, number, texts: new Map(), bytes: 0, restored: true };
  segments.byKey.set(key, segment);
  for (const [id, text] of Object.entries(stored)) {
    const other = segments.byId.get(id)?.texts.get(id);
    if (other !== undefined && !isBetter(text, other)) {
      segments.dirty.add(key);
      continue;
    }
    move(segments, segment, id, text);
  }
  if (number >= (segments.open.get(shelf)?.number ?? 0)) segments.open.set(shelf, segment);
  segments.nextNumber = Math.max(segments.nextNumber, number + 1);
}

/** Puts a text on a shelf, in place of the one that had this id. */
export function put(segments: Segments, shelf: string, id: string, text: string): void {
  const holder = segments.byId.get(id);
  if (holder?.texts.get(id) === text && holder.shelf === shelf) return;
  const stays = holder?.shelf === shelf && !holder.restored;
  const segment = stays ? holder : roomOn(segments, shelf, text.length);
  move(segments, segment, id, text);
  segments.dirty.add(segment.key);
}

export function take(segments: Segments, id: string): string | undefined {
  const segment = segments.byId.get(id);
  const text = segment?.texts.get(id);
  if (!segment || text === undefined) return undefined;
  segment.texts.delete(id);
  segments.byId.delete(id);
  count(segments, segment, -1, -size(id, text));
  segments.dirty.add(segment.key);
  return text;
}

/** Removes a whole segment; returns the texts it held. */
export function drop(segments: Segments, segment: Segment): string[] {
  const held = [...segment.texts.values()];
  for (const id of [...segment.texts.keys()]) take(segments, id);
  segments.byKey.delete(segment.key);
  if (segments.open.get(segment.shelf) === segment) segments.open.delete(segment.shelf);
  segments.dirty.add(segment.key);
  return held;
}

/** Among the shelves asked for, the oldest segment of the fullest one: whatever takes the room gives it up. */
export function firstToGo({ byKey }: Segments, isAskedFor: (shelf: string) => boolean): Segment | undefined {
  const filled = [...byKey.values()].filter(({ shelf, texts }) => texts.size > 0 && isAskedFor(shelf));
  const bytes = new Map<string, number>();
  for (const { shelf, bytes: more } of filled) bytes.set(shelf, (bytes.get(shelf) ?? 0) + more);
  const most = Math.max(...bytes.values());
  const onFullest = filled.filter(({ shelf }) => bytes.get(shelf) === most);
  return onFullest.reduce<Segment | undefined>(
    (oldest, each) => (oldest && oldest.number < each.number ? oldest : each),
    undefined,
  );
}

/** What has to be written to bring storage up to date; afterwards nothing is out of date. */
export function takeWrites(segments: Segments): { set: Record<string, StoredSegment>; remove: string[] } {
  const set: Record<string, StoredSegment> = {};
  const remove: string[] = [];
  for (const key of segments.dirty) {
    const segment = segments.byKey.get(key);
    if (segment && segment.texts.size === 0 && segments.open.get(segment.shelf) !== segment) drop(segments, segment);
    // A text that moved must leave and arrive in one write: an emptied segment is first set to nothing, then removed.
    set[key] = segment ? Object.fromEntries(segment.texts) : {};
    if (!segments.byKey.has(key)) remove.push(key);
  }
  segments.dirty.clear();
  return { set, remove };
}

function roomOn(segments: Segments, shelf: string, length: number): Segment {
  const open = segments.open.get(shelf);
  const hasRoom = open !== undefined && (open.bytes === 0 || open.bytes + length <= fullAt);
  if (hasRoom && !open.restored) return open;
  const number = segments.nextNumber;
  const segment: Segment = { key: `${shelf}${number}`, shelf, number, texts: new Map(), bytes: 0 };
  segments.nextNumber += 1;
  segments.byKey.set(segment.key, segment);
  segments.open.set(shelf, segment);
  if (hasRoom) moveAll(segments, open, segment);
  return segment;
}

/** Otherwise each worker would leave one more segment to be read. */
function moveAll(segments: Segments, from: Segment, to: Segment): void {
  for (const [id, text] of [...from.texts]) move(segments, to, id, text);
  segments.dirty.add(from.key);
}

function move(segments: Segments, to: Segment, id: string, text: string): void {
  take(segments, id);
  add(segments, to, id, text);
}

function add(segments: Segments, segment: Segment, id: string, text: string): void {
  segment.texts.set(id, text);
  segments.byId.set(id, segment);
  count(segments, segment, 1, size(id, text));
}

function count(segments: Segments, segment: Segment, texts: number, bytes: number): void {
  segments.held.set(segment.shelf, (segments.held.get(segment.shelf) ?? 0) + texts);
  segment.bytes += bytes;
  segments.bytes += bytes;
}

function size(id: string, text: string): number {
  return id.length + text.length + entryOverhead;
}

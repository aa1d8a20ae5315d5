/** What is kept about one tab besides its exchanges. */
import { originOf } from '../engine/fetch/origin.ts';
import type { LeftBehind, PageVisit, Sighting } from './journal.ts';

export interface TabRecord {
  pages: PageVisit[];
  /** The document before those pages: it can still send something on leaving. */
  formerDocument?: string;
  /** When that document began to be shown. If it was there before anything was recorded: by when. */
  formerAt?: number;
  /** The document that the current page replaced, and by when: until then both made requests at the same time. */
  left?: { documentId: string; by: number };
  sightings: Sighting[];
  /** How many there were before those. */
  earlierSightings?: number;
  leftBehind?: LeftBehind;
  /** Exchanges that began before this moment belong to a page that is gone, or were cleared away. */
  since: number;
  /** How many exchanges that went well were given up for newer ones. */
  evicted: number;
  /** How many exchanges in trouble were given up. */
  lost: number;
  recording: 'on' | 'paused';
  /** When recording resumed after a pause. */
  resumedAt?: number;
  preserveLog: boolean;
}

export const newTab: TabRecord = {
  pages: [],
  sightings: [],
  since: 0,
  evicted: 0,
  lost: 0,
  recording: 'on',
  preserveLog: false,
};

/**
 * Whether the tab lists a request of no tab: one from a worker that several pages share is listed with each of their
 * origins.
 * @param asking the origins that made requests in the tab itself, including those of its frames
 */
export function listsShared(
  { pages, since }: Pick<TabRecord, 'pages' | 'since'>,
  asking: Iterable<string | undefined>,
): (initiator: string | undefined, at: number) => boolean {
  const origins = new Set([...pages.map(({ url }) => originOf(url)), ...asking]);
  origins.delete('null');
  return (initiator, at) => at >= since && origins.has(initiator);
}

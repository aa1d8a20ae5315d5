/** What is kept of one tab beside its exchanges. */
import { originOf } from '../engine/fetch/origin.ts';
import type { LeftBehind, PageVisit, Sighting } from './journal.ts';

export interface TabRecord {
  pages: PageVisit[];
  /** The document before those: it can still send something on leaving. */
  formerDocument?: string;
  /** When that began to be shown. Of one that was there before anything was recorded: by when. */
  formerAt?: number;
  /** The document that the page shown took the place of, and by when: until then the two asked at the same time. */
  left?: { documentId: string; by: number };
  sightings: Sighting[];
  /** How many more there were before those. */
  earlierSightings?: number;
  leftBehind?: LeftBehind;
  /** Exchanges that began before this moment belong to a page that is gone, or were cleared away. */
  since: number;
  /** How many exchanges that went well were given up for newer ones. */
  evicted: number;
  /** How many in trouble were. */
  lost: number;
  recording: 'on' | 'paused';
  /** When it went on after a pause. */
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
 * Whether the tab lists a request of no tab: one of a worker that several pages share is listed with each origin shown.
 * @param asking who asked in the tab itself: it shows the origins of its frames, too
 */
export function listsShared(
  { pages, since }: Pick<TabRecord, 'pages' | 'since'>,
  asking: Iterable<string | undefined>,
): (initiator: string | undefined, at: number) => boolean {
  const origins = new Set([...pages.map(({ url }) => originOf(url)), ...asking]);
  origins.delete('null');
  return (initiator, at) => at >= since && origins.has(initiator);
}

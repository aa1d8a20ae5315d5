/** The journal of one tab, as its readers see it. */
import type { Exchange, PagePolicies } from '../engine/exchange.ts';
import type { ExchangeNote, StoppedRequest } from '../engine/notes.ts';

/** A document the tab showed: the rows of its requests stand under it. */
export interface PageVisit {
  url: string;
  /** ms since the epoch. */
  at: number;
  /** When it was asked for, if it came from the browser's memory. */
  began?: number;
  documentId?: string;
  /** Absent if its response was not seen. */
  policies?: PagePolicies;
}

/** The page that was open at that time, or the first one known. */
export function pageAt(pages: PageVisit[], at: number): PageVisit | undefined {
  return pages.findLast((page) => page.at <= at) ?? pages[0];
}

/** A failure the sentinel saw in a tab that was not observed yet: no headers, no preflight, only that it failed. */
export interface Sighting {
  url: string;
  method: string;
  type: string;
  initiator?: string;
  error: string;
  at: number;
}

/** What the list lost when the previous page was left without preserving the log, as numbers. */
export interface LeftBehind {
  blocked: number;
  /** Under way when the page was left, or given up. */
  unfinished: number;
}

/** What one tab's journal holds. Exchanges that did not change keep their identity from view to view. */
export interface JournalView {
  /** Oldest first. */
  exchanges: Exchange[];
  pages: PageVisit[];
  sightings: Sighting[];
  /** How many earlier ones there were: in a burst, the journal keeps the last. */
  earlierSightings?: number;
  /** What only DevTools knows, by the exchange's id. */
  notes?: ReadonlyMap<string, ExchangeNote>;
  /** Requests that the browser stopped before the network, oldest first. */
  stopped?: StoppedRequest[];
  /** Absent if nothing had gone wrong on the previous page. */
  leftBehind?: LeftBehind;
  recording: 'on' | 'paused';
  preserveLog: boolean;
  /** How many allowed exchanges were given up for newer ones. */
  evicted: number;
  /** How many blocked ones were. */
  lost: number;
  /** How many stored exchanges did not parse and were dropped. */
  unreadable: number;
  /** Set while only a part of a long journal has been read: exchanges in trouble come first, oldest first. */
  reading?: boolean;
}

/** How many failures were not recorded. */
export function missedIn({ sightings, earlierSightings = 0 }: JournalView): number {
  return earlierSightings + sightings.length;
}

/** The panel's side of one tab's journal. The panel is an ordinary page that is given one of these. */
export interface Journal {
  read(): Promise<JournalView>;
  /**
   * Calls back on each change and each part read, with a function that returns the whole as it is by then; returns how
   * to stop.
   */
  subscribe(listener: (look: () => JournalView) => void): () => void;
  clear(): Promise<void>;
  setRecording(recording: 'on' | 'paused'): Promise<void>;
  setPreserveLog(preserve: boolean): Promise<void>;
}

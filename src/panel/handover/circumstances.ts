/**
 * What is known besides the messages themselves: the pages that made the requests, what DevTools noted, and what was
 * never sent.
 */
import type { Diagnosis } from '../../engine/judgement.ts';
import type { ExchangeNote, StoppedRequest } from '../../engine/notes.ts';
import { redactedNote, redactedPage, redactedStopped } from '../../engine/redact.ts';
import { type JournalView, type PageVisit, pageAt } from '../../journal/journal.ts';

export interface Circumstances {
  pages: PageVisit[];
  /** By exchange id. */
  notes: ReadonlyMap<string, ExchangeNote>;
  stopped: StoppedRequest[];
}

export const noCircumstances: Circumstances = { pages: [], notes: new Map(), stopped: [] };

export function circumstancesOf({ pages, notes = new Map(), stopped = [] }: JournalView): Circumstances {
  return { pages, notes, stopped };
}

/** @param stopped the diagnoses of the requests in `view.stopped`, in the same order */
export function circumstancesFor({ exchange }: Diagnosis, view: JournalView, stopped: Diagnosis[]): Circumstances {
  const { id, startedAt } = exchange;
  const page = pageAt(view.pages, startedAt);
  const note = view.notes?.get(id);
  const request = view.stopped?.[stopped.findIndex((one) => one.exchange.id === id)];
  return {
    pages: page ? [page] : [],
    notes: new Map(note && [[id, note]]),
    stopped: request ? [request] : [],
  };
}

export function redactedCircumstances({ pages, notes, stopped }: Circumstances): Circumstances {
  return {
    pages: pages.map(redactedPage),
    notes: new Map([...notes].map(([id, note]) => [id, redactedNote(note)])),
    stopped: stopped.map(redactedStopped),
  };
}

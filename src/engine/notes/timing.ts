/** What the page's own resource timing says of an exchange: its status, 0 where the page was given no response. */
import type { Exchange } from '../exchange.ts';
import { withoutFragment } from '../fetch/url.ts';
import { groupBy } from '../group-by.ts';
import { byTime, type Note, type TimingNote } from '../notes.ts';

/** In ms. The page's clock and the browser's were seen 2 apart at most; each counts whole ones. */
const tolerance = 5;

/** In ms. What a service worker answered ends as it begins, in Firefox; webRequest hears of it up to 150 later (measured). */
const heardWithin = 1000;

/**
 * The status of each exchange, by its id. A timing names neither the method nor the request, so equal URLs at one time
 * are told apart by nothing: then it counts only if there is a timing for each, and all say the same.
 */
export function timedStatuses(exchanges: readonly Exchange[], notes: readonly Note[]): Map<string, number> {
  const statuses = new Map<string, number>();
  const timings = notes.filter((note) => note.about === 'timing');
  if (timings.length === 0) return statuses;
  const asked = groupBy(exchanges.filter(isOfPage), ({ hops }) => withoutFragment(hops[0]?.url ?? ''));
  for (const [url, alike] of groupBy(timings, (timing) => withoutFragment(timing.url))) {
    for (const { from, to, said } of spans(alike)) {
      const meant = (asked.get(url) ?? []).filter(({ startedAt }) => from <= startedAt && startedAt <= to);
      const [status, ...others] = new Set(said);
      if (status === undefined || others.length > 0 || meant.length !== said.length) continue;
      for (const { id } of meant) statuses.set(id, status);
    }
  }
  return statuses;
}

/** Frames and workers that pages share have timings of their own, which nobody reads. */
function isOfPage({ frameId, tabId }: Exchange): boolean {
  return frameId === 0 && tabId >= 0;
}

/** A time without a gap in which timings of one URL overlap, and the statuses they say. */
interface Span {
  from: number;
  to: number;
  said: number[];
}

function spans(alike: readonly TimingNote[]): Span[] {
  const found: Span[] = [];
  for (const { at, endedAt, status } of byTime(alike)) {
    const last = found.at(-1);
    const [from, to] = [at - tolerance, (endedAt > at ? endedAt : at + heardWithin) + tolerance];
    if (!last || from > last.to) found.push({ from, to, said: [status] });
    else {
      last.to = Math.max(last.to, to);
      last.said.push(status);
    }
  }
  return found;
}

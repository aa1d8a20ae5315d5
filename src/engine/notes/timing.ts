/** What the page's own resource timing says about an exchange: its status, or 0 if the page was given no response. */
import type { Exchange } from '../exchange.ts';
import { withoutFragment } from '../fetch/url.ts';
import { groupBy } from '../group-by.ts';
import { byTime, type Note, type TimingNote } from '../notes.ts';

/** In ms. The page's clock and the browser's differed by 2 at most; each counts whole milliseconds. */
const tolerance = 5;

/**
 * In ms. In Firefox, the timing of an answer from a service worker ends the moment it begins; webRequest reports up to
 * 150 later (measured).
 */
const heardWithin = 1000;

/**
 * The status of each exchange, by its id. A timing names neither the method nor the request, so nothing tells equal
 * URLs at one time apart: then the status counts only if there is a timing for each, and all of them agree.
 */
export function timedStatuses(exchanges: readonly Exchange[], notes: readonly Note[]): Map<string, number> {
  const timings = notes.filter((note) => note.about === 'timing');
  if (timings.length === 0) return new Map();
  const asked = groupBy(exchanges.filter(isOfPage), ({ hops }) => withoutFragment(hops[0]?.url ?? ''));
  const timingsOf = groupBy(timings, ({ url }) => withoutFragment(url));
  return new Map([...timingsOf].flatMap(([url, alike]) => statusesOf(asked.get(url) ?? [], alike)));
}

/** All of these are about one URL. */
function statusesOf(candidates: readonly Exchange[], alike: readonly TimingNote[]): [id: string, status: number][] {
  const [lasting, instant] = [alike.filter(hasLength), alike.filter((timing) => !hasLength(timing))];
  // None of 120 requests that were sent, on loopback, ended the moment it began (measured).
  const unsent = candidates.filter(({ hops: [first] }) => !first?.request);
  return [
    ...spans(lasting).flatMap((span) => statusesIn(span, candidates)),
    ...spans(instant).flatMap((span) => statusesIn(span, unsent)),
  ];
}

function statusesIn({ from, to, said }: Span, candidates: readonly Exchange[]): [id: string, status: number][] {
  const meant = candidates.filter(({ startedAt }) => from <= startedAt && startedAt <= to);
  const [status, ...others] = new Set(said);
  if (status === undefined || others.length > 0 || meant.length !== said.length) return [];
  return meant.filter((exchange) => !isOfRedirect(exchange, status)).map(({ id }) => [id, status]);
}

function hasLength({ at, endedAt }: TimingNote): boolean {
  return endedAt > at;
}

/** Frames and shared workers have timings of their own, which nobody reads. */
function isOfPage({ frameId, tabId }: Exchange): boolean {
  return frameId === 0 && tabId >= 0;
}

/**
 * With `keepalive`, Firefox gives a redirected request the status of the first redirect, whatever came after it (35 of
 * 35, measured). Such a request has no document there.
 */
function isOfRedirect({ hops, documentId }: Exchange, status: number): boolean {
  return documentId === undefined && hops.length > 1 && hops[0]?.response?.status === status;
}

/** A stretch of time in which timings of one URL overlap without a gap, and the statuses they report. */
interface Span {
  from: number;
  to: number;
  said: number[];
}

function spans(alike: readonly TimingNote[]): Span[] {
  const found: Span[] = [];
  for (const timing of byTime(alike)) {
    const { at, endedAt, status } = timing;
    const last = found.at(-1);
    const [from, to] = [at - tolerance, (hasLength(timing) ? endedAt : at + heardWithin) + tolerance];
    if (!last || from > last.to) found.push({ from, to, said: [status] });
    else {
      last.to = Math.max(last.to, to);
      last.said.push(status);
    }
  }
  return found;
}

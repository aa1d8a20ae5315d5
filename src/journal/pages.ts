/**
 * Which documents a tab showed, one after another, and what failed in them unrecorded: functions that change the tab's
 * record.
 */
import type { Exchange } from '../engine/exchange.ts';
import { encode } from './area.ts';
import type { Shown } from './asks.ts';
import { shortened } from './curtailed.ts';
import type { PageVisit, Sighting } from './journal.ts';
import type { TabRecord } from './tab-record.ts';

const mostPages = 100;
const mostSightings = 100;
/** In characters as stored: some sixty pages with the longest policies that are kept. */
const longestList = 600_000;
/** For all tabs together. Escapes are not counted, because making them took longer than everything else. */
const longestLists = 1_000_000;

/**
 * The tab shows another document. Unless the log is preserved, the record forgets the documents before it.
 * @param shownAt by when it was shown, if it came from the browser's memory
 */
export function visited(record: TabRecord, document: PageVisit, shownAt: number): TabRecord {
  const page = { ...document, url: shortened(document.url) };
  if (record.pages.some(({ at, url }) => at === page.at && url === page.url)) return record;
  if (record.preserveLog) {
    const { leftBehind: _, ...kept } = record;
    const pages = [...record.pages, page].sort((a, b) => a.at - b.at);
    return { ...kept, pages: newest(pages.slice(-mostPages)) };
  }
  // After the worker wakes, the page's own event can come after those of its requests.
  const sightings = record.sightings.filter(({ at }) => at >= page.at);
  const since = isAhead(record.since) ? page.at : Math.max(record.since, page.at);
  const { left: _, leftBehind: __, earlierSightings: ___, ...kept } = record;
  const former = formerOf(record, record.pages.at(-1));
  const documentId = record.pages.at(-1)?.documentId;
  // While this page was being loaded ahead, the previous page went on making requests.
  const left = page.began !== undefined && documentId !== undefined && { left: { documentId, by: shownAt } };
  return { ...kept, ...former, ...left, ...nothingGivenUp, pages: [page], sightings, since };
}

/** In ms: ample time between the start of a page's own clock and the page's request. */
const askedWithin = 1000;

/**
 * On a busy machine DevTools can report a page before the page's own event does: that event then only completes the
 * record.
 * @returns undefined if the event is about another page
 */
export function completed(record: TabRecord, document: PageVisit, askedAt: number): TabRecord | undefined {
  const last = record.pages.at(-1);
  const page = { ...document, url: shortened(document.url) };
  if (last?.began === undefined || addressOf(last.url) !== addressOf(page.url)) return undefined;
  if (last.began > page.at || Math.abs(askedAt - last.began) > askedWithin) return undefined;
  return { ...record, pages: [...record.pages.slice(0, -1), { ...page, at: last.at }] };
}

/**
 * Whether the previous page made this request after the current page had begun to load: it may still end. Beacons are
 * meant to be sent then.
 */
export function wasLeft({ left, preserveLog }: TabRecord, { documentId, startedAt, type }: Exchange): boolean {
  if (preserveLog || left === undefined || isAhead(left.by) || type === 'ping') return false;
  return documentId === left.documentId && startedAt <= left.by;
}

/** The log begins again, with the page that is open. */
export function cleared(record: TabRecord, since: number): TabRecord {
  const former = formerOf(record, record.pages.at(-2));
  const { leftBehind: _, earlierSightings: __, ...kept } = record;
  return { ...kept, ...former, ...nothingGivenUp, pages: record.pages.slice(-1), sightings: [], since };
}

/** As many of the last pages as the tab's record has room for. */
function newest(pages: PageVisit[]): PageVisit[] {
  let length = 0;
  const tooOld = pages.findLastIndex((page) => {
    length += encode(page).length;
    return length > longestList;
  });
  return pages.slice(tooOld + 1);
}

/**
 * If the pages of all tabs take too much room: the tab whose list is longest, and its record without the older half.
 */
export function cutBack(tabs: ReadonlyMap<number, TabRecord>): [tabId: number, record: TabRecord] | undefined {
  const lists = [...tabs].map(([tabId, record]) => ({ tabId, record, length: JSON.stringify(record.pages).length }));
  if (lists.reduce((sum, { length }) => sum + length, 0) <= longestLists) return undefined;
  const [longest] = lists.sort((a, b) => b.length - a.length);
  if (!longest) return undefined;
  const { tabId, record } = longest;
  return [tabId, { ...record, pages: record.pages.slice(Math.floor(record.pages.length / 2)) }];
}

const nothingGivenUp = { evicted: 0, lost: 0 };

/** What is kept of a page that leaves the record. */
function formerOf(record: TabRecord, page: PageVisit | undefined): Partial<TabRecord> {
  if (!page) return {};
  const formerDocument = page.documentId ?? record.formerDocument;
  return { ...(formerDocument !== undefined && { formerDocument }), formerAt: page.at };
}

/**
 * A document makes a request. If it is the current page's, the previous page, which had gone on making requests, is no
 * longer shown.
 */
export function asking(record: TabRecord, documentId: string, seenAt: number): TabRecord {
  const after = named(record, documentId, seenAt);
  return after === record ? record : leaving(after, seenAt);
}

/**
 * The current page may make no request at all. The previous page is no longer shown either once the current one answers
 * DevTools.
 */
export function answering(record: TabRecord, { at, began, isAnother }: Shown): TabRecord {
  const [page] = record.pages;
  // A page from the browser's memory can be that very document.
  if (!isAnother || !page || page.began !== undefined || page.at > at) return record;
  return isAskedFor(record, page, began) ? leaving(record, at) : record;
}

function leaving(record: TabRecord, by: number): TabRecord {
  const { formerDocument, preserveLog, pages } = record;
  // With several pages, each has its own place in the list.
  if (formerDocument === undefined || preserveLog || pages.length > 1) return record;
  return { ...record, left: { documentId: formerDocument, by } };
}

/** The document id of a page becomes known once one of its requests shows it. */
function named(record: TabRecord, documentId: string, seenAt: number): TabRecord {
  const page = record.pages.at(-1);
  if (!page || page.documentId !== undefined || seenAt < page.at) return record;
  // What the previous page sends on leaving comes under that page's document.
  const earlier = [record.formerDocument, ...record.pages.map((each) => each.documentId)];
  // A page that the person went back to has been there before.
  const left = page.began === undefined ? earlier : [record.pages.at(-2)?.documentId ?? record.formerDocument];
  if (left.includes(documentId)) return record;
  return { ...record, pages: [...record.pages.slice(0, -1), { ...page, documentId }] };
}

/**
 * A page that no event reported came from the browser's memory: the person went back to it, or it was loaded ahead. A
 * page that was loaded ahead began after the page before it, and has already made requests.
 */
export function untoldPage(record: TabRecord, { at, began, isAnother, ...shown }: Shown): PageVisit | undefined {
  const url = shortened(shown.url);
  const last = record.pages.at(-1);
  if (!last) return isAnother ? { url, at, began } : undefined;
  // Reported late: the tab has moved on.
  if (last.at > at) return undefined;
  // Its address can have changed in the meantime, by `pushState()`.
  const isLast = last.began === began || addressOf(last.url) === addressOf(url) || isAskedFor(record, last, began);
  return isLast ? undefined : { url, at: began > last.at ? began : at, began };
}

/**
 * Whether a page asked for at that time is the tab's last page: it was asked for after the page before it was there.
 */
function isAskedFor({ pages, formerAt = 0 }: TabRecord, last: PageVisit, began: number): boolean {
  return began > (pages.at(-2)?.at ?? formerAt) && began <= last.at;
}

/** The address as it reaches a server, without the parts that stay in the browser. */
function addressOf(url: string): string {
  return url.replace(/#.*/, '').replace(/^(https?:\/\/)[^/?]*@/, '$1');
}

export function withSighting(record: TabRecord, { url, method, ...rest }: Sighting): TabRecord {
  const known = withPageBy(rest.at, record);
  const sighting = { url: shortened(url), method: shortened(method), ...rest };
  const sightings = [...known.sightings, sighting];
  const tooMany = Math.max(0, sightings.length - mostSightings);
  if (tooMany === 0) return { ...known, sightings };
  const earlierSightings = (known.earlierSightings ?? 0) + tooMany;
  return { ...known, sightings: sightings.slice(tooMany), earlierSightings };
}

/** The tab showed a page by then; if none is known, it was one from before the recording. */
export function withPageBy(at: number, record: TabRecord): TabRecord {
  const isKnown = record.pages.length > 0 || record.formerAt !== undefined;
  return isKnown ? record : { ...record, formerAt: at };
}

/**
 * True for a time set by a clock that has been put back since. A browser's own clocks differ by less than this second.
 */
export function isAhead(at: number): boolean {
  return at > Date.now() + 1000;
}

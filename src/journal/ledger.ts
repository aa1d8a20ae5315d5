/** The journal as its writer holds it in memory: what storage holds, and what of it is out of date. */
import type { Exchange, Observation } from '../engine/exchange.ts';
import { decode, encode, keys, type Shelf, tabOf } from './area.ts';
import type { PageVisit, Sighting } from './journal.ts';
import * as segments from './segments.ts';
import {
  type Ask,
  checked,
  knowsMore,
  newTab,
  type Shown,
  storedDraft,
  storedExchange,
  storedSegment,
  storedTab,
  type TabRecord,
} from './stored.ts';

export interface Ledger {
  exchanges: segments.Segments;
  drafts: segments.Segments;
  /** What changed since the last write. A request changes about six times; it is put into words once. */
  changed: Map<string, { exchange: Exchange; shelf: Shelf }>;
  changedDrafts: Map<string, readonly Observation[]>;
  tabs: Map<number, TabRecord>;
  /** Keys of tabs that are to be written, or removed when they are gone. */
  dirty: Set<string>;
}

export interface Writes {
  set: Record<string, unknown>;
  remove: string[];
}

const mostPages = 100;
const mostSightings = 100;

export function createLedger(stored: Record<string, unknown> = {}): Ledger {
  const ledger: Ledger = {
    exchanges: segments.createSegments(),
    drafts: segments.createSegments(),
    changed: new Map(),
    changedDrafts: new Map(),
    tabs: new Map(),
    dirty: new Set(),
  };
  for (const [key, value] of Object.entries(stored)) restore(ledger, key, value);
  return ledger;
}

function restore({ exchanges, drafts, tabs }: Ledger, key: string, value: unknown): void {
  const tab = tabOf(key, 'tab');
  if (tab !== undefined) tabs.set(tab, checked(storedTab, decode(value)) ?? newTab);
  else if (tabOf(key, 'exchanges') !== undefined)
    segments.restore(exchanges, key, checked(storedSegment, value) ?? {}, tellsMore);
  else if (key.startsWith(keys.drafts)) segments.restore(drafts, key, checked(storedSegment, value) ?? {}, isLonger);
}

export function isOfLedger(key: string): boolean {
  return key.startsWith(keys.drafts) || tabOf(key, 'tab') !== undefined || tabOf(key, 'exchanges') !== undefined;
}

/** What cannot be read tells least. */
function tellsMore(text: string, other: string): boolean {
  const [one, two] = [text, other].map((each) => checked(storedExchange, decode(each)));
  return one !== undefined && (!two || knowsMore(one, two));
}

function isLonger(text: string, other: string): boolean {
  return text.length > other.length;
}

export function tabRecord({ tabs }: Ledger, tabId: number): TabRecord {
  return tabs.get(tabId) ?? newTab;
}

/** Whether the journal holds this request as one that has ended. */
export function holdsEnded({ exchanges, changed }: Ledger, id: string): boolean {
  const shelf = exchanges.byId.get(id)?.shelf;
  return !changed.has(id) && shelf !== undefined && !shelf.endsWith('/open/');
}

/** Set by a clock that has been put back since. A browser's own clocks differ by less than this second. */
function isAhead(at: number): boolean {
  return at > Date.now() + 1000;
}

export function putExchange(ledger: Ledger, exchange: Exchange, inTrouble: boolean): void {
  const record = tabRecord(ledger, exchange.tabId);
  if (isAhead(record.since)) setTab(ledger, exchange.tabId, { ...record, since: exchange.startedAt });
  if (exchange.startedAt < tabRecord(ledger, exchange.tabId).since) return;
  ledger.changed.set(exchange.id, { exchange, shelf: shelfOf(exchange, inTrouble) });
}

function shelfOf({ outcome }: Exchange, inTrouble: boolean): Shelf {
  if (inTrouble) return 'blocked';
  return outcome.state === 'completed' || outcome.state === 'failed' ? 'allowed' : 'open';
}

export function withdrawExchange({ changed, exchanges }: Ledger, id: string): void {
  changed.delete(id);
  segments.take(exchanges, id);
}

/** Keeps what must survive of a request that may still change; no observations, to forget it. */
export function keepDraft({ changedDrafts }: Ledger, requestId: string, observations: readonly Observation[]): void {
  changedDrafts.set(requestId, observations);
}

/** Puts what changed into its segments. */
function file(ledger: Ledger): void {
  for (const { exchange, shelf } of ledger.changed.values()) {
    segments.put(ledger.exchanges, keys.exchanges(exchange.tabId, shelf), exchange.id, encode(exchange));
  }
  for (const [id, observations] of ledger.changedDrafts) {
    if (observations.length === 0) segments.take(ledger.drafts, id);
    else segments.put(ledger.drafts, keys.drafts, id, encode(observations));
  }
  ledger.changed.clear();
  ledger.changedDrafts.clear();
}

/** What an earlier worker had not finished with, in order of time. */
export function unfinished({ drafts }: Ledger): Observation[] {
  const texts = [...drafts.byKey.values()].flatMap((segment) => [...segment.texts.values()]);
  const observations = texts.flatMap((text) => checked(storedDraft, decode(text)) ?? []);
  return observations.sort((a, b) => a.timeStamp - b.timeStamp);
}

/** The tab shows another document. Unless the log is preserved, what came before it goes. */
export function visitPage(ledger: Ledger, tabId: number, page: PageVisit): void {
  const record = tabRecord(ledger, tabId);
  if (record.pages.some(({ at, url }) => at === page.at && url === page.url)) return;
  if (record.preserveLog) {
    const pages = [...record.pages, page].sort((a, b) => a.at - b.at);
    setTab(ledger, tabId, { ...record, pages: pages.slice(-mostPages) });
    return;
  }
  // After a wake the page's own event can come behind those of its requests.
  const sightings = record.sightings.filter(({ at }) => at >= page.at);
  const since = isAhead(record.since) ? page.at : Math.max(record.since, page.at);
  const last = record.pages.at(-1);
  setTab(ledger, tabId, { ...record, ...formerOf(record, last), pages: [page], sightings, since, evicted: 0 });
  // The page before went on asking while this one was loaded ahead.
  dropBefore(ledger, tabId, page.at, page.began === undefined ? undefined : last?.documentId);
}

/** What is kept of the page that leaves the record. */
function formerOf(record: TabRecord, page: PageVisit | undefined): Partial<TabRecord> {
  if (!page) return {};
  const formerDocument = page.documentId ?? record.formerDocument;
  return { ...(formerDocument !== undefined && { formerDocument }), formerAt: page.at };
}

/** A page's document is known by name once a request of it shows the id. */
export function nameDocument(ledger: Ledger, tabId: number, documentId: string, seenAt: number): void {
  const record = tabRecord(ledger, tabId);
  const page = record.pages.at(-1);
  if (!page || page.documentId !== undefined || seenAt < page.at) return;
  // A request the page before sent on leaving comes under that page's document.
  const earlier = [record.formerDocument, ...record.pages.map((each) => each.documentId)];
  // One that was gone back to has been there before.
  const left = page.began === undefined ? earlier : [record.pages.at(-2)?.documentId ?? record.formerDocument];
  if (left.includes(documentId)) return;
  setTab(ledger, tabId, { ...record, pages: [...record.pages.slice(0, -1), { ...page, documentId }] });
}

export function addSighting(ledger: Ledger, tabId: number, sighting: Sighting): void {
  const record = withPageBy(sighting.at, tabRecord(ledger, tabId));
  setTab(ledger, tabId, { ...record, sightings: [...record.sightings, sighting].slice(-mostSightings) });
}

/** The tab showed a page by then: where none is known, it is one from before. */
function withPageBy(at: number, record: TabRecord): TabRecord {
  const isKnown = record.pages.length > 0 || record.formerAt !== undefined;
  return isKnown ? record : { ...record, formerAt: at };
}

/** Does what the panel asked for. */
export function obey(ledger: Ledger, tabId: number, { observe, clearBefore = 0, recording, preserveLog }: Ask): void {
  const known = tabRecord(ledger, tabId);
  const record = observe === undefined ? known : withPageBy(observe, known);
  setTab(ledger, tabId, {
    ...record,
    ...(recording !== undefined && { recording }),
    ...(preserveLog !== undefined && { preserveLog }),
  });
  if (clearBefore > record.since || (clearBefore > 0 && isAhead(record.since))) clear(ledger, tabId, clearBefore);
}

/**
 * A page that no event told of came from the browser's memory: it was gone back to, or loaded ahead. What was loaded ahead
 * began after the page before it, and asked for things already.
 */
export function showPage(ledger: Ledger, tabId: number, { url, at, began, isAnother }: Shown): void {
  const { pages, formerAt = 0 } = tabRecord(ledger, tabId);
  const last = pages.at(-1);
  if (!last && !isAnother) return;
  // Told late: the tab has moved on.
  if (last && last.at > at) return;
  const before = pages.at(-2)?.at ?? formerAt;
  // Its address can have changed meanwhile, by `pushState()`; it was asked for after the page before was there.
  const isLast =
    last && (last.began === began || addressOf(last.url) === addressOf(url) || (began > before && began <= last.at));
  if (!isLast) visitPage(ledger, tabId, { url, at: last && began > last.at ? began : at, began });
}

/** As it reaches a server: without what stays in the browser. */
function addressOf(url: string): string {
  return url.replace(/#.*/, '').replace(/^(https?:\/\/)[^/?]*@/, '$1');
}

function clear(ledger: Ledger, tabId: number, since: number): void {
  const record = tabRecord(ledger, tabId);
  const former = formerOf(record, record.pages.at(-2));
  setTab(ledger, tabId, { ...record, ...former, pages: record.pages.slice(-1), sightings: [], since, evicted: 0 });
  dropBefore(ledger, tabId, since);
}

export function closeTab(ledger: Ledger, tabId: number): void {
  file(ledger);
  for (const segment of segmentsOf(ledger, tabId)) segments.drop(ledger.exchanges, segment);
  for (const segment of ledger.drafts.byKey.values())
    if (segment.texts.size === 0) segments.drop(ledger.drafts, segment);
  ledger.tabs.delete(tabId);
  ledger.dirty.add(keys.tab(tabId));
}

/** How many exchanges of the tab are in trouble. */
export function troubles(ledger: Ledger, tabId: number): number {
  file(ledger);
  return ledger.exchanges.held.get(keys.exchanges(tabId, 'blocked')) ?? 0;
}

/**
 * Gives up what can best be spared until the ledger is within its bounds: the oldest that went well, then what is
 * still in flight, and the oldest in trouble only when nothing else is left.
 */
export function evict(ledger: Ledger, mostBytes: number): void {
  file(ledger);
  while (ledger.exchanges.bytes > mostBytes && evictOldest(ledger));
  while (ledger.drafts.bytes > mostBytes / 3 && dropOldest(ledger.drafts));
}

function dropOldest(drafts: segments.Segments): boolean {
  const segment = segments.oldest(drafts, () => true);
  if (segment) segments.drop(drafts, segment);
  return segment !== undefined;
}

/** False when there is nothing left to give up. */
export function evictOldest(ledger: Ledger): boolean {
  for (const shelf of ['allowed', 'open', 'blocked'] satisfies Shelf[]) {
    const segment = segments.oldest(ledger.exchanges, (name) => name.endsWith(`/${shelf}/`));
    if (!segment) continue;
    const held = segments.drop(ledger.exchanges, segment);
    const tabId = tabOf(segment.key, 'exchanges');
    if (shelf === 'allowed' && tabId !== undefined) countEvicted(ledger, tabId, held);
    return true;
  }
  return false;
}

function countEvicted(ledger: Ledger, tabId: number, held: number): void {
  const record = tabRecord(ledger, tabId);
  setTab(ledger, tabId, { ...record, evicted: record.evicted + held });
}

/** Everything out of date, as storage takes it; afterwards nothing is. */
export function takeWrites(ledger: Ledger): Writes {
  file(ledger);
  const exchanges = segments.takeWrites(ledger.exchanges);
  const drafts = segments.takeWrites(ledger.drafts);
  const set: Record<string, unknown> = { ...exchanges.set, ...drafts.set };
  const remove = [...exchanges.remove, ...drafts.remove];
  for (const key of ledger.dirty) {
    const record = ledger.tabs.get(tabOf(key, 'tab') ?? Number.NaN);
    if (record) set[key] = encode(record);
    else remove.push(key);
  }
  ledger.dirty.clear();
  return { set, remove };
}

/** Marks what could not be written as out of date again. */
export function untake(ledger: Ledger, { set, remove }: Writes): void {
  for (const key of [...Object.keys(set), ...remove]) {
    if (key.startsWith(keys.drafts)) ledger.drafts.dirty.add(key);
    else if (tabOf(key, 'exchanges') !== undefined) ledger.exchanges.dirty.add(key);
    else ledger.dirty.add(key);
  }
}

function setTab(ledger: Ledger, tabId: number, record: TabRecord): void {
  ledger.tabs.set(tabId, record);
  ledger.dirty.add(keys.tab(tabId));
}

function segmentsOf({ exchanges }: Ledger, tabId: number): segments.Segment[] {
  const prefix = keys.exchanges(tabId);
  return [...exchanges.byKey.values()].filter(({ key }) => key.startsWith(prefix));
}

/** @param formerDocument whose requests go too, however late they are */
function dropBefore(ledger: Ledger, tabId: number, since: number, formerDocument?: string): void {
  file(ledger);
  for (const segment of segmentsOf(ledger, tabId)) {
    for (const [id, text] of [...segment.texts]) {
      const exchange = checked(storedExchange, decode(text));
      const isFormer = formerDocument !== undefined && exchange?.documentId === formerDocument;
      if (!exchange || isFormer || exchange.startedAt < since || isAhead(exchange.startedAt))
        segments.take(ledger.exchanges, id);
    }
  }
}

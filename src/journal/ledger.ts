/** The journal as its writer holds it in memory: what storage holds, and which parts of that are out of date. */
import { type Exchange, isOver, type Observation } from '../engine/exchange.ts';
import { isUnfinished } from '../engine/trouble.ts';
import { decode, encode, keys, type Shelf, tabOf } from './area.ts';
import type { Ask, Shown } from './asks.ts';
import { textOf, wholeText } from './curtailed.ts';
import type { PageVisit, Sighting } from './journal.ts';
import * as pages from './pages.ts';
import * as segments from './segments.ts';
import { checked, knowsMore, storedDraft, storedExchange, storedSegment, storedTab } from './stored.ts';
import { newTab, type TabRecord } from './tab-record.ts';

export interface Ledger {
  exchanges: segments.Segments;
  drafts: segments.Segments;
  /** What changed since the last write. A request changes about six times; it is serialized once. */
  changed: Map<string, { exchange: Exchange; shelf: Shelf }>;
  changedDrafts: Map<string, readonly Observation[]>;
  tabs: Map<number, TabRecord>;
  /**
   * Tabs that are gone: what a page sends on leaving can end after its tab did. No other tab of the session gets the
   * same id.
   */
  closed: Set<number>;
  /** Keys of tabs that have to be written, or removed if they are gone. */
  dirty: Set<string>;
}

export interface Writes {
  set: Record<string, unknown>;
  remove: string[];
}

/**
 * @param firstNumber for the segments it begins: above all of an earlier worker's, because one of those can still be
 * stored late
 */
export function createLedger(stored: Record<string, unknown> = {}, firstNumber = 0): Ledger {
  const ledger: Ledger = {
    exchanges: segments.createSegments(firstNumber),
    drafts: segments.createSegments(firstNumber),
    changed: new Map(),
    changedDrafts: new Map(),
    tabs: new Map(),
    closed: new Set(),
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

/** What cannot be parsed tells least. */
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

/** The tabs about which the ledger holds anything. */
export function tabIds(ledger: Ledger): Set<number> {
  file(ledger);
  const ofExchanges = [...ledger.exchanges.byKey.keys()].flatMap((key) => tabOf(key, 'exchanges') ?? []);
  return new Set([...ledger.tabs.keys(), ...ofExchanges]);
}

/** Whether the journal holds this request as ended. */
export function holdsEnded({ exchanges, changed }: Ledger, id: string): boolean {
  const shelf = exchanges.byId.get(id)?.shelf;
  return !changed.has(id) && shelf !== undefined && !shelf.endsWith('/open/');
}

export function putExchange(ledger: Ledger, exchange: Exchange, inTrouble: boolean): void {
  if (ledger.closed.has(exchange.tabId) || pages.wasLeft(tabRecord(ledger, exchange.tabId), exchange)) return;
  const record = tabRecord(ledger, exchange.tabId);
  if (pages.isAhead(record.since)) setTab(ledger, exchange.tabId, { ...record, since: exchange.startedAt });
  if (exchange.startedAt < tabRecord(ledger, exchange.tabId).since) return;
  ledger.changed.set(exchange.id, { exchange, shelf: shelfOf(exchange, inTrouble) });
}

function shelfOf({ outcome }: Exchange, inTrouble: boolean): Shelf {
  if (inTrouble) return 'blocked';
  return isOver(outcome) ? 'allowed' : 'open';
}

export function withdrawExchange({ changed, exchanges }: Ledger, id: string): void {
  changed.delete(id);
  segments.take(exchanges, id);
}

/** Keeps what must survive of a request that may still change; without observations, forgets it. */
export function keepDraft({ changedDrafts }: Ledger, requestId: string, observations: readonly Observation[]): void {
  changedDrafts.set(requestId, observations);
}

/** Puts everything that changed into its segments. */
export function file(ledger: Ledger): void {
  for (const { exchange, shelf } of ledger.changed.values()) {
    segments.put(ledger.exchanges, keys.exchanges(exchange.tabId, shelf), exchange.id, textOf(exchange));
  }
  for (const [id, observations] of ledger.changedDrafts) {
    // A larger draft would cost a later worker the drafts of all others.
    const text = observations.length === 0 ? undefined : wholeText(observations);
    if (text === undefined) segments.take(ledger.drafts, id);
    else segments.put(ledger.drafts, keys.drafts, id, text);
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

/**
 * The tab shows another document. Unless the log is preserved, everything before it is dropped.
 * @param askedAt when somebody asked for it; for a document from the browser's memory, when it was shown
 * @param shownAt by when it was shown, if DevTools reported it
 */
export function visitPage(ledger: Ledger, tabId: number, page: PageVisit, askedAt = page.at, shownAt = askedAt): void {
  const record = tabRecord(ledger, tabId);
  const completed = pages.completed(record, page, askedAt);
  if (completed) {
    setTab(ledger, tabId, completed);
    return;
  }
  const after = pages.visited(record, page, shownAt);
  if (after === record) return;
  setTab(ledger, tabId, after);
  if (after.preserveLog) {
    const tooLong = pages.cutBack(ledger.tabs);
    if (tooLong) setTab(ledger, ...tooLong);
    return;
  }
  leaveBehind(ledger, tabId, dropBefore(ledger, tabId, page.at), askedAt - seenWithin);
}

/**
 * In ms: what went wrong longer before the page was left was in the list to be seen, for example by somebody who fixes
 * it and reloads.
 */
const seenWithin = 2000;

/** Counts what disappeared from the list along with the page. Nobody misses what was allowed. */
function leaveBehind(ledger: Ledger, tabId: number, dropped: Dropped[], since: number): void {
  const isRecent = ({ outcome, startedAt }: Exchange) => ('at' in outcome ? outcome.at : startedAt) >= since;
  const isCutShort = (exchange: Exchange) => isUnfinished(exchange) && exchange.startedAt >= since;
  const blocked = dropped.filter(({ isBlocked, exchange }) => isBlocked && isRecent(exchange)).length;
  const unfinished = dropped.filter(({ isBlocked, exchange }) => !isBlocked && isCutShort(exchange)).length;
  if (blocked + unfinished === 0) return;
  change(ledger, tabId, (record) => {
    const { leftBehind: known = { blocked: 0, unfinished: 0 } } = record;
    return { ...record, leftBehind: { blocked: known.blocked + blocked, unfinished: known.unfinished + unfinished } };
  });
}

/** This document answered DevTools. It can be a page that no event reported. */
export function showPage(ledger: Ledger, tabId: number, shown: Shown): void {
  const page = pages.untoldPage(tabRecord(ledger, tabId), shown);
  if (!page) {
    leavePage(ledger, tabId, (record) => pages.answering(record, shown));
    return;
  }
  // A page whose own event is late is reported long after somebody asked for it.
  const askedAt = page.at === page.began && !shown.wasHidden ? page.began : shown.at;
  visitPage(ledger, tabId, { ...page, at: Math.min(page.at, askedSince(ledger, tabId, page)) }, askedAt, shown.at);
}

/**
 * A page that the person goes back to makes requests before DevTools reports it, which takes 40 ms or more. Firefox has
 * no other sign of when it was shown (measured).
 */
function askedSince(ledger: Ledger, tabId: number, { began, at }: PageVisit): number {
  const record = tabRecord(ledger, tabId);
  const { formerDocument, since, preserveLog } = record;
  // A page that was loaded ahead is dated by when it began. With a preserved log, none is lost.
  if (preserveLog || formerDocument === undefined || began === at) return at;
  file(ledger);
  const its = textsOf(ledger, tabId)
    .flatMap((text) => checked(storedExchange, decode(text)) ?? [])
    .filter((one) => one.documentId === formerDocument && one.startedAt >= since && !pages.wasLeft(record, one));
  return Math.min(at, ...its.map(({ startedAt }) => startedAt));
}

/** Whether it reveals something about the tab's page that is not known yet. */
export function isNewAsker(ledger: Ledger, tabId: number, documentId: string, seenAt: number): boolean {
  const record = tabRecord(ledger, tabId);
  return pages.asking(record, documentId, seenAt) !== record;
}

/** @returns whether that shows which part of the list the previous page asked for */
export function seeAsking(ledger: Ledger, tabId: number, documentId: string, seenAt: number): boolean {
  return leavePage(ledger, tabId, (record) => pages.asking(record, documentId, seenAt));
}

/** @returns whether the previous page was left because of that */
function leavePage(ledger: Ledger, tabId: number, changed: (record: TabRecord) => TabRecord): boolean {
  const { left, since } = tabRecord(ledger, tabId);
  change(ledger, tabId, changed);
  if (tabRecord(ledger, tabId).left === left) return false;
  leaveBehind(ledger, tabId, dropBefore(ledger, tabId, since), 0);
  return true;
}

export function addSighting(ledger: Ledger, tabId: number, sighting: Sighting): void {
  change(ledger, tabId, (record) => pages.withSighting(record, sighting));
}

/** Does what the panel asked for. */
export function obey(ledger: Ledger, tabId: number, { observe, clearBefore = 0, recording, preserveLog }: Ask): void {
  change(ledger, tabId, (record) => ({
    ...(observe === undefined ? record : pages.withPageBy(observe, record)),
    ...(recording !== undefined && { recording }),
    ...(recording === 'on' && record.recording === 'paused' && { resumedAt: Date.now() }),
    ...(preserveLog !== undefined && { preserveLog }),
  }));
  const { since } = tabRecord(ledger, tabId);
  if (clearBefore > since || (clearBefore > 0 && pages.isAhead(since))) clear(ledger, tabId, clearBefore);
}

function clear(ledger: Ledger, tabId: number, since: number): void {
  setTab(ledger, tabId, pages.cleared(tabRecord(ledger, tabId), since));
  dropBefore(ledger, tabId, since);
}

export function closeTab(ledger: Ledger, tabId: number): void {
  file(ledger);
  for (const segment of segmentsOf(ledger, tabId)) segments.drop(ledger.exchanges, segment);
  // The segment that still takes drafts would stay in storage, empty.
  for (const segment of ledger.drafts.byKey.values())
    if (segment.texts.size === 0) segments.drop(ledger.drafts, segment);
  ledger.tabs.delete(tabId);
  // Requests of no tab go with the last observed tab, and can come back with the next one.
  if (tabId >= 0) ledger.closed.add(tabId);
  ledger.dirty.add(keys.tab(tabId));
}

/** How many exchanges of the tab are in trouble. */
export function troubles(ledger: Ledger, tabId: number): number {
  file(ledger);
  return ledger.exchanges.held.get(keys.exchanges(tabId, 'blocked')) ?? 0;
}

/** Everything that is out of date, in the form storage takes; afterwards nothing is. */
export function takeWrites(ledger: Ledger): Writes {
  file(ledger);
  const exchanges = segments.takeWrites(ledger.exchanges);
  const drafts = segments.takeWrites(ledger.drafts);
  const set: Record<string, unknown> = { ...exchanges.set, ...drafts.set };
  const remove = [...exchanges.remove, ...drafts.remove];
  for (const key of ledger.dirty) {
    const record = recordUnder(key, ledger);
    if (record) set[key] = encode(record);
    else remove.push(key);
  }
  ledger.dirty.clear();
  return { set, remove };
}

export function recordUnder(key: string, { tabs }: Ledger): TabRecord | undefined {
  return tabs.get(tabOf(key, 'tab') ?? Number.NaN);
}

/** Marks what could not be written as out of date again. */
export function untake(ledger: Ledger, { set, remove }: Writes): void {
  for (const key of [...Object.keys(set), ...remove]) {
    if (key.startsWith(keys.drafts)) ledger.drafts.dirty.add(key);
    else if (tabOf(key, 'exchanges') !== undefined) ledger.exchanges.dirty.add(key);
    else ledger.dirty.add(key);
  }
}

export function change(ledger: Ledger, tabId: number, changed: (record: TabRecord) => TabRecord): void {
  const record = tabRecord(ledger, tabId);
  const after = changed(record);
  if (after !== record) setTab(ledger, tabId, after);
}

function setTab(ledger: Ledger, tabId: number, record: TabRecord): void {
  if (ledger.closed.has(tabId)) return;
  ledger.tabs.set(tabId, record);
  ledger.dirty.add(keys.tab(tabId));
}

function segmentsOf({ exchanges }: Ledger, tabId: number): segments.Segment[] {
  const prefix = keys.exchanges(tabId);
  return [...exchanges.byKey.values()].filter(({ key }) => key.startsWith(prefix));
}

/** The tab's exchanges as they are stored. */
export function textsOf(ledger: Ledger, tabId: number): string[] {
  return segmentsOf(ledger, tabId).flatMap(({ texts }) => [...texts.values()]);
}

interface Dropped {
  isBlocked: boolean;
  exchange: Exchange;
}

/** @returns what could be parsed of it */
function dropBefore(ledger: Ledger, tabId: number, since: number): Dropped[] {
  file(ledger);
  const record = tabRecord(ledger, tabId);
  const dropped: Dropped[] = [];
  const blockedShelf = keys.exchanges(tabId, 'blocked');
  for (const segment of segmentsOf(ledger, tabId)) {
    for (const [id, text] of [...segment.texts]) {
      const exchange = checked(storedExchange, decode(text));
      const isGone = !exchange || pages.wasLeft(record, exchange) || exchange.startedAt < since;
      if (!isGone && !pages.isAhead(exchange.startedAt)) continue;
      segments.take(ledger.exchanges, id);
      if (exchange) dropped.push({ isBlocked: segment.shelf === blockedShelf, exchange });
    }
  }
  return dropped;
}

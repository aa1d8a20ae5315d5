/** What was last read of a tab's journal, and the panel's view of it. */
import { type Exchange, noTab, type Outcome } from '../engine/exchange.ts';
import { type JoinNotes, notesJoiner } from '../engine/notes/join.ts';
import { timedStatuses } from '../engine/notes/timing.ts';
import type { ExchangeNote, Note } from '../engine/notes.ts';
import { decode, keys } from './area.ts';
import type { Ask } from './asks.ts';
import type { JournalView, Sighting } from './journal.ts';
import { checked, knowsMore, storedExchange, storedNotes, storedSegment, storedTab } from './stored.ts';
import { listsShared, newTab, type TabRecord } from './tab-record.ts';
import { byStart, insert, remove, type Timeline } from './timeline.ts';

interface Entry {
  text: string;
  /** Absent if the text cannot be parsed. */
  exchange?: Exchange | undefined;
}

export interface Image {
  /** By key. */
  segments: Map<string, Map<string, Entry>>;
  ofTab: Timeline;
  ofNoTab: Timeline;
  /** By key. */
  notes: Map<string, readonly Note[]>;
  /** Exchanges completed with what the page and DevTools know, by the worker's own version. */
  completed: WeakMap<Exchange, Exchange>;
  joinNotes: JoinNotes;
  tab: TabRecord;
  /** Unrecorded failures that belong to no tab. */
  sharedSightings: Sighting[];
  /** What this panel asked for. It shows at once, before the worker has done it and put it into the tab's record. */
  asked: Ask;
  unreadable: number;
  /** Whether only a part of the journal has been read. */
  reading: boolean;
}

export function createImage(): Image {
  return {
    segments: new Map(),
    ofTab: [],
    ofNoTab: [],
    notes: new Map(),
    completed: new WeakMap(),
    joinNotes: notesJoiner(),
    tab: newTab,
    sharedSightings: [],
    asked: {},
    unreadable: 0,
    reading: false,
  };
}

/** Whether the value under a key belongs to the tab's journal. */
export function concerns(key: string, tabId: number): boolean {
  if (key.startsWith(keys.notes(tabId))) return true;
  return [tabId, noTab].some((id) => key === keys.tab(id) || key.startsWith(keys.exchanges(id)));
}

/** Takes in the current value of a key; undefined if it is gone. */
export function take(image: Image, tabId: number, key: string, value: unknown): void {
  if (key === keys.tab(tabId)) takeTab(image, value);
  else if (key === keys.tab(noTab)) image.sharedSightings = recordFrom(value).sightings;
  else if (key.startsWith(keys.notes(tabId))) takeNotes(image, key, value);
  else if (key.startsWith(keys.exchanges(tabId))) takeSegment(image, image.ofTab, key, value);
  else if (key.startsWith(keys.exchanges(noTab))) takeSegment(image, image.ofNoTab, key, value);
}

function takeTab(image: Image, value: unknown): void {
  image.tab = recordFrom(value);
  ask(image, {});
}

/** What the record agrees with has been done: from then on only the record counts. */
export function ask(image: Image, more: Ask): void {
  const { clearBefore = 0, recording, preserveLog } = { ...image.asked, ...more };
  const { tab } = image;
  image.asked = {
    ...(clearBefore > tab.since && { clearBefore }),
    ...(recording !== undefined && recording !== tab.recording && { recording }),
    ...(preserveLog !== undefined && preserveLog !== tab.preserveLog && { preserveLog }),
  };
}

function recordFrom(value: unknown): TabRecord {
  return checked(storedTab, decode(value)) ?? newTab;
}

/** Only texts that changed are parsed, so unchanged exchanges keep their identity. */
function takeSegment(image: Image, timeline: Timeline, key: string, value: unknown): void {
  const before = image.segments.get(key) ?? new Map<string, Entry>();
  const after = new Map<string, Entry>();
  for (const [id, text] of Object.entries(checked(storedSegment, value) ?? {})) {
    const known = before.get(id);
    const entry = known?.text === text ? known : { text, exchange: checked(storedExchange, decode(text)) };
    after.set(id, entry);
    if (entry !== known) enter(image, timeline, entry);
    if (known && entry !== known) leave(image, timeline, known);
  }
  for (const [id, entry] of before) if (!after.has(id)) leave(image, timeline, entry);
  if (after.size > 0) image.segments.set(key, after);
  else image.segments.delete(key);
}

function takeNotes({ notes }: Image, key: string, value: unknown): void {
  if (value === undefined) notes.delete(key);
  else notes.set(key, checked(storedNotes, decode(value)) ?? []);
}

function enter(image: Image, timeline: Timeline, { exchange }: Entry): void {
  if (exchange) insert(timeline, exchange);
  else image.unreadable += 1;
}

function leave(image: Image, timeline: Timeline, { exchange }: Entry): void {
  if (exchange) remove(timeline, exchange);
  else image.unreadable -= 1;
}

export function viewOf(image: Image): JournalView {
  const { notes, joinNotes, tab, asked, unreadable, reading } = image;
  const since = Math.max(tab.since, asked.clearBefore ?? 0);
  const { exchanges, sightings } = listed(image, since);
  const known = [...notes.values()].flat();
  const joined = joinNotes(exchanges, known);
  return {
    exchanges: completedBy(known, joined.notes, exchanges, image),
    pages: tab.pages,
    sightings,
    notes: joined.notes,
    stopped: joined.stopped.filter(({ at }) => at >= since),
    ...(since === tab.since && countsOf(tab)),
    recording: asked.recording ?? tab.recording,
    preserveLog: asked.preserveLog ?? tab.preserveLog,
    evicted: tab.evicted,
    lost: tab.lost,
    unreadable,
    ...(reading && { reading }),
  };
}

/** What the tab has requested since then, and what was requested for its pages in no tab. */
function listed(
  { ofTab, ofNoTab, tab, sharedSightings }: Image,
  since: number,
): Pick<JournalView, 'exchanges' | 'sightings'> {
  const own = eachOnce(ofTab.filter(({ startedAt }) => startedAt >= since));
  const initiators = own.map(({ initiator }) => initiator);
  const isShared = listsShared({ ...tab, since }, initiators);
  const shared = eachOnce(ofNoTab.filter(({ initiator, startedAt }) => isShared(initiator, startedAt)));
  const sightings = [
    ...tab.sightings.filter(({ at }) => at >= since),
    ...sharedSightings.filter(({ initiator, at }) => isShared(initiator, at)),
  ];
  return {
    exchanges: shared.length === 0 ? own : [...own, ...shared].sort(byStart),
    sightings: sightings.sort((a, b) => a.at - b.at),
  };
}

/** The parts of the list that are only numbers: clearing the list resets them. */
function countsOf({ leftBehind, earlierSightings }: TabRecord): Pick<JournalView, 'leftBehind' | 'earlierSightings'> {
  return { ...(leftBehind && { leftBehind }), ...(earlierSightings !== undefined && { earlierSightings }) };
}

/** What a dying worker wrote last can reach storage after its successor has read it; both then hold the request. */
function eachOnce(exchanges: Exchange[]): Exchange[] {
  const best = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const other = best.get(exchange.id);
    if (!other || knowsMore(exchange, other)) best.set(exchange.id, exchange);
  }
  return best.size === exchanges.length
    ? exchanges
    : exchanges.filter((exchange) => best.get(exchange.id) === exchange);
}

/** Adds what others than the worker know about the exchanges. */
function completedBy(
  known: readonly Note[],
  notes: JournalView['notes'],
  exchanges: Exchange[],
  { completed }: Image,
): Exchange[] {
  const statuses = timedStatuses(exchanges, known);
  return exchanges.map((exchange) => {
    const { id, outcome } = exchange;
    const told = { timedStatus: statuses.get(id), exactError: exactError(outcome, notes?.get(id)) };
    return complete(exchange, told, completed);
  });
}

/** The end of the error, which webRequest leaves out. */
function exactError(outcome: Outcome, note: ExchangeNote | undefined): string | undefined {
  return outcome.state === 'failed' && note?.error?.startsWith(`${outcome.error}.`) ? note.error : undefined;
}

interface Told {
  timedStatus: number | undefined;
  exactError: string | undefined;
}

/** The same object again for the same facts: what is computed for an exchange is kept by its identity. */
function complete(exchange: Exchange, { timedStatus, exactError }: Told, completed: Image['completed']): Exchange {
  if (timedStatus === undefined && exactError === undefined) return exchange;
  const before = completed.get(exchange);
  if (before && before.timedStatus === timedStatus && before.exactError === exactError) return before;
  const after = {
    ...exchange,
    ...(timedStatus !== undefined && { timedStatus }),
    ...(exactError !== undefined && { exactError }),
  };
  completed.set(exchange, after);
  return after;
}

/** The panel's side of the journal: reads what the worker wrote, and follows its changes. */
import type { Exchange, Outcome } from '../engine/exchange.ts';
import { originOf } from '../engine/fetch/origin.ts';
import { type ExchangeNote, joinNotes, type Note } from '../engine/notes.ts';
import { timedStatuses } from '../engine/timing.ts';
import { type Area, askWorker, decode, keys, type StoredChanges } from './area.ts';
import type { Journal, JournalView, PageVisit } from './journal.ts';
import {
  type Ask,
  checked,
  knowsMore,
  newTab,
  storedExchange,
  storedNotes,
  storedSegment,
  storedTab,
  type TabRecord,
} from './stored.ts';
import { insert, remove, type Timeline } from './timeline.ts';

/** Workers that several pages share belong to no tab; the browser reports their requests under this one. */
const noTab = -1;

interface Entry {
  text: string;
  /** Absent where the text cannot be read. */
  exchange?: Exchange | undefined;
}

/** What was last read, by key. */
interface Image {
  segments: Map<string, Map<string, Entry>>;
  ofTab: Timeline;
  ofNoTab: Timeline;
  /** By key. */
  notes: Map<string, readonly Note[]>;
  /** Exchanges as the page and DevTools complete them, by what the worker wrote of them. */
  completed: WeakMap<Exchange, Exchange>;
  tab: TabRecord;
  noTab: TabRecord;
  /** What this panel asked for. It shows at once, and in the tab's record as soon as the worker has done it. */
  asked: Ask;
  unreadable: number;
  /** While only a part of it is here. */
  reading: boolean;
}

/**
 * @param area `storage.session`, where the journal is
 * @param asks `storage.local`, where commands to the worker are put; without it the journal is for reading alone
 */
export function openJournal(
  tabId: number,
  area: Area,
  asks?: Pick<Area, 'set'>,
  breathe: () => Breath = breathing,
): Journal {
  const image: Image = {
    segments: new Map(),
    ofTab: [],
    ofNoTab: [],
    notes: new Map(),
    completed: new WeakMap(),
    tab: newTab,
    noTab: newTab,
    asked: {},
    unreadable: 0,
    reading: false,
  };
  const listeners = new Set<(look: () => JournalView) => void>();
  let loading: Promise<void> | undefined;
  let arrived: StoredChanges[] = [];
  let seen: JournalView | undefined;

  async function load(isOver: () => boolean): Promise<void> {
    const breath = breathe();
    const names = new Set<string>();
    for (const part of await parts()) {
      const stored = await part.answer;
      for (const key of part.keys ?? Object.keys(stored).sort(byWorth)) {
        if (isOver()) return;
        names.add(key);
        take(image, tabId, key, stored[key]);
        const othersTurn = breath();
        if (!othersTurn) continue;
        image.reading = true;
        tellAll();
        await othersTurn;
      }
    }
    if (isOver()) return;
    for (const key of [...image.segments.keys(), ...image.notes.keys()])
      if (!names.has(key)) take(image, tabId, key, undefined);
    seen = undefined;
    if (!image.reading) return;
    image.reading = false;
    tellAll();
  }

  /** All is asked for at once. The first few answers take a tenth of the time. */
  async function parts(): Promise<Part[]> {
    const all = await area.getKeys?.();
    if (!all) return [{ answer: area.get(null) }];
    const wanted = all.filter((key) => concerns(key, tabId)).sort(byWorth);
    const asked = [wanted.slice(0, few), wanted.slice(few)].filter((part) => part.length > 0);
    const found = asked.map((part) => ({ keys: part, answer: area.get(part) }));
    // The first one that fails ends the reading.
    for (const { answer } of found) answer.catch(() => undefined);
    return found;
  }

  /** Listens and reads, once: what changes meanwhile waits for the reading. One that failed is begun again. */
  function begin(): Promise<void> {
    if (loading) return loading;
    area.onChanged.addListener(follow);
    const mine = load(() => loading !== mine);
    loading = mine;
    mine.catch(() => {
      if (loading === mine) end();
    });
    return mine;
  }

  function end(): void {
    area.onChanged.removeListener(follow);
    loading = undefined;
    arrived = [];
  }

  function follow(changes: StoredChanges): void {
    if (!Object.keys(changes).some((key) => concerns(key, tabId))) return;
    arrived.push(changes);
    // A reading that fails is reported to whoever asked for it.
    begin().then(tell, () => undefined);
  }

  function tell(): void {
    if (arrived.length === 0) return;
    for (const changes of arrived) {
      for (const [key, { newValue }] of Object.entries(changes)) take(image, tabId, key, newValue);
    }
    arrived = [];
    tellAll();
  }

  /** More changes come than are looked at. */
  function tellAll(): void {
    seen = undefined;
    for (const listener of listeners) listener(look);
  }

  function look(): JournalView {
    seen ??= viewOf(image);
    return seen;
  }

  async function ask(change: Ask): Promise<void> {
    if (!asks) throw new Error('This journal was opened for reading alone, so it takes no commands.');
    image.asked = { ...image.asked, ...change };
    tellAll();
    await askWorker({ local: asks, session: area }, tabId, change);
  }

  return {
    async read() {
      await begin();
      return look();
    },
    subscribe(listener) {
      listeners.add(listener);
      begin().catch(() => undefined);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) end();
      };
    },
    clear: () => ask({ clearBefore: Date.now() }),
    setRecording: (recording) => ask({ recording }),
    setPreserveLog: (preserveLog) => ask({ preserveLog }),
  };
}

/** Asked between two parts of a long work: a promise where others should have their turn first. */
type Breath = () => Promise<void> | undefined;

/** In ms: with what is drawn of the first slice, the panel has its first rows within a blink. */
const slice = 25;

function breathing(): Breath {
  let since = performance.now();
  return () => {
    if (performance.now() - since < slice) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

/** In keys: enough for the first rows. */
const few = 20;

/** Part of what is stored. Its keys, in order, are absent where storage does not list them. */
interface Part {
  keys?: string[];
  answer: Promise<Record<string, unknown>>;
}

/** What stands in trouble comes first, the oldest before the newest: so a long journal is shown from its beginning. */
function byWorth(a: string, b: string): number {
  return rank(a) - rank(b) || numberOf(a) - numberOf(b);
}

function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('/') + 1));
}

function rank(key: string): number {
  if (!key.startsWith('exchanges/')) return 0;
  return key.includes('/blocked/') ? 1 : 2;
}

function concerns(key: string, tabId: number): boolean {
  if (key.startsWith(keys.notes(tabId))) return true;
  return [tabId, noTab].some((id) => key === keys.tab(id) || key.startsWith(keys.exchanges(id)));
}

function take(image: Image, tabId: number, key: string, value: unknown): void {
  if (key === keys.tab(tabId)) takeTab(image, value);
  else if (key === keys.tab(noTab)) image.noTab = checked(storedTab, decode(value)) ?? newTab;
  else if (key.startsWith(keys.notes(tabId))) takeNotes(image, key, value);
  else if (key.startsWith(keys.exchanges(tabId))) takeSegment(image, image.ofTab, key, value);
  else if (key.startsWith(keys.exchanges(noTab))) takeSegment(image, image.ofNoTab, key, value);
}

/** What the record agrees with has been done: from then on the record alone says how it stands. */
function takeTab(image: Image, value: unknown): void {
  const tab = checked(storedTab, decode(value)) ?? newTab;
  const { clearBefore = 0, recording, preserveLog } = image.asked;
  image.tab = tab;
  image.asked = {
    ...(clearBefore > tab.since && { clearBefore }),
    ...(recording !== undefined && recording !== tab.recording && { recording }),
    ...(preserveLog !== undefined && preserveLog !== tab.preserveLog && { preserveLog }),
  };
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

function viewOf({ ofTab, ofNoTab, notes, completed, tab, noTab, asked, unreadable, reading }: Image): JournalView {
  const since = Math.max(tab.since, asked.clearBefore ?? 0);
  const own = eachOnce(ofTab.filter(({ startedAt }) => startedAt >= since));
  const origins = originsOf(own, tab.pages);
  const isShared = (initiator: string | undefined, at: number) => at >= since && origins.has(initiator);
  const shared = ofNoTab.filter(({ initiator, startedAt }) => isShared(initiator, startedAt));
  const sharedSightings = noTab.sightings.filter(({ initiator, at }) => isShared(initiator, at));
  const sightings = tab.sightings.filter(({ at }) => at >= since);
  const exchanges = shared.length === 0 ? own : [...own, ...shared].sort((a, b) => a.startedAt - b.startedAt);
  const known = [...notes.values()].flat();
  const joined = joinNotes(exchanges, known);
  const statuses = timedStatuses(exchanges, known);
  return {
    exchanges: exchanges.map((exchange) => {
      const { id, outcome } = exchange;
      const told = { timedStatus: statuses.get(id), exactError: exactError(outcome, joined.notes.get(id)) };
      return complete(exchange, told, completed);
    }),
    pages: tab.pages,
    sightings: [...sightings, ...sharedSightings].sort((a, b) => a.at - b.at),
    notes: joined.notes,
    stopped: joined.stopped.filter(({ at }) => at >= since),
    recording: asked.recording ?? tab.recording,
    preserveLog: asked.preserveLog ?? tab.preserveLog,
    evicted: tab.evicted,
    unreadable,
    ...(reading && { reading }),
  };
}

/** What a dying worker wrote last can reach storage after its successor has read it, and both then hold the request. */
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

/** What webRequest leaves out at the end of an error. */
function exactError(outcome: Outcome, note: ExchangeNote | undefined): string | undefined {
  return outcome.state === 'failed' && note?.error?.startsWith(`${outcome.error}.`) ? note.error : undefined;
}

/** What others than the worker know of an exchange. */
interface Told {
  timedStatus: number | undefined;
  exactError: string | undefined;
}

/** The same object again for the same facts: what is known of an exchange is kept by its identity. */
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

/** Of the requests that belong to no tab, those of an origin the tab shows are listed with it. */
function originsOf(own: readonly Exchange[], pages: readonly PageVisit[]): Set<string | undefined> {
  const origins = new Set([...pages.map(({ url }) => originOf(url)), ...own.map(({ initiator }) => initiator)]);
  origins.delete('null');
  return origins;
}

/** The panel's side of the journal: reads what the worker wrote, and follows its changes. */
import { type Area, askWorker, numberIn, type StoredChanges } from './area.ts';
import type { Ask } from './asks.ts';
import { type Breath, breathing } from './breath.ts';
import { ask, concerns, createImage, take, viewOf } from './image.ts';
import type { Journal, JournalView } from './journal.ts';

/**
 * @param area `storage.session`, which holds the journal
 * @param asks `storage.local`, which takes commands to the worker; without it the journal is read-only
 */
export function openJournal(
  tabId: number,
  area: Area,
  asks?: Pick<Area, 'set'>,
  breathe: () => Breath = breathing,
): Journal {
  const image = createImage();
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
        if (othersTurn) await pause(othersTurn);
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

  /** Shows what has been read so far. */
  function pause(othersTurn: Promise<void>): Promise<void> {
    image.reading = true;
    tellAll();
    return othersTurn;
  }

  /** Everything is requested at once. The first few answers take a tenth of the time. */
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

  /**
   * Starts to listen and to read, once: changes in the meantime wait for the reading. A reading that failed is started
   * again.
   */
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

  /** More changes come in than are looked at. */
  function tellAll(): void {
    seen = undefined;
    for (const listener of listeners) listener(look);
  }

  function look(): JournalView {
    seen ??= viewOf(image);
    return seen;
  }

  async function command(change: Ask): Promise<void> {
    if (!asks) throw new Error('This journal was opened for reading alone, so it takes no commands.');
    ask(image, change);
    tellAll();
    try {
      await askWorker({ local: asks, session: area }, tabId, change);
    } catch (error) {
      // Nobody heard the command, so what the record says is shown again.
      image.asked = without(image.asked, change);
      tellAll();
      throw error;
    }
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
    clear: () => command({ clearBefore: Date.now() }),
    setRecording: (recording) => command({ recording }),
    setPreserveLog: (preserveLog) => command({ preserveLog }),
  };
}

/** What is still being asked for; a newer command may have replaced one of these. */
function without(asked: Ask, change: Ask): Ask {
  const isStill = ([command, value]: [string, unknown]) => change[command as keyof Ask] !== value;
  return Object.fromEntries(Object.entries(asked).filter(isStill));
}

/** In keys: enough for the first rows. */
const few = 20;

/** A part of what is stored. `keys` (in order) is absent if storage cannot list them. */
interface Part {
  keys?: string[];
  answer: Promise<Record<string, unknown>>;
}

/** Requests in trouble come first, the oldest before the newest: so a long journal is shown from its beginning. */
function byWorth(a: string, b: string): number {
  return rank(a) - rank(b) || numberIn(a) - numberIn(b);
}

function rank(key: string): number {
  if (!key.startsWith('exchanges/')) return 0;
  return key.includes('/blocked/') ? 1 : 2;
}

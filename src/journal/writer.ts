/** Writes the ledger to storage: in batches if it can wait, at once if it cannot. */
import type { Area } from './area.ts';
import { evict, evictOldest } from './eviction.ts';
import { type Ledger, recordUnder, takeWrites, untake, type Writes } from './ledger.ts';
import { giveUpNotes, isQuota } from './room.ts';

export interface Writer {
  /**
   * Writes what is out of date: at once, or during a burst with the next batch, which comes sooner for what must be
   * seen now.
   */
  save(when: keyof typeof gathered): void;
  /** Whether a batch is being gathered. */
  isGathering(): boolean;
  /** Resolves once everything is written. */
  settled(): Promise<void>;
}

export interface WriterOptions {
  /** Most bytes of exchanges, all tabs together. The browser's own limit for everything is 10 MB. */
  mostBytes?: number;
}

/** How many writes may be made without waiting, and how long in ms it takes to earn one. */
const mostPrompt = 20;
const earnedIn = 50;
/** In ms: how long a burst is gathered. A hundred failures a second, each written on its own, kept two cores busy. */
const gathered = { now: 20, soon: 50 };

/** @param fill brings the ledger up to date */
export function createWriter(
  ledger: Ledger,
  area: Area,
  { mostBytes = 6_000_000 }: WriterOptions = {},
  fill: () => void = () => undefined,
): Writer {
  const underWay = new Set<Promise<void>>();
  const due = { now: false, soon: false };
  let makingRoom = false;
  /** Something has to be written once there is room. */
  let again = false;
  let prompt = mostPrompt;
  let earnedAt = performance.now();

  function write(): void {
    fill();
    again = makingRoom;
    if (makingRoom) return;
    prompt = Math.max(0, prompt - 1);
    evict(ledger, mostBytes);
    const writing = store(takeWrites(ledger)).finally(() => underWay.delete(writing));
    underWay.add(writing);
  }

  async function store(writes: Writes): Promise<void> {
    try {
      await put(writes);
    } catch (error) {
      untake(ledger, writes);
      if (!isQuota(error)) complain(error);
      else if (makingRoom) again = true;
      else await makeRoom();
    }
  }

  async function put({ set, remove }: Writes): Promise<void> {
    if (Object.keys(set).length > 0) await area.set(set);
    // The record of "no tab" can be back by now, and in storage too.
    const gone = remove.filter((key) => !recordUnder(key, ledger));
    if (gone.length > 0) await area.remove(gone);
  }

  /** Notes are dropped first, then the oldest exchanges, and the rest is tried again. */
  async function makeRoom(): Promise<void> {
    makingRoom = true;
    while (makingRoom) {
      const hadMore = (await giveUpNotes(area).catch(() => false)) || evictOldest(ledger);
      const writes = takeWrites(ledger);
      const failure = await put(writes).catch((error: unknown) => error);
      if (failure) untake(ledger, writes);
      makingRoom = failure !== undefined && isQuota(failure) && hadMore;
      if (failure && !makingRoom) complain(failure);
    }
    if (again) write();
  }

  /**
   * A worker can die at any time, so what is known is written at once. Only a burst is gathered into batches: written
   * event by event, 600 requests cost 6.3 s of processor time instead of 4.8.
   */
  function earn(): void {
    const now = performance.now();
    prompt = Math.min(mostPrompt, prompt + (now - earnedAt) / earnedIn);
    earnedAt = now;
  }

  /** A timer that something overtook finds less to write: cancelling it cost more than that. */
  function gather(when: keyof typeof gathered): void {
    if (due.now || due[when]) return;
    due[when] = true;
    setTimeout(() => {
      due[when] = false;
      write();
    }, gathered[when]);
  }

  const isGathering = () => due.now || due.soon;

  return {
    save(when) {
      earn();
      if (prompt >= 1 && (when === 'now' || !isGathering())) write();
      else gather(when);
    },
    isGathering,
    async settled() {
      if (isGathering()) write();
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function complain(error: unknown): void {
  console.error('CORS Explainer could not write its journal. The next change tries again.', error);
}

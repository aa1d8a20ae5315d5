/** Writes the ledger to storage: in batches where it can wait, at once where it cannot. */
import type { Area } from './area.ts';
import { evict, evictOldest, type Ledger, takeWrites, untake, type Writes } from './ledger.ts';

export interface Writer {
  /** Writes what is out of date: at once, or with the next batch. The write has left before this returns, or a batch is due. */
  save(when: 'now' | 'soon'): void;
  /** Resolves once everything is written. */
  settled(): Promise<void>;
}

export interface WriterOptions {
  /** Most bytes of exchanges, all tabs together. The browser's own limit for everything is 10 MB. */
  mostBytes?: number;
  /** Least time in ms between two batches. */
  pace?: number;
}

export function createWriter(ledger: Ledger, area: Area, options: WriterOptions = {}): Writer {
  const { mostBytes = 6_000_000, pace = 25 } = options;
  const underWay = new Set<Promise<void>>();
  let due: ReturnType<typeof setTimeout> | undefined;
  let lastBegun = Number.NEGATIVE_INFINITY;

  function write(): void {
    clearTimeout(due);
    due = undefined;
    lastBegun = performance.now();
    evict(ledger, mostBytes);
    const writing = store(ledger, area, takeWrites(ledger));
    underWay.add(writing);
    writing.finally(() => underWay.delete(writing));
  }

  return {
    save(when) {
      const wait = lastBegun + pace - performance.now();
      // After a quiet moment nothing is gained by waiting, and a worker can die at any time.
      if (when === 'now' || (wait <= 0 && underWay.size === 0)) write();
      else due ??= setTimeout(write, Math.max(wait, 1));
    },
    async settled() {
      if (due !== undefined) write();
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** Over quota the browser stores nothing of a write: the oldest goes, and the write is tried again. */
async function store(ledger: Ledger, area: Area, writes: Writes): Promise<void> {
  try {
    await put(area, writes);
  } catch (error) {
    untake(ledger, writes);
    if (/quota/i.test(String(error)) && evictOldest(ledger)) await store(ledger, area, takeWrites(ledger));
    else console.error('CORS Explainer could not write its journal; the next change tries again.', error);
  }
}

async function put(area: Area, { set, remove }: Writes): Promise<void> {
  if (Object.keys(set).length > 0) await area.set(set);
  if (remove.length > 0) await area.remove(remove);
}

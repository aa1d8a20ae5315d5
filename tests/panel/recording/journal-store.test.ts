import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Journal, JournalView } from '../../../src/journal/journal.ts';
import { openJournal } from '../../../src/journal/reader.ts';
import { type JournalState, type JournalStore, journalStore } from '../../../src/panel/recording/journal-store.ts';
import { memoryArea } from '../../journal/memory-area.ts';
import { fixtureJournal, view } from '../fixtures.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Resolves as soon as the store is in that state. */
function until(store: JournalStore, state: JournalState['state']): Promise<void> {
  return new Promise((resolve) => {
    store.subscribe(() => {
      if (store.current().state === state) resolve();
    });
  });
}

const gone = async () => {
  throw new Error('Extension context invalidated.');
};

const full = async () => {
  throw new Error('QuotaExceededError');
};

describe('journalStore', () => {
  it('is opening until the first read, then open', async () => {
    const first = view();
    const store = journalStore(fixtureJournal(first).journal);
    expect(store.current()).toEqual({ state: 'opening' });
    await until(store, 'open');
    expect(store.current()).toEqual({ state: 'open', view: first });
  });

  it('keeps a change that came while the first read was under way', async () => {
    const { journal, become } = fixtureJournal(view());
    let answer = (_: JournalView) => {};
    const read = new Promise<JournalView>((resolve) => {
      answer = resolve;
    });
    const store = journalStore({ ...journal, read: () => read });
    store.subscribe(() => {});
    const newer = view({ evicted: 4 });
    become(newer);
    answer(view());
    await read;
    expect(store.current()).toEqual({ state: 'open', view: newer });
  });

  it('tells of the newest once the last was drawn and had its rest, and of nothing between', () => {
    vi.useFakeTimers();
    const { journal, become } = fixtureJournal(view());
    const store = journalStore({ ...journal, read: () => new Promise(() => {}) });
    const told = vi.fn();
    store.subscribe(told);
    const newest = view({ evicted: 3 });
    for (const next of [view({ evicted: 1 }), view({ evicted: 2 }), newest]) become(next);
    expect(store.current()).toEqual({ state: 'open', view: view({ evicted: 1 }) });
    vi.advanceTimersByTime(1000);
    expect(told).toHaveBeenCalledOnce();
    store.drawn();
    expect(told).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(100);
    expect(told.mock.calls).toEqual([[true], [false]]);
    expect(store.current()).toEqual({ state: 'open', view: newest });
  });

  it('tells at once of what comes after a rest', () => {
    vi.useFakeTimers();
    const { journal, become } = fixtureJournal(view());
    const store = journalStore({ ...journal, read: () => new Promise(() => {}) });
    store.subscribe(() => {});
    become(view());
    store.drawn();
    vi.advanceTimersByTime(100);
    become(view({ evicted: 1 }));
    expect(store.current()).toEqual({ state: 'open', view: view({ evicted: 1 }) });
  });

  it.each([
    ['though the last is not drawn', () => {}],
    [
      'and nothing waits',
      (store: JournalStore) => {
        store.drawn();
        vi.advanceTimersByTime(100);
      },
    ],
  ])('tells of what was commanded at once, as of something awaited, %s', (_, before) => {
    vi.useFakeTimers();
    const { journal, become } = fixtureJournal(view());
    const store = journalStore(journal);
    const told = vi.fn();
    store.subscribe(told);
    become(view());
    before(store);
    told.mockClear();
    store.command((each) => each.setPreserveLog(true));
    expect(store.current()).toEqual({ state: 'open', view: view({ preserveLog: true }) });
    expect(told.mock.calls).toEqual([[true]]);
  });

  it.each<[string, Partial<Journal>]>([
    ['the journal cannot be read', { read: full }],
    ['the extension is gone', { clear: gone }],
  ])('is lost when %s', async (_, broken) => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const store = journalStore({ ...fixtureJournal(view()).journal, ...broken });
    const lost = until(store, 'lost');
    store.command((journal) => journal.clear());
    await lost;
    expect(report).toHaveBeenCalledOnce();
  });

  it('stays open, and says why, when a command is refused, until the next one', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const area = memoryArea();
    let set: () => Promise<void> = full;
    const store = journalStore(openJournal(7, area, { set: () => set() }));
    await until(store, 'open');
    const states: unknown[] = [];
    const refused = new Promise<void>((resolve) => {
      store.subscribe(() => {
        const state = store.current();
        states.push(state.state === 'open' ? [state.view.recording, state.refusal] : state.state);
        if (state.state === 'open' && state.refusal !== undefined) resolve();
      });
    });
    store.command((journal) => journal.setRecording('paused'));
    await refused;
    expect(states).toEqual([
      ['paused', undefined],
      ['on', 'Error: QuotaExceededError'],
    ]);
    expect(report).toHaveBeenCalledOnce();
    set = async () => {};
    store.command((journal) => journal.setRecording('paused'));
    expect(states.at(-1)).toEqual(['paused', undefined]);
  });

  it('stops listening to the journal with its last listener', () => {
    const { journal } = fixtureJournal(view());
    const stop = vi.fn();
    const store = journalStore({ ...journal, subscribe: () => stop });
    const [first, second] = [store.subscribe(() => {}), store.subscribe(() => {})];
    first();
    expect(stop).not.toHaveBeenCalled();
    second();
    expect(stop).toHaveBeenCalledOnce();
  });
});

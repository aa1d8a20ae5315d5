/** The journal of the tab as React reads it: one current view, and the commands that change it. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Journal, JournalView } from '../journal/journal.ts';
import { paced } from './pace.ts';

export type JournalState =
  | { state: 'opening' }
  | { state: 'open'; view: JournalView }
  /** The journal refused to be read or changed, as it does when the extension was updated under an open panel. */
  | { state: 'lost' };

export interface JournalStore {
  subscribe(listener: () => void): () => void;
  current(): JournalState;
  command(run: (journal: Journal) => Promise<void>): void;
}

export function journalStore(journal: Journal, later = paced()): JournalStore {
  let current: JournalState = { state: 'opening' };
  let newest: (() => JournalView) | undefined;
  let stop: (() => void) | undefined;
  const listeners = new Set<() => void>();

  const become = (next: JournalState) => {
    current = next;
    for (const listener of listeners) listener();
  };
  const draw = () => {
    const look = newest;
    newest = undefined;
    if (look) become({ state: 'open', view: look() });
  };
  const open = (look: () => JournalView) => {
    const isDue = newest !== undefined;
    newest = look;
    if (!isDue) later(draw);
  };
  const lose = (error: unknown) => {
    newest = undefined;
    console.error('CORS Explainer: the journal cannot be used.', error);
    become({ state: 'lost' });
  };
  const start = () => {
    let told = false;
    stop = journal.subscribe((look) => {
      told = true;
      open(look);
    });
    // A change that arrives while the first read is under way is newer than what the read brings.
    journal.read().then((view) => {
      if (!told) open(() => view);
    }, lose);
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop?.();
      };
    },
    current: () => current,
    command(run) {
      void run(journal).catch(lose);
      // What a person asked for shows at once: until the next frame a checkbox would have jumped back.
      draw();
    },
  };
}

export function useJournal(journal: Journal): [JournalState, JournalStore['command']] {
  const store = useMemo(() => journalStore(journal), [journal]);
  return [useSyncExternalStore(store.subscribe, store.current), store.command];
}

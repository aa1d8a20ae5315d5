/** The journal of the tab as React reads it: one current view, and the commands that change it. */
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Journal, JournalView } from '../../journal/journal.ts';

export type JournalState =
  | { state: 'opening' }
  | {
      state: 'open';
      view: JournalView;
      /** Why the last command failed. */
      refusal?: string;
    }
  /** The journal could not be read, or the extension is gone, as after an update while the panel is open. */
  | { state: 'lost' };

export interface JournalStore {
  /** @param listener is told whether somebody waits for the change; anything else may be drawn when there is time */
  subscribe(listener: (isAwaited: boolean) => void): () => void;
  current(): JournalState;
  /** The last change is drawn. Only then is the next one delivered: the newest of those in between. */
  drawn(): void;
  command(run: (journal: Journal) => Promise<void>): void;
}

/**
 * In ms, after each drawing: time for everything else that has to be drawn, and for the inspected browser. Without a
 * rest, a hundred failures a second took all that two cores had left. With 40 ms rows appeared a third later, and keys
 * were answered no sooner.
 */
const rest = 20;

/** Chromium's answer to every call once the extension is gone. In Firefox the panel disappears with it. */
const gone = /Extension context invalidated/;

export function journalStore(journal: Journal): JournalStore {
  let current: JournalState = { state: 'opening' };
  let newest: (() => JournalView) | undefined;
  /** Until the last change is drawn, and has rested. */
  let isDrawing = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** What a command changes is drawn as something a person waits for, not as something that came in. */
  let isCommanded = false;
  let refusal: string | undefined;
  let stop: (() => void) | undefined;
  const listeners = new Set<(isAwaited: boolean) => void>();

  const become = (next: JournalState, isAwaited: boolean) => {
    current = next;
    for (const listener of listeners) listener(isAwaited);
  };
  const draw = (isAwaited: boolean) => {
    const look = newest;
    newest = undefined;
    if (!look) return;
    isDrawing = true;
    become({ state: 'open', view: look(), ...(refusal !== undefined && { refusal }) }, isAwaited);
  };
  const drawAgain = () => {
    const drawn = current;
    if (drawn.state === 'open') newest ??= () => drawn.view;
    draw(true);
  };
  const open = (look: () => JournalView) => {
    newest = look;
    if (!isDrawing && !isCommanded) draw(current.state === 'opening');
  };
  const lose = (error: unknown) => {
    newest = undefined;
    console.error('CORS Explainer: the journal cannot be used.', error);
    become({ state: 'lost' }, true);
  };
  /** A journal that accepts no command, for example because the disk is full, can still be read. */
  const refuse = (error: unknown) => {
    if (gone.test(String(error))) return lose(error);
    console.error('CORS Explainer: the journal refused a command.', error);
    refusal = String(error);
    drawAgain();
  };
  const start = () => {
    let told = false;
    stop = journal.subscribe((look) => {
      told = true;
      open(look);
    });
    // A change that arrives during the first read is newer than what the read returns.
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
    drawn() {
      clearTimeout(resting);
      resting = setTimeout(() => {
        isDrawing = false;
        draw(false);
      }, rest);
    },
    command(run) {
      refusal = undefined;
      isCommanded = true;
      void run(journal).catch(refuse);
      isCommanded = false;
      // What a person asked for shows at once: with the next frame, a checkbox would have jumped back.
      drawAgain();
    },
  };
}

/** The person's own actions come before what comes in: drawing the latter can be interrupted. */
export function useJournal(journal: Journal): [JournalState, JournalStore['command']] {
  const store = useMemo(() => journalStore(journal), [journal]);
  const [state, setState] = useState(store.current);
  useEffect(() => {
    const show = () => setState(store.current());
    return store.subscribe((isAwaited) => (isAwaited ? show() : startTransition(show)));
  }, [store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each state that was drawn.
  useEffect(() => store.drawn(), [store, state]);
  return [state, store.command];
}

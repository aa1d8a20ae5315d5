/** The journal of the tab as React reads it: one current view, and the commands that change it. */
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Journal, JournalView } from '../../journal/journal.ts';

export type JournalState =
  | { state: 'opening' }
  | {
      state: 'open';
      view: JournalView;
      /** Why the last command came to nothing. */
      refusal?: string;
    }
  /** The journal refused to be read, or the extension is gone, as where it was updated under an open panel. */
  | { state: 'lost' };

export interface JournalStore {
  /** @param listener is told whether somebody waits for the change; whatever came in may be drawn as there is time */
  subscribe(listener: (isAwaited: boolean) => void): () => void;
  current(): JournalState;
  /** What was told of last is drawn. Only then is there more: of what comes in meanwhile, the newest. */
  drawn(): void;
  command(run: (journal: Journal) => Promise<void>): void;
}

/**
 * In ms, after each drawing: for whatever else is to be drawn, and for the browser that is watched. Without a rest, a
 * hundred failures a second took what two cores had left; after 40 ms rows were seen a third later, and a key was
 * answered no sooner.
 */
const rest = 20;

/** What Chromium answers each call with once the extension is gone. Firefox takes the panel away with it. */
const gone = /Extension context invalidated/;

export function journalStore(journal: Journal): JournalStore {
  let current: JournalState = { state: 'opening' };
  let newest: (() => JournalView) | undefined;
  /** Until it is drawn, and has rested. */
  let isDrawing = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** What a command changes is drawn as something awaited, not as something that came in. */
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
  /** A journal that takes no command, as where the disk is full, can be read all the same. */
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
      // What a person asked for shows at once: until the next frame a checkbox would have jumped back.
      drawAgain();
    },
  };
}

/** Between what comes in and what a person does, the person comes first: drawing the former can be interrupted. */
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

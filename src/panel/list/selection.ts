/**
 * Which request is selected, and which is read. Whoever opens the panel has a failed request in mind, and the space
 * beside the list is empty: so where nothing is selected, the first blocked request of the list is. From then on only
 * the person moves the selection, until that request is gone, as after a reload.
 */
import { useDeferredValue, useEffect, useState } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { isTrouble } from './rows.ts';

/** A click, or Enter, asks for that one request. A key moves on to it, perhaps on the way to another. */
export type SelectedHow = 'directly' | 'by key' | 'by held key';

interface Selection {
  selected: string | undefined;
  how: SelectedHow | undefined;
  select(id: string, how: SelectedHow): void;
  /** Asks for what is selected. */
  ask(): void;
}

/**
 * @param rows what the list shows
 * @param exists whether a request of that id is still there, diagnosed or not
 */
export function useSelection(rows: Diagnosis[], exists: (id: string) => boolean): Selection {
  const [chosen, choose] = useState<string>();
  const [how, setHow] = useState<SelectedHow>();
  const selected = chosen !== undefined && exists(chosen) ? chosen : rows.find(isTrouble)?.exchange.id;
  if (selected !== chosen) choose(selected);
  const select = (id: string, how: SelectedHow) => {
    choose(id);
    setHow(how);
  };
  return { selected, how, select, ask: () => setHow('directly') };
}

/** In ms: longer than the pause between two presses of a held key. */
const rest = 100;

/**
 * What is asked for directly is read at once. While a key is held, the selection moves from row to row, and what is read
 * follows where it rests. As the panel opens, and for a key while many requests come in, the list goes first.
 */
export function useRead({ selected, how }: Pick<Selection, 'selected' | 'how'>, isBusy: boolean) {
  const followed = useDeferredValue(selected, undefined);
  const [rested, setRested] = useState(selected);
  const isHeld = how === 'by held key';
  useEffect(() => {
    const timer = setTimeout(() => setRested(selected), isHeld ? rest : 0);
    return () => clearTimeout(timer);
  }, [selected, isHeld]);
  if (isHeld) return rested;
  return isBusy && how !== 'directly' ? followed : selected;
}

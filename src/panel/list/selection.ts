/**
 * Which request is selected, and which is on display. Somebody who opens the panel has a failed request in mind, and
 * the space beside the list is empty. So if nothing is selected, the first blocked request in the list is. From then on
 * only the person moves the selection, until that request is gone, as after a reload.
 *
 * A filter that hides the selected request moves the selection on, as in the Network panel: what is on display is in
 * the list. But a filter is often typed only to look something up, so the request is selected again when its row comes
 * back, unless the person chose another one in the meantime.
 */
import { useDeferredValue, useEffect, useState } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { isTrouble } from './facets.ts';

/** A click, or Enter, asks for that one request. A key moves on to it, perhaps on the way to another. */
export type SelectedHow = 'directly' | 'by key' | 'by held key';

interface Selection {
  selected: string | undefined;
  how: SelectedHow | undefined;
  select(id: string, how: SelectedHow): void;
  /** Asks for what is selected. */
  ask(): void;
  /** Chooses what is selected, even if it only stands in. */
  keep(): void;
}

export interface Listed {
  rows: Diagnosis[];
  /** What the person narrowed the list by. */
  narrowing: string;
}

/** A request, and the last narrowing under which the list showed it. */
interface Held {
  id: string;
  under: string;
}

/** What was chosen first, and, if a filter hides that, what stands in for it. */
export type Chosen = readonly Held[];

/** @param exists whether a request with that id is still there, diagnosed or not */
export function useSelection(listed: Listed, exists: (id: string) => boolean): Selection {
  const [before, choose] = useState<Chosen>([]);
  const [how, setHow] = useState<SelectedHow>();
  const chosen = settled(before, listed, exists);
  if (chosen.length !== before.length || chosen.some((held, index) => held !== before[index])) choose(chosen);
  const select = (id: string, by: SelectedHow) => {
    choose([{ id, under: listed.narrowing }]);
    setHow(by);
  };
  return {
    selected: selectedOf(chosen, listed),
    how,
    select,
    ask: () => setHow('directly'),
    keep: () => chosen.length > 1 && choose(chosen.slice(1)),
  };
}

export function selectedOf(chosen: Chosen, { narrowing }: Listed): string | undefined {
  return chosen.find(({ under }) => under === narrowing)?.id;
}

/**
 * What remains of a choice, and what takes its place. Only a change of the narrowing hides a request: a row may also
 * leave by itself.
 */
export function settled(before: Chosen, { rows, narrowing }: Listed, exists: (id: string) => boolean): Chosen {
  const held = before
    .filter(({ id }) => exists(id))
    .map((one) => (one.under !== narrowing && has(rows, one.id) ? { ...one, under: narrowing } : one));
  const isShown = ({ under }: Held) => under === narrowing;
  const [own, ...standIns] = held;
  if (own && isShown(own)) return [own];
  const first = rows.find(isTrouble)?.exchange.id;
  const standIn = standIns.find(isShown) ?? (first === undefined ? undefined : { id: first, under: narrowing });
  return [own, standIn].filter((one) => one !== undefined);
}

function has(rows: Diagnosis[], id: string): boolean {
  return rows.some(({ exchange }) => exchange.id === id);
}

/** In ms: longer than the pause between two presses of a held key. */
const rest = 100;

/**
 * What is asked for directly is displayed at once. While a key is held, the selection moves from row to row, and the
 * display follows where it rests. When the panel opens, and for keys while many requests come in, the list goes first.
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

/** Which request is selected, which one is on display beside the list, and what is known there about all the others. */
import { useMemo } from 'react';
import type { Diagnosis } from '../engine/judgement.ts';
import type { JournalView } from '../journal/journal.ts';
import type { Diagnosed } from './judging/diagnosed.ts';
import type { Diagnose } from './judging/judge.ts';
import { useLagging } from './list/lagging.ts';
import { type Listed, useRead, useSelection } from './list/selection.ts';

export type Reading = ReturnType<typeof useReading>;

export function useReading(view: JournalView, { all, stopped, judge }: Diagnosed, listed: Listed) {
  const selection = useSelection(listed, (id) => isThere(id, view, stopped));
  const { beside, isBehind } = useBeside(view, stopped, judge);
  const id = useRead(selection, isBehind);
  return {
    selection,
    narrowing: listed.narrowing,
    id,
    diagnosis: all.find(({ exchange }) => exchange.id === id),
    beside,
    isBehind: isBehind || id !== selection.selected,
  };
}

/** Whether it is diagnosed or not. */
function isThere(id: string, { exchanges }: JournalView, stopped: Diagnosis[]): boolean {
  return exchanges.some((exchange) => exchange.id === id) || stopped.some(({ exchange }) => exchange.id === id);
}

/**
 * What the pane beside the list says about all requests may come later than their rows: when the panel opens, and while
 * requests come in.
 */
function useBeside(view: JournalView, stopped: Diagnosis[], diagnose: Diagnose) {
  const all = useMemo(() => ({ view, stopped, diagnose }), [view, stopped, diagnose]);
  const beside = useLagging(all, { ...all, view: { ...view, exchanges: [] } });
  return { beside, isBehind: beside !== all };
}

/**
 * Which request is read. Whoever opens the panel has a failed request in mind, and the space beside the list is empty:
 * so where nothing is selected, the first blocked request of the list is. From then on only the person moves the
 * selection, until that request is gone, as after a reload.
 */
import { useState } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import { isTrouble } from './rows.ts';

/**
 * @param rows what the list shows
 * @param exists whether a request of that id is still there, diagnosed or not
 */
export function useSelection(
  rows: Diagnosis[],
  exists: (id: string) => boolean,
): [selected: string | undefined, select: (id: string) => void] {
  const [chosen, select] = useState<string>();
  const selected = chosen !== undefined && exists(chosen) ? chosen : rows.find(isTrouble)?.exchange.id;
  if (selected !== chosen) select(selected);
  return [selected, select];
}

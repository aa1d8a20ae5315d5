/** Why the list is empty. Each reason has its own sentence and its one way out (see empty.tsx). */
import type { JournalView, Sighting } from '../journal/journal.ts';

export type Emptiness =
  | { why: 'paused' }
  | { why: 'missed'; sightings: Sighting[] }
  | { why: 'nothing yet' }
  | { why: 'filtered'; hidden: number }
  | { why: 'none blocked'; total: number };

export function emptiness(view: JournalView, shown: number, filtering: boolean): Emptiness | undefined {
  const total = view.exchanges.length;
  if (shown > 0) return undefined;
  if (total > 0) return filtering ? { why: 'filtered', hidden: total } : { why: 'none blocked', total };
  if (view.recording === 'paused') return { why: 'paused' };
  if (view.sightings.length > 0) return { why: 'missed', sightings: view.sightings };
  return { why: 'nothing yet' };
}

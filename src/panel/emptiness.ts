/** Why the list is empty. Each reason has its own sentence and its one way out (see empty.tsx). */
import type { JournalView, Sighting } from '../journal/journal.ts';
import type { Access } from './access.ts';
import type { Facet } from './list/rows.ts';

export type Emptiness =
  | { why: 'no access' }
  | { why: 'not observable' }
  | { why: 'paused' }
  | { why: 'missed'; sightings: Sighting[] }
  | { why: 'nothing yet' }
  | { why: 'filtered'; hidden: number }
  | { why: 'none blocked'; total: number }
  | { why: 'none warned'; total: number };

export interface Asked {
  /** How many requests there are, and how many of them the list shows. */
  total: number;
  shown: number;
  filtering: boolean;
  facet: Facet;
}

export function emptiness(
  view: JournalView,
  { total, shown, filtering, facet }: Asked,
  access: Access,
): Emptiness | undefined {
  if (shown > 0) return undefined;
  return total > 0 ? whyHidden(view, total, filtering, facet) : whyNothing(view, access);
}

function whyHidden({ sightings }: JournalView, total: number, filtering: boolean, facet: Facet): Emptiness {
  if (filtering) return { why: 'filtered', hidden: total };
  if (facet === 'warned') return { why: 'none warned', total };
  // What failed before recording began is what a person looks for, whatever went well since.
  return sightings.length > 0 ? { why: 'missed', sightings } : { why: 'none blocked', total };
}

/** What keeps the next request from being recorded comes before what became of the last. */
function whyNothing({ recording, sightings }: JournalView, { siteAccess, observable }: Access): Emptiness {
  if (!siteAccess) return { why: 'no access' };
  if (!observable) return { why: 'not observable' };
  if (recording === 'paused') return { why: 'paused' };
  return sightings.length > 0 ? { why: 'missed', sightings } : { why: 'nothing yet' };
}

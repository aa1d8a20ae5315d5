/** Why the list is empty. Each reason has its own sentence and its own way out (see empty.tsx). */
import { type JournalView, type LeftBehind, missedIn, type Sighting } from '../../journal/journal.ts';
import type { Facet } from '../list/facets.ts';
import type { Access } from '../recording/access.ts';

export type Emptiness =
  | { why: 'no access' }
  | { why: 'not observable' }
  | { why: 'paused' }
  | { why: 'nothing in file' }
  | { why: 'missed'; sightings: Sighting[]; count: number }
  | { why: 'nothing yet'; unnamed?: true; leftBehind?: LeftBehind }
  | { why: 'filtered'; hidden: number }
  | { why: 'none blocked'; total: number; filtered?: true; leftBehind?: LeftBehind }
  | { why: 'none warned'; total: number; filtered?: true };

export interface Asked {
  /** How many requests there are, and how many of them the list shows. */
  total: number;
  shown: number;
  /** If the list shows none: how many of all requests match the filter. */
  matching: number;
  facet: Facet;
}

/** @param access not needed for what was opened from a file */
export function emptiness(view: JournalView, asked: Asked, access: Access | undefined): Emptiness | undefined {
  if (asked.shown > 0) return undefined;
  if (asked.total > 0) return whyHidden(view, asked);
  return access ? whyNothing(view, access) : { why: 'nothing in file' };
}

function whyHidden(view: JournalView, { total, matching, facet }: Asked): Emptiness {
  if (matching === 0) return { why: 'filtered', hidden: total };
  // Some match the filter but are of another kind: clearing the filter would not show them.
  if (matching < total)
    return { why: facet === 'warned' ? 'none warned' : 'none blocked', total: matching, filtered: true };
  if (facet === 'warned') return { why: 'none warned', total };
  // What failed before recording began is what the person is looking for, even if everything went well since.
  return missed(view) ?? { why: 'none blocked', total, ...lostOf(view) };
}

/** Whatever keeps the next request from being recorded comes before what became of the last one. */
function whyNothing(view: JournalView, { siteAccess, observable }: Access): Emptiness {
  if (!siteAccess) return { why: 'no access' };
  if (observable === false) return { why: 'not observable' };
  if (view.recording === 'paused') return { why: 'paused' };
  const unnamed = observable === undefined && ({ unnamed: true } as const);
  return missed(view) ?? { why: 'nothing yet', ...unnamed, ...lostOf(view) };
}

function missed(view: JournalView): Emptiness | undefined {
  const { sightings } = view;
  return sightings.length > 0 ? { why: 'missed', sightings, count: missedIn(view) } : undefined;
}

/** With the log preserved, nothing is lost from now on. */
export function lostOf({ leftBehind, preserveLog }: JournalView): { leftBehind?: LeftBehind } {
  return leftBehind && !preserveLog ? { leftBehind } : {};
}

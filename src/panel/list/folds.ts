/** Repeats of the same outcome at the same endpoint: one row stands for all of them, in the place of the first. */
import { groupBy } from '../../engine/group-by.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { oncePer } from '../../engine/once-per.ts';
import { endpointOf, sharedUrl } from './endpoint.ts';
import { outcomeText } from './outcome.ts';

export interface Row {
  diagnosis: Diagnosis;
  /** What was requested. If the row stands for different URLs, `*` stands where they differ. */
  url: string;
  /** On a row that stands for others. */
  fold?: { count: number; open: boolean };
  /**
   * Set on a row that another row stands for, shown because that one is unfolded; says whether it ended in the very
   * words of the row above.
   */
  repeats?: 'in the same words' | 'in other words';
}

/** @param open ids of the rows that are unfolded */
export function folded(diagnoses: Diagnosis[], open: ReadonlySet<string>): Row[] {
  return foldsOf(diagnoses).flatMap((fold) =>
    fold.length === 1 ? rowOf(fold[0]) : rowsOf(fold, open.has(fold[0].exchange.id)),
  );
}

function rowsOf(fold: Fold, open: boolean): Row[] {
  const [first, ...repeats] = fold;
  const head = { diagnosis: first, fold: { count: fold.length, open } };
  if (!open) return [{ ...head, url: sharedUrl([urlOf(first), ...repeats.map(urlOf)]) }];
  const members = repeats.map((diagnosis, at): Row => {
    const isSaid = outcomeText(diagnosis) === outcomeText(fold[at] ?? first);
    return { diagnosis, url: urlOf(diagnosis), repeats: isSaid ? 'in the same words' : 'in other words' };
  });
  return [{ ...head, url: urlOf(first) }, ...members];
}

/** The same row object for the same diagnosis, so that views can skip it. */
const rowOf = oncePer((diagnosis: Diagnosis): Row => ({ diagnosis, url: urlOf(diagnosis) }));

/** For each row that is folded away, the row that stands for it. */
export function standIns(diagnoses: Diagnosis[]): Map<string, string> {
  const folds = foldsOf(diagnoses);
  return new Map(folds.flatMap(([first, ...repeats]) => repeats.map((one) => [one.exchange.id, first.exchange.id])));
}

type Fold = [Diagnosis, ...Diagnosis[]];

/** Called twice on each change, and on each key press. */
const foldsOf = oncePer((diagnoses: Diagnosis[]) => [...groupBy(diagnoses, keyOf).values()] as Fold[]);

function urlOf({ exchange }: Diagnosis): string {
  return exchange.hops[0]?.url ?? '';
}

/** A request that is still waiting may end differently from its neighbours, so it stands alone. */
const keyOf = oncePer((diagnosis: Diagnosis): string => {
  const { exchange, verdict } = diagnosis;
  if (verdict.outcome === 'waiting') return exchange.id;
  return [outcomeOf(diagnosis), exchange.hops[0]?.method, endpointOf(urlOf(diagnosis)), exchange.initiator].join(' ');
});

function outcomeOf({ verdict, explanation, warnings }: Diagnosis): string {
  const cause = explanation?.cause ?? warnings?.[0]?.cause;
  return `${verdict.outcome} ${cause ?? (verdict.outcome === 'blocked' ? verdict.code : '')}`;
}

/** Repeats of the same outcome at the same endpoint: one row stands for all of them, in the place of the first. */
import { groupBy } from '../../engine/group-by.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
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
  const rows: Row[] = [];
  for (const fold of foldsOf(diagnoses)) {
    if (fold.length === 1) rows.push(rowOf(fold[0]));
    else for (const row of rowsOf(fold, open.has(fold[0].exchange.id))) rows.push(row);
  }
  return rows;
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

const knownRows = new WeakMap<Diagnosis, Row>();

/** The same row object for the same diagnosis, so that views can skip it. */
function rowOf(diagnosis: Diagnosis): Row {
  const known = knownRows.get(diagnosis);
  if (known) return known;
  const row = { diagnosis, url: urlOf(diagnosis) };
  knownRows.set(diagnosis, row);
  return row;
}

/** For each row that is folded away, the row that stands for it. */
export function standIns(diagnoses: Diagnosis[]): Map<string, string> {
  const folds = foldsOf(diagnoses);
  return new Map(folds.flatMap(([first, ...repeats]) => repeats.map((one) => [one.exchange.id, first.exchange.id])));
}

type Fold = [Diagnosis, ...Diagnosis[]];

const knownFolds = new WeakMap<Diagnosis[], Fold[]>();

/** Called twice on each change, and on each key press. */
function foldsOf(diagnoses: Diagnosis[]): Fold[] {
  const known = knownFolds.get(diagnoses);
  if (known) return known;
  const folds = [...groupBy(diagnoses, keyOf).values()] as Fold[];
  knownFolds.set(diagnoses, folds);
  return folds;
}

function urlOf({ exchange }: Diagnosis): string {
  return exchange.hops[0]?.url ?? '';
}

const knownKeys = new WeakMap<Diagnosis, string>();

function keyOf(diagnosis: Diagnosis): string {
  const key = knownKeys.get(diagnosis) ?? keyFor(diagnosis);
  knownKeys.set(diagnosis, key);
  return key;
}

/** A request that is still waiting may end differently from its neighbours, so it stands alone. */
function keyFor(diagnosis: Diagnosis): string {
  const { exchange, verdict } = diagnosis;
  if (verdict.outcome === 'waiting') return exchange.id;
  return [outcomeOf(diagnosis), exchange.hops[0]?.method, endpointOf(urlOf(diagnosis)), exchange.initiator].join(' ');
}

function outcomeOf({ verdict, explanation, warnings }: Diagnosis): string {
  const cause = explanation?.cause ?? warnings?.[0]?.cause;
  return `${verdict.outcome} ${cause ?? (verdict.outcome === 'blocked' ? verdict.code : '')}`;
}

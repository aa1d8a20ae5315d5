/** Repeats of the same outcome on the same endpoint: one row stands for all of them, where the first of them stood. */
import type { Diagnosis } from '../../engine/judgement.ts';

export interface Row {
  diagnosis: Diagnosis;
  /** On the row that stands for others. */
  fold?: { count: number; open: boolean };
  /** One of those that another row stands for, shown because that one is open. */
  isRepeat?: true;
}

/** @param open ids of the rows that are unfolded */
export function folded(diagnoses: Diagnosis[], open: ReadonlySet<string>): Row[] {
  return foldsOf(diagnoses).flatMap(([first, ...repeats]) => {
    if (repeats.length === 0) return [{ diagnosis: first }];
    const isOpen = open.has(first.exchange.id);
    const members = isOpen ? repeats.map((diagnosis): Row => ({ diagnosis, isRepeat: true })) : [];
    return [{ diagnosis: first, fold: { count: repeats.length + 1, open: isOpen } }, ...members];
  });
}

/** For each row that is folded away, the row that stands for it. */
export function standIns(diagnoses: Diagnosis[]): Map<string, string> {
  const folds = foldsOf(diagnoses);
  return new Map(folds.flatMap(([first, ...repeats]) => repeats.map((one) => [one.exchange.id, first.exchange.id])));
}

type Fold = [Diagnosis, ...Diagnosis[]];

function foldsOf(diagnoses: Diagnosis[]): Fold[] {
  const folds = new Map<string, Fold>();
  for (const diagnosis of diagnoses) {
    const key = keyOf(diagnosis);
    const fold = folds.get(key);
    if (fold) fold.push(diagnosis);
    else folds.set(key, [diagnosis]);
  }
  return [...folds.values()];
}

/** What still waits may end in another way than its neighbours, so it stands alone. */
function keyOf(diagnosis: Diagnosis): string {
  const { exchange, verdict } = diagnosis;
  if (verdict.outcome === 'waiting') return exchange.id;
  const { url = '', method = '' } = exchange.hops[0] ?? {};
  return [outcomeOf(diagnosis), method, url.replace(/[?#].*/, ''), exchange.initiator].join(' ');
}

function outcomeOf({ verdict, explanation, warnings }: Diagnosis): string {
  const cause = explanation?.cause ?? warnings?.[0]?.cause;
  return `${verdict.outcome} ${cause ?? (verdict.outcome === 'blocked' ? verdict.code : '')}`;
}

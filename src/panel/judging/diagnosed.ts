/** Everything there is to say: about what was sent, what notes add to it, and what the browser stopped. */
import { useMemo } from 'react';
import type { Diagnosis } from '../../engine/judgement.ts';
import type { JournalView } from '../../journal/journal.ts';
import { merged } from '../list/order.ts';
import { useDiagnoses } from './diagnoses.ts';
import { type Diagnose, judgeBeside, told } from './judge.ts';
import { notedDiagnoses } from './noted.ts';
import { stoppedDiagnoses } from './stopped.ts';

export interface Diagnosed {
  /** In order of time. */
  all: Diagnosis[];
  /** Without requests that were never sent. */
  sent: Diagnosis[];
  /** The diagnoses of the requests in `view.stopped`, in the same order. */
  stopped: Diagnosis[];
  /** Judges one request again, perhaps masked. */
  judge: Diagnose;
  /** Whether every exchange has its diagnosis. */
  complete: boolean;
}

export function useDiagnosed(diagnose: Diagnose, view: JournalView): Diagnosed {
  const { diagnoses: recorded, complete } = useDiagnoses(diagnose, view.exchanges);
  const stopped = useMemo(() => stoppedDiagnoses(view), [view]);
  const noted = useMemo(() => notedDiagnoses(recorded, view), [recorded, view]);
  const sent = useMemo(() => recorded.map((one) => told(one.exchange, noted) ?? one), [recorded, noted]);
  const all = useMemo(() => merged(sent, stopped), [sent, stopped]);
  const judge = useMemo(() => judgeBeside([...noted, ...stopped], diagnose), [diagnose, noted, stopped]);
  return { all, sent, stopped, judge, complete };
}

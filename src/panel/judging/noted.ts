/** What messages alone do not show: frames that stay empty, and redirects that the page's policy refused. */
import type { Diagnosis } from '../../engine/judgement.ts';
import { explainRedirect } from '../../engine/notes/stopped.ts';
import type { JournalView } from '../../journal/journal.ts';
import { frameDiagnoses } from './frames.ts';

/** Only those that are explained this way, instead of by their messages alone. */
export function notedDiagnoses(diagnoses: Diagnosis[], view: JournalView): Diagnosis[] {
  return [...frameDiagnoses(diagnoses, view), ...redirectDiagnoses(diagnoses, view)];
}

function redirectDiagnoses(diagnoses: Diagnosis[], { notes }: JournalView): Diagnosis[] {
  const refused = diagnoses.filter(({ exchange }) => notes?.get(exchange.id)?.violation);
  return refused.flatMap((diagnosis) => {
    const { exchange } = diagnosis;
    const explanation = explainRedirect(exchange, notes?.get(exchange.id));
    if (!explanation) return [];
    const verdict = { outcome: 'blocked', stage: 'response', hop: exchange.hops.length - 1, code: 'csp' } as const;
    return [{ ...diagnosis, verdict, explanation }];
  });
}

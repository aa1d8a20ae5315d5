/** What messages alone do not tell: frames that stay empty, and redirects that the policy of the page refused. */
import type { Diagnosis } from '../../engine/judgement.ts';
import { explainRedirect } from '../../engine/notes/stopped.ts';
import type { JournalView } from '../../journal/journal.ts';
import { frameDiagnoses } from './frames.ts';

/** Only those that are explained so, in the place of what their messages alone would say. */
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

/** Frames that stay empty under the page's embedder policy. Their messages look well: DevTools' note tells, and the page. */
import { explainFrame } from '../engine/framed.ts';
import type { Diagnosis } from '../engine/judgement.ts';
import { type JournalView, pageAt } from '../journal/journal.ts';

/** What Chromium's DevTools protocol calls it. */
const code = 'coep-frame-resource-needs-coep-header';

/** Only those that are explained so, in the place of what their messages alone would say. */
export function frameDiagnoses(diagnoses: Diagnosis[], { pages, notes }: JournalView): Diagnosis[] {
  if (!pages.some(({ policies }) => policies?.embedder)) return [];
  return diagnoses.flatMap(({ warnings: _, ...diagnosis }) => {
    const { exchange } = diagnosis;
    const explanation = explainFrame(exchange, pageAt(pages, exchange.startedAt), notes?.get(exchange.id));
    if (!explanation) return [];
    const verdict = { outcome: 'blocked', stage: 'response', hop: exchange.hops.length - 1, code } as const;
    return [{ ...diagnosis, verdict, checklist: [], steps: [], explanation }];
  });
}

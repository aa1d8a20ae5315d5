/** Frames that stay empty. Their messages look well: their own headers tell, or DevTools' note and the page. */
import type { Diagnosis } from '../engine/judgement.ts';
import { explainFrame } from '../engine/notes/framed.ts';
import { type JournalView, pageAt } from '../journal/journal.ts';

/** What Chromium's DevTools protocol calls it, by cause. */
const codes: Record<string, string> = {
  coep: 'coep-frame-resource-needs-coep-header',
  'frame-refused': 'net::ERR_BLOCKED_BY_RESPONSE',
};

/** Only those that are explained so, in the place of what their messages alone would say. */
export function frameDiagnoses(diagnoses: Diagnosis[], { pages, notes }: JournalView): Diagnosis[] {
  const ofFrames = diagnoses.filter(({ exchange }) => exchange.type === 'sub_frame');
  return ofFrames.flatMap(({ warnings: _, ...diagnosis }) => {
    const { exchange } = diagnosis;
    const explanation = explainFrame(exchange, pageAt(pages, exchange.startedAt), notes?.get(exchange.id));
    const code = codes[explanation?.cause ?? ''];
    if (!explanation || code === undefined) return [];
    const verdict = { outcome: 'blocked', stage: 'response', hop: exchange.hops.length - 1, code } as const;
    return [{ ...diagnosis, verdict, checklist: [], explanation }];
  });
}

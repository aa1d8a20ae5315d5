/**
 * Frames that stay empty. Their messages look fine: the frame's own headers explain it, or DevTools' note together with
 * the page.
 */
import type { Family } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { explainFrame } from '../../engine/notes/framed.ts';
import { type JournalView, pageAt } from '../../journal/journal.ts';

/**
 * The names for it in Chromium's DevTools protocol and in Firefox, by cause. If the frame itself refuses, Firefox names
 * it after the header.
 */
const codes: Record<Family, Record<string, string>> = {
  chromium: { coep: 'coep-frame-resource-needs-coep-header', 'frame-refused': 'net::ERR_BLOCKED_BY_RESPONSE' },
  firefox: {
    coep: 'NS_ERROR_DOM_COEP_FAILED',
    'X-Frame-Options': 'NS_ERROR_XFO_VIOLATION',
    'Content-Security-Policy': 'NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION',
  },
};

/** Only those that are explained this way, instead of by their messages alone. */
export function frameDiagnoses(diagnoses: Diagnosis[], { pages, notes }: JournalView): Diagnosis[] {
  const ofFrames = diagnoses.filter(({ exchange }) => exchange.type === 'sub_frame');
  return ofFrames.flatMap(({ warnings: _, ...diagnosis }) => {
    const { exchange } = diagnosis;
    const explanation = explainFrame(exchange, pageAt(pages, exchange.startedAt), notes?.get(exchange.id));
    const names = [explanation?.cause, explanation?.evidence[0]?.header];
    const code = names.map((name = '') => codes[exchange.family][name]).find((one) => one !== undefined);
    if (!explanation || code === undefined) return [];
    const verdict = { outcome: 'blocked', stage: 'response', hop: exchange.hops.length - 1, code } as const;
    return [{ ...diagnosis, verdict, checklist: [], explanation }];
  });
}

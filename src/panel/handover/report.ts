/**
 * A saved report: the facts, and beside them what was found, for people and programs that have no engine. Opened again,
 * the facts are judged anew; what was found is not read back. docs/report-format.md describes it.
 */
import * as v from 'valibot';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis, Policy } from '../../engine/judgement.ts';
import { storedExchange } from '../../journal/stored.ts';
import { language } from '../words.ts';

export const reportFormat = 'cors-explainer-report';
export const reportVersion = 1;

export interface Report {
  format: typeof reportFormat;
  version: typeof reportVersion;
  /** ISO 8601. */
  savedAt: string;
  /** Whether cookies, logins and tokens are masked. */
  masked: boolean;
  /** Of the texts in `findings`, as in HTML's `lang`. */
  language: string;
  exchanges: Exchange[];
  findings: Finding[];
}

/** What was found about the exchange of that id. */
export interface Finding {
  exchange: string;
  outcome: Diagnosis['verdict']['outcome'];
  /** The browser's own name for the failure. */
  code?: string;
  cause?: string;
  title?: string;
  happened?: string;
  why?: string;
  instruction?: string;
  /** The smallest policy under which the request passes. */
  policy?: Policy;
  warnings?: { cause: string; title: string }[];
}

export function reportOf(diagnoses: Diagnosis[], masked: boolean, savedAt: Date): Report {
  return {
    format: reportFormat,
    version: reportVersion,
    savedAt: savedAt.toISOString(),
    masked,
    language,
    exchanges: diagnoses.map(({ exchange }) => exchange),
    findings: diagnoses.map(findingOf),
  };
}

function findingOf({ exchange, verdict, explanation, warnings }: Diagnosis): Finding {
  return {
    exchange: exchange.id,
    outcome: verdict.outcome,
    ...(verdict.outcome === 'blocked' && { code: verdict.code }),
    ...(explanation && {
      cause: explanation.cause,
      title: explanation.title,
      happened: explanation.happened,
      why: explanation.why,
      instruction: explanation.repair.instruction,
      ...(explanation.repair.policy && { policy: explanation.repair.policy }),
    }),
    ...(warnings && { warnings: warnings.map(({ cause, title }) => ({ cause, title })) }),
  };
}

/** The part of a report that is read back. */
export const savedReport = v.object({
  format: v.literal(reportFormat),
  version: v.literal(reportVersion),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  masked: v.boolean(),
  exchanges: v.array(storedExchange),
});

/**
 * A saved report: the facts, and beside them what was found, for people and programs without the engine. When it is
 * opened again, the facts are judged anew; the findings are not read back. docs/report-format.md describes it.
 */
import * as v from 'valibot';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis, Policy } from '../../engine/judgement.ts';
import type { ExchangeNote, StoppedRequest } from '../../engine/notes.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { PageVisit } from '../../journal/journal.ts';
import { moment, storedCallStack, storedExchange, storedPage } from '../../journal/stored.ts';
import { stoppedDiagnoses, stoppedIds } from '../judging/stopped.ts';
import { language, words } from '../words.ts';
import type { Circumstances } from './circumstances.ts';

export const reportFormat = 'cors-explainer-report';
export const reportVersion = 1;

export interface Report {
  format: typeof reportFormat;
  version: typeof reportVersion;
  /** ISO 8601. */
  savedAt: string;
  /** Whether cookies, logins and tokens are masked. */
  masked: boolean;
  /** The language of the texts in `findings`, as in HTML's `lang`. */
  language: string;
  exchanges: Exchange[];
  /** The documents that made the requests, with the policies that limit what they may request. */
  pages: PageVisit[];
  /** What only DevTools knew, by the exchange's id. */
  notes: Record<string, ExchangeNote>;
  /** Requests that the browser stopped before they reached the network. */
  stopped: (StoppedRequest & { id: string })[];
  findings: Finding[];
}

/** What was found about the exchange, or the stopped request, with that id. */
export interface Finding {
  exchange: string;
  outcome: Diagnosis['verdict']['outcome'];
  /** The browser's own name for the failure. */
  code?: string;
  cause?: string;
  title?: string;
  happened?: string;
  /** If the finding is not certain: what points to it. */
  because?: string;
  why?: string;
  instruction?: string;
  /** The smallest policy under which the request passes. */
  policy?: Policy;
  warnings?: { cause: string; title: string }[];
}

/** @param secrets how secrets appear in what is passed in */
export function reportOf(
  diagnoses: Diagnosis[],
  { pages, notes, stopped }: Circumstances,
  secrets: Secrets,
  savedAt: Date,
): Report {
  const exchanges = diagnoses.map(({ exchange }) => exchange);
  const found = stoppedDiagnoses({ stopped, pages, exchanges });
  const ids = stoppedIds(stopped);
  return {
    format: reportFormat,
    version: reportVersion,
    savedAt: savedAt.toISOString(),
    masked: secrets === 'masked',
    language,
    exchanges,
    pages,
    notes: Object.fromEntries(notes),
    stopped: stopped.map((request, index) => ({ id: ids[index] as string, ...request })),
    findings: [...diagnoses, ...found].map(findingOf),
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
      ...(explanation.because !== undefined && { because: explanation.because }),
      why: explanation.why,
      instruction: explanation.repair.instruction,
      ...(explanation.repair.policy && { policy: explanation.repair.policy }),
    }),
    ...(warnings && { warnings: warnings.map(({ cause, title }) => ({ cause, title })) }),
  };
}

const violation = v.object({ directive: v.string(), policy: v.string() });
export const savedNote: v.GenericSchema<unknown, ExchangeNote> = v.object({
  callStack: v.exactOptional(storedCallStack),
  error: v.exactOptional(v.string()),
  preflightError: v.exactOptional(v.string()),
  viaServiceWorker: v.exactOptional(v.literal(true)),
  violation: v.exactOptional(violation),
});
const stoppedRequest: v.GenericSchema<unknown, StoppedRequest> = v.object({
  url: v.string(),
  at: moment,
  method: v.exactOptional(v.string()),
  type: v.exactOptional(v.string()),
  error: v.exactOptional(v.string()),
  callStack: v.exactOptional(storedCallStack),
  violation: v.exactOptional(violation),
});

/** The part of a report that is read back. The first reports held only exchanges. */
export const savedReport = v.object({
  format: v.literal(reportFormat),
  version: v.literal(reportVersion),
  savedAt: v.pipe(
    v.string(),
    v.isoTimestamp(() => words.open.moment),
  ),
  masked: v.boolean(),
  exchanges: v.array(storedExchange),
  pages: v.exactOptional(v.array(storedPage), []),
  notes: v.exactOptional(v.record(v.string(), savedNote), {}),
  stopped: v.exactOptional(v.array(stoppedRequest), []),
});

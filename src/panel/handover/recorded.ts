/** Everything that was recorded, in the formats in which it is saved. */
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { redacted } from '../../engine/redact.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { Diagnose } from '../judging/judge.ts';
import { neighboursOf } from '../judging/neighbours.ts';
import { type Circumstances, redactedCircumstances } from './circumstances.ts';
import { harOf } from './har/write.ts';
import { masked } from './masked.ts';
import { reportOf } from './report.ts';

export interface Recorded {
  exchanges: Exchange[];
  /** For a long recording or file, some may still be missing. */
  diagnoses: Diagnosis[];
  circumstances: Circumstances;
  diagnose: Diagnose;
  version: string;
}

export function reportIn(recorded: Recorded, secrets: Secrets): object {
  const { exchanges, circumstances, diagnose } = recorded;
  if (secrets === 'shown') return reportOf(diagnosesIn(recorded), circumstances, secrets, new Date());
  const judged = exchanges.map((exchange) => ({ exchange, neighbours: neighboursOf(exchange, exchanges) }));
  const hidden = masked(judged, diagnose);
  return reportOf(hidden, redactedCircumstances(circumstances), secrets, new Date());
}

export function harIn({ exchanges, circumstances, version }: Recorded, secrets: Secrets): object {
  if (secrets === 'shown') return harOf(exchanges, version, circumstances);
  return harOf(exchanges.map(redacted), version, redactedCircumstances(circumstances));
}

/** Includes those that have not been diagnosed yet. */
function diagnosesIn({ exchanges, diagnoses, diagnose }: Recorded): Diagnosis[] {
  const known = new Map(diagnoses.map((diagnosis) => [diagnosis.exchange, diagnosis]));
  return exchanges.map((exchange) => known.get(exchange) ?? diagnose(exchange, neighboursOf(exchange, exchanges)));
}

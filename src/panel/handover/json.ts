/** One request as JSON: the facts, and what was made of them. */
import type { Diagnosis } from '../../engine/judgement.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { Diagnose } from '../judging/judge.ts';
import { legibleJson } from '../legible/legible.ts';
import { type Circumstances, redactedCircumstances } from './circumstances.ts';
import { masked } from './masked.ts';
import { reportOf } from './report.ts';

export interface HandedOver {
  diagnosis: Diagnosis;
  circumstances: Circumstances;
  diagnose: Diagnose;
}

/** As it is sent: masked, if the person has not said otherwise. */
export function sent({ diagnosis, diagnose }: HandedOver, secrets: Secrets): Diagnosis[] {
  return secrets === 'masked' ? masked([diagnosis], diagnose) : [diagnosis];
}

export function jsonOf(request: HandedOver, secrets: Secrets): string {
  const { circumstances } = request;
  const beside = secrets === 'masked' ? redactedCircumstances(circumstances) : circumstances;
  // What was never sent is no exchange.
  return legibleJson(reportOf(beside.stopped.length > 0 ? [] : sent(request, secrets), beside, secrets, new Date()));
}

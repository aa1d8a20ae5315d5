/** One request as JSON: the facts, and what was concluded from them. */
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

/** As it is handed on: masked, unless the person said otherwise. */
export function sent({ diagnosis, diagnose }: HandedOver, secrets: Secrets): Diagnosis[] {
  return secrets === 'masked' ? masked([diagnosis], diagnose) : [diagnosis];
}

export function jsonOf(request: HandedOver, secrets: Secrets): string {
  const { circumstances } = request;
  const beside = secrets === 'masked' ? redactedCircumstances(circumstances) : circumstances;
  // A request that was never sent is not an exchange.
  return legibleJson(reportOf(beside.stopped.length > 0 ? [] : sent(request, secrets), beside, secrets, new Date()));
}

/**
 * The course of one exchange: what happened message by message, who answered, and why there was a preflight. Only
 * computed for the exchange on display: for every row of a list it would take a fifth of the whole diagnosis.
 */
import { preflightReason } from './course/preflight-reason.ts';
import { stepsOf, withoutMiddle } from './course/steps.ts';
import type { Hop } from './exchange.ts';
import type { Course, Diagnosis, Failure } from './judgement.ts';
import { made } from './made.ts';
import type { Server } from './servers/server.ts';
import { whoAnswered } from './servers/who-answered.ts';

export function courseOf(diagnosis: Diagnosis): Course {
  const { exchange, neighbours, verdict } = diagnosis;
  if (!neighbours) return { steps: [] };
  const failures: Failure[] = [];
  const drawn = () => withoutMiddle(stepsOf(exchange, verdict, neighbours), exchange, verdict);
  const steps = made('steps', drawn, failures) ?? [];
  const servers = made('servers', () => serversIn(diagnosis), failures) ?? [];
  const reason = made('preflight-reason', () => whyPreflight(diagnosis), failures);
  return {
    steps,
    ...(servers.length > 0 && { servers }),
    ...(reason !== undefined && { preflightReason: reason }),
    ...(failures.length > 0 && { failures }),
  };
}

/** One sentence; absent without a preflight. */
export function whyPreflight(diagnosis: Diagnosis): string | undefined {
  const hop = hopInQuestion(diagnosis);
  return hop && preflightReason(diagnosis.exchange, hop);
}

/** Answers to neighbouring requests count too. */
function serversIn(diagnosis: Diagnosis): Server[] | undefined {
  const hop = hopToMend(diagnosis) ?? hopInQuestion(diagnosis);
  return hop && whoAnswered(hop, diagnosis.neighbours ?? []);
}

function hopToMend({ exchange: { hops }, explanation }: Diagnosis): Hop | undefined {
  const index = explanation?.repair.hop;
  return index === undefined ? undefined : hops[index];
}

function hopInQuestion({ exchange: { hops }, verdict }: Diagnosis): Hop | undefined {
  if (verdict.outcome === 'blocked') return hops[verdict.hop];
  return hops.findLast((hop) => hop.preflight) ?? hops.at(-1);
}

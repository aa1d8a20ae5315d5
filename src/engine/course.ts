/**
 * The course of one exchange: what happened message by message, who answered, and why there was a preflight. It is told
 * of the exchange that somebody looks at: told of each in a list, it took a fifth of all that a diagnosis takes.
 */
import type { Exchange, Hop } from './exchange.ts';
import type { Course, Diagnosis, Failure } from './judgement.ts';
import { made } from './made.ts';
import { preflightReason } from './preflight-reason.ts';
import { whoAnswered } from './servers/who-answered.ts';
import { stepsOf } from './steps.ts';

type Judged = Pick<Diagnosis, 'exchange' | 'verdict'>;

/** @param neighbours other exchanges with the same server: one of them may name who answered */
export function courseOf(judged: Judged, neighbours: readonly Exchange[]): Course {
  const { exchange, verdict } = judged;
  const failures: Failure[] = [];
  const steps = made('steps', () => stepsOf(exchange, verdict), failures) ?? [];
  const servers = made('servers', () => serversIn(judged, neighbours), failures) ?? [];
  const reason = made('preflight-reason', () => whyPreflight(judged), failures);
  return {
    steps,
    ...(servers.length > 0 && { servers }),
    ...(reason !== undefined && { preflightReason: reason }),
    ...(failures.length > 0 && { failures }),
  };
}

/** One sentence; absent without a preflight. */
export function whyPreflight(judged: Judged): string | undefined {
  const hop = hopInQuestion(judged);
  return hop && preflightReason(judged.exchange, hop);
}

function serversIn(judged: Judged, neighbours: readonly Exchange[]) {
  const hop = hopInQuestion(judged);
  return hop && whoAnswered(judged.exchange, hop, neighbours);
}

function hopInQuestion({ exchange: { hops }, verdict }: Judged): Hop | undefined {
  if (verdict.outcome === 'blocked') return hops[verdict.hop];
  return hops.findLast((hop) => hop.preflight) ?? hops.at(-1);
}

/** Firefox goes on reading an answer that it refuses, so its body may still break off. */
import { seenCredentials } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import type { Judgement } from '../judgement.ts';
import { mayBeCors, requestMode } from '../mode.ts';
import { failureIn, openBranches } from './branches.ts';
import { endedBy } from './ended-by.ts';
import { refused } from './refused.ts';

export function brokeOff(exchange: Exchange): boolean {
  const { family, outcome } = exchange;
  if (family !== 'firefox' || outcome.state !== 'failed' || !outcome.afterStart) return false;
  return mayBeCors(requestMode(exchange));
}

/** The console then speaks of the refusal, and not of the body (measured). */
export function bodyBrokeOff(exchange: Exchange, error: string): Judgement {
  const seen = seenCredentials(exchange);
  const open = openBranches(exchange, seen);
  const failing = open.find(({ failure }) => failure);
  if (failing && open.every(({ failure }) => failure)) return refused(exchange, '');
  return endedBy(exchange, error, failing && failureIn(exchange, failing, seen));
}

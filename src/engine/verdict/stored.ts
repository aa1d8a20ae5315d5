/** An answer that the browser had stored and the server confirmed with `304`. Firefox may not show all of it. */
import type { Ruling } from '../browsers/rules.ts';
import { codeOf } from '../checklist.ts';
import { seenCredentials } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import type { Judgement } from '../judgement.ts';
import { say } from '../say.ts';
import * as cannotTell from './cannot-tell.ts';
import { allowedBut, withSeen } from './seen.ts';

/**
 * For a stored answer that the server confirms, its own headers and those of the `304` count together. Firefox shows
 * extensions either both or only those of the `304` (measured: one or the other, for equal requests). A proxy sees only
 * the latter.
 */
export function mayStandInStore({ hops, family, outcome }: Exchange, { hop, stage, rule, message }: Ruling): boolean {
  const response = hops[hop]?.response;
  if (stage !== 'response' || response?.status !== 304) return false;
  if (outcome.state !== 'untold' && (family !== 'firefox' || !response.fromCache)) return false;
  if (rule === 'allow-origin-present') return true;
  return rule === 'allow-credentials' && combined(message.headers, 'Access-Control-Allow-Credentials') === undefined;
}

export function confirmed(exchange: Exchange, failure: Ruling): Judgement {
  if (exchange.outcome.state === 'untold') return withSeen(exchange, cannotTell.storedUnwritten());
  const code = codeOf(exchange.family, failure);
  const when = say('if the stored answer, which the server confirmed with `304`, does not let the page in either');
  return { verdict: allowedBut({ code, when }), credentials: seenCredentials(exchange), checklist: [] };
}

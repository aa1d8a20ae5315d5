/** A refusal by the CORS protocol: the first failed rule explains it, under the credentials mode that fits. */
import type { Ruling } from '../browsers/rules.ts';
import { browsers, checksOf, codeOf, hasFailed } from '../checklist.ts';
import { inferredCredentials, isOpen, seenCredentials } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import { hasBadPort } from '../fetch/bad-port.ts';
import type { Alternative, Check, Credentials, Judgement, Verdict } from '../judgement.ts';
import { isUnopenedSocket, requestMode } from '../mode.ts';
import { inNoCors, inOtherLines, inSecurePage } from './alternatives.ts';
import { type Branch, failureIn, openBranches } from './branches.ts';
import { endedBy } from './ended-by.ts';
import { withSeen } from './seen.ts';
import { mayStandInStore } from './stored.ts';
import { unexplained } from './unexplained.ts';
import * as untold from './untold.ts';

/** @param error the browser's; empty where it gave none */
export function refused(exchange: Exchange, error: string): Judgement {
  const mode = requestMode(exchange);
  if (mode === 'websocket') return notOpened(exchange, error);
  if (mode === 'no-cors' || mode === 'navigate') return refusedWithoutCors(exchange, error);
  const seen = seenCredentials(exchange);
  const open = openBranches(exchange, seen);
  const [first, second] = open.filter(({ failure }) => failure);
  const checks = first ? checksOf(exchange.family, first.rulings) : [];
  const check = checks.find(hasFailed);
  if (!first?.failure || !check) {
    if (error.startsWith('NS_ERROR_') && error !== 'NS_ERROR_DOM_BAD_URI') return endedBy(exchange, error);
    return withSeen(exchange, unexplained(exchange, error));
  }
  if (mayStandInStore(exchange, first.failure)) return withSeen(exchange, untold.storedUnseen());
  // The page's own policy may forbid a redirect's target: Firefox ends that no other way (measured).
  if (first.mode !== seen.mode && seen.unless !== undefined && exchange.hops.at(-1)?.redirectedTo !== undefined)
    return endedBy(exchange, error, { code: check.code, when: seen.unless });
  if (open.some(({ failure }) => !failure) && leadsToBadPort(exchange))
    return endedBy(exchange, error, failureIn(exchange, first, seen));
  const alone = second === undefined && (isOpen(seen) || first.mode !== seen.mode);
  const credentials = alone ? inferredCredentials(exchange, first.mode, 'blocked') : seen;
  const orElse = alternatives(exchange, first.failure, second, seen);
  return { verdict: blockedBy(exchange, check, orElse), credentials, checklist: checks };
}

/** Firefox ends a redirect to a port that it never asks like one that CORS refused (measured): that alone explains the end. */
function leadsToBadPort({ family, hops }: Exchange): boolean {
  return family === 'firefox' && hasBadPort(hops.at(-1)?.redirectedTo ?? '');
}

/** No CORS check is made for a WebSocket. To Chromium all its failures are one (measured), but for a `401`. */
function notOpened(exchange: Exchange, error: string): Judgement {
  if (exchange.family === 'firefox' || isUnopenedSocket(exchange)) return endedBy(exchange, error);
  return { ...withSeen(exchange, untold.socketNotOpened()), checklist: [] };
}

/** No rule of the CORS protocol applies, and still Chromium gave its reason to nobody. */
function refusedWithoutCors(exchange: Exchange, error: string): Judgement {
  if (exchange.family === 'firefox' || exchange.hops.at(-1)?.response) return endedBy(exchange, error);
  return withSeen(exchange, unexplained(exchange, error));
}

function blockedBy(exchange: Exchange, check: Check, orElse: Alternative[]): Verdict {
  const { stage, hop, code } = check;
  const parameter = browsers[exchange.family].failedParameter(check);
  return { outcome: 'blocked', stage, hop, code, parameter, check, ...(orElse.length > 0 && { orElse }) };
}

/** What fails without credentials fails with them too; only the rule that comes first may be another one. */
function alternatives(
  exchange: Exchange,
  failure: Ruling,
  other: Branch | undefined,
  seen: Credentials,
): Alternative[] {
  const code = codeOf(exchange.family, failure);
  const otherwise = other && failureIn(exchange, other, seen);
  return [otherwise, inOtherLines(exchange.family, failure), inNoCors(exchange), inSecurePage(exchange)]
    .filter((one) => one !== undefined)
    .filter((one) => one.code !== code);
}

/** A refusal by the CORS protocol: the first failed rule explains it, in the credentials mode that fits. */
import type { Ruling } from '../browsers/rules.ts';
import { browsers, checksOf, codeOf } from '../checklist.ts';
import { inferredCredentials, isOpen, seenCredentials } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import { hasBadPort } from '../fetch/bad-port.ts';
import { unfollowedTarget } from '../fetch/location-url.ts';
import type { Alternative, Check, Credentials, Judgement, Verdict } from '../judgement.ts';
import { isOutsideCors, isUnopenedSocket, requestMode } from '../mode.ts';
import { inForbiddenTarget, inNoCors, inOtherLines, inSecurePage, inUnknownScheme } from './alternatives.ts';
import { type Branch, failureIn, openBranches } from './branches.ts';
import * as cannotTell from './cannot-tell.ts';
import { endedBy } from './ended-by.ts';
import { withSeen } from './seen.ts';
import { mayStandInStore } from './stored.ts';
import { unexplained } from './unexplained.ts';

/** @param error the browser's own; empty if it gave none */
export function refused(exchange: Exchange, error: string): Judgement {
  const mode = requestMode(exchange);
  if (mode === 'websocket') return notOpened(exchange, error);
  if (isOutsideCors(mode)) return refusedWithoutCors(exchange, error);
  const seen = seenCredentials(exchange);
  const open = openBranches(exchange, seen);
  const [first, second] = open.filter(isRefused);
  if (!first) return withoutRule(exchange, error);
  if (mayStandInStore(exchange, first.failure)) return withSeen(exchange, cannotTell.storedUnseen());
  if (mayBeForItsTarget(exchange, open, first, seen)) return endedBy(exchange, error, failureIn(exchange, first, seen));
  return byRule(exchange, first, second, seen);
}

interface RefusedBranch extends Branch {
  failure: Ruling;
}

function isRefused(branch: Branch): branch is RefusedBranch {
  return branch.failure !== undefined;
}

function withoutRule(exchange: Exchange, error: string): Judgement {
  const isNamed = error.startsWith('NS_ERROR_') && error !== 'NS_ERROR_DOM_BAD_URI';
  return isNamed ? endedBy(exchange, error) : withSeen(exchange, unexplained(exchange, error));
}

/** Whether a redirect may have been refused because of its target, and not by the rule that fails in one mode only. */
function mayBeForItsTarget(exchange: Exchange, open: Branch[], first: RefusedBranch, seen: Credentials): boolean {
  if (open.some(({ failure }) => !failure) && leadsToBadPort(exchange)) return true;
  // The page's own policy may forbid a redirect's target: Firefox ends that in no other way (measured).
  const isOfLessLikelyMode = first.mode !== seen.mode && seen.unless !== undefined;
  return isOfLessLikelyMode && unfollowedTarget(exchange.hops) !== undefined;
}

/** Firefox ends a redirect to a blocked port like one that CORS refused (measured): the port alone explains the end. */
function leadsToBadPort({ family, hops }: Exchange): boolean {
  return family === 'firefox' && hasBadPort(unfollowedTarget(hops) ?? '');
}

/** There is no CORS check for a WebSocket. In Chromium all its failures look the same (measured), except a `401`. */
function notOpened(exchange: Exchange, error: string): Judgement {
  if (exchange.family === 'firefox' || isUnopenedSocket(exchange)) return endedBy(exchange, error);
  const mayBeSent = exchange.interrupted || exchange.hops.at(-1)?.request !== undefined;
  return withSeen(exchange, mayBeSent ? cannotTell.socketNotOpened() : cannotTell.socketNotSent());
}

/** No rule of the CORS protocol applies, and Chromium still gave its reason to nobody. */
function refusedWithoutCors(exchange: Exchange, error: string): Judgement {
  if (exchange.family === 'firefox' || exchange.hops.at(-1)?.response) return endedBy(exchange, error);
  return withSeen(exchange, unexplained(exchange, error));
}

function byRule(
  exchange: Exchange,
  { mode, rulings, failure }: RefusedBranch,
  other: Branch | undefined,
  seen: Credentials,
): Judgement {
  const checklist = checksOf(exchange.family, rulings);
  const check = checklist[rulings.indexOf(failure)] as Check;
  const isAlone = other === undefined && (isOpen(seen) || mode !== seen.mode);
  return {
    verdict: blockedBy(exchange, check, alternatives(exchange, failure, other, seen)),
    credentials: isAlone ? inferredCredentials(exchange, mode, 'blocked') : seen,
    checklist,
  };
}

function blockedBy(exchange: Exchange, check: Check, orElse: Alternative[]): Verdict {
  const { stage, hop, code } = check;
  const parameter = browsers[exchange.family].failedParameter(check);
  return { outcome: 'blocked', stage, hop, code, parameter, check, ...(orElse.length > 0 && { orElse }) };
}

/** What fails without credentials also fails with them; only the first rule that fails may differ. */
function alternatives(
  exchange: Exchange,
  failure: Ruling,
  other: Branch | undefined,
  seen: Credentials,
): Alternative[] {
  const code = codeOf(exchange.family, failure);
  const otherwise = other && failureIn(exchange, other, seen);
  const withoutCors = [inNoCors(exchange), inUnknownScheme(exchange)];
  const inOtherPages = [inForbiddenTarget(exchange), inSecurePage(exchange)];
  return [otherwise, inOtherLines(exchange, failure), ...withoutCors, ...inOtherPages]
    .filter((one) => one !== undefined)
    .filter((one) => one.code !== code);
}

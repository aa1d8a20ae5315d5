/**
 * The browser received the whole answer. In Chromium that means that it allowed the answer; Firefox completes most
 * refused ones too.
 */
import { checksOf } from '../checklist.ts';
import { inferredCredentials, isOpen, seenCredentials } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import type { Judgement, NamedAlternative, Verdict } from '../judgement.ts';
import { isUnopenedSocket, mayBeCors, requestMode } from '../mode.ts';
import { hiddenLineIn, inErrorMode } from './alternatives.ts';
import { type Branch, failureIn, openBranches, stoodStill, toldByPage } from './branches.ts';
import * as cannotTell from './cannot-tell.ts';
import { whatOthersLeft } from './handed-over.ts';
import { notFollowed } from './not-followed.ts';
import { refused } from './refused.ts';
import { allowedBut, blockedAtEnd, shownChecklist, withSeen } from './seen.ts';
import { confirmed, mayStandInStore } from './stored.ts';

export function completed(exchange: Exchange): Judgement {
  const mode = requestMode(exchange);
  const wasAnswered = exchange.hops.at(-1)?.response !== undefined;
  if (exchange.interrupted && (mode === 'unknown' || !wasAnswered)) return withSeen(exchange, cannotTell.halfSeen());
  if (mode === 'websocket') return opened(exchange);
  if (!mayBeCors(mode)) return { ...allowed(exchange), verdict: allowedBut(inErrorMode(exchange)) };
  return asWitnessed(exchange) ?? byTheRules(exchange);
}

/** Firefox completes the handshake of a WebSocket even if the server did not open it (measured). */
function opened(exchange: Exchange): Judgement {
  if (!isUnopenedSocket(exchange)) return allowed(exchange);
  return withSeen(exchange, blockedAtEnd(exchange, 'Web Socket'));
}

/** The request was allowed: a mode in which it would have been refused is ruled out. */
export function allowed(exchange: Exchange): Judgement {
  const seen = seenCredentials(exchange);
  const verdict: Verdict = { outcome: 'allowed' };
  if (requestMode(exchange) !== 'cors') return { verdict, credentials: seen, checklist: [] };
  const passing = openBranches(exchange, seen).filter(({ failure }) => !failure);
  const [only, another] = passing;
  const isTold = only !== undefined && !another && isOpen(seen);
  return {
    verdict,
    credentials: isTold ? inferredCredentials(exchange, only.mode, 'allowed') : seen,
    checklist: only ? checksOf(exchange.family, only.rulings) : shownChecklist(exchange, seen),
  };
}

/** What other extensions left of the headers, and what the page's resource timing says, if it was read. */
function asWitnessed(exchange: Exchange): Judgement | undefined {
  const left = whatOthersLeft(exchange);
  if (left === 'lets in') return letThrough(exchange);
  if (left === 'refuses') return withSeen(exchange, cannotTell.tamperedWith());
  const status = toldByPage(exchange);
  if (status === 0) return refused(exchange, '');
  return status === undefined || stoodStill(exchange) ? undefined : letThrough(exchange);
}

/** Without a witness, only the rules tell a refused response from an allowed one. */
function byTheRules(exchange: Exchange): Judgement {
  const seen = seenCredentials(exchange);
  const open = openBranches(exchange, seen);
  const passing = open.find(({ failure }) => !failure);
  if (!passing) return withoutWayIn(exchange, open);
  if (stoodStill(exchange)) return withSeen(exchange, notFollowed(exchange));
  const failing = open.find(({ failure }) => failure);
  const verdict = allowedBut(failing && failureIn(exchange, failing, seen), ...unseenIn(exchange));
  return { verdict, credentials: seen, checklist: checksOf(exchange.family, passing.rulings) };
}

/** Refused in every mode that was possible, unless the answer that was judged is not the one that decided. */
function withoutWayIn(exchange: Exchange, open: Branch[]): Judgement {
  const [first] = open;
  if (first?.failure && mayStandInStore(exchange, first.failure)) return confirmed(exchange, first.failure);
  if (isLeftUnfollowed(exchange, open)) return withSeen(exchange, notFollowed(exchange));
  return refused(exchange, '');
}

/**
 * A rule about a redirect's target shows nothing if Firefox did not set out for it: the page did not want it
 * (measured).
 */
function isLeftUnfollowed(exchange: Exchange, open: Branch[]): boolean {
  if (exchange.outcome.state === 'untold' || !stoodStill(exchange)) return false;
  return open.every(({ failure }) => failure?.stage === 'redirect');
}

/**
 * If a response was refused for a reason that is not shown, resource timing has the status of its answer (measured).
 */
function letThrough(exchange: Exchange): Judgement {
  return { ...allowed(exchange), verdict: allowedBut(...unseenIn(exchange)) };
}

/** The reasons for which Firefox refuses an answer without showing them. */
function unseenIn(exchange: Exchange): (NamedAlternative | undefined)[] {
  return [hiddenLineIn(exchange), inErrorMode(exchange)];
}

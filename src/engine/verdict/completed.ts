/** The browser had the whole answer. In Chromium that means that it let it in; Firefox completes most refused ones as well. */
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

/** Firefox completes the handshake of a WebSocket also where the server did not open it (measured). */
function opened(exchange: Exchange): Judgement {
  if (!isUnopenedSocket(exchange)) return allowed(exchange);
  return withSeen(exchange, blockedAtEnd(exchange, 'Web Socket'));
}

/** It was let through: what would have been refused tells which credentials mode it was not. */
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

/** What other extensions left of the headers, and what the page's resource timing says, where that was read. */
function asWitnessed(exchange: Exchange): Judgement | undefined {
  const left = whatOthersLeft(exchange);
  if (left === 'lets in') return letThrough(exchange);
  if (left === 'refuses') return withSeen(exchange, cannotTell.tamperedWith());
  const status = toldByPage(exchange);
  if (status === 0) return refused(exchange, '');
  return status === undefined || stoodStill(exchange) ? undefined : letThrough(exchange);
}

/** Without a witness the rules alone tell a response that was refused from one that got through. */
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

/** Refused however it was asked for, unless what was judged is not what decided. */
function withoutWayIn(exchange: Exchange, open: Branch[]): Judgement {
  const [first] = open;
  if (first?.failure && mayStandInStore(exchange, first.failure)) return confirmed(exchange, first.failure);
  if (isLeftUnfollowed(exchange, open)) return withSeen(exchange, notFollowed(exchange));
  return refused(exchange, '');
}

/** A rule about a redirect's target says nothing where Firefox did not set out for it: the page did not want it (measured). */
function isLeftUnfollowed(exchange: Exchange, open: Branch[]): boolean {
  if (exchange.outcome.state === 'untold' || !stoodStill(exchange)) return false;
  return open.every(({ failure }) => failure?.stage === 'redirect');
}

/** Resource timing gives a response that was refused for what is not shown the status of its answer (measured). */
function letThrough(exchange: Exchange): Judgement {
  return { ...allowed(exchange), verdict: allowedBut(...unseenIn(exchange)) };
}

/** What Firefox refuses an answer for without showing it. */
function unseenIn(exchange: Exchange): (NamedAlternative | undefined)[] {
  return [hiddenLineIn(exchange), inErrorMode(exchange)];
}

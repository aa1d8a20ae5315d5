/**
 * What the browser decided about an exchange, under the browser's own name. If the browser reported an outcome, it is
 * believed: the rules only say which of them explains it.
 */
import { clearsInPreflight, mayBeRefusal } from './browsers/endings.ts';
import type { Exchange } from './exchange.ts';
import type { Judgement } from './judgement.ts';
import { isUnopenedSocket } from './mode.ts';
import { bodyBrokeOff, brokeOff } from './verdict/broke-off.ts';
import * as cannotTell from './verdict/cannot-tell.ts';
import { allowed, completed } from './verdict/completed.ts';
import { endedBy } from './verdict/ended-by.ts';
import { byMessages } from './verdict/from-messages.ts';
import { wasGivenUp } from './verdict/given-up.ts';
import { whatOthersLeft } from './verdict/handed-over.ts';
import { gaveUpRedirect, leftTheWeb } from './verdict/left-the-web.ts';
import {
  isAbortedRedirect,
  isOfNavigation,
  isStoppedAsMixed,
  notFollowed,
  stoppedAtRedirect,
  wentOnWithout,
} from './verdict/not-followed.ts';
import { refused } from './verdict/refused.ts';
import { withSeen } from './verdict/seen.ts';
import { isTakenOver, takenOver } from './verdict/taken-over.ts';
import { waitsFor } from './verdict/waiting.ts';

export function judge(exchange: Exchange): Judgement {
  const { outcome } = exchange;
  if (exchange.tooLarge && !isLetIn(exchange)) return withSeen(exchange, cannotTell.tooLarge());
  const onItsOwn = wentOnWithout(exchange);
  if (onItsOwn) return withSeen(exchange, onItsOwn);
  if (wasGivenUp(exchange)) return answered(exchange);
  if (outcome.state === 'failed') return failed(exchange, preflightError(exchange) ?? outcome.error);
  if (outcome.state === 'pending') return leftTheWeb(exchange) ? gaveUpRedirect(exchange) : waiting(exchange);
  if (outcome.state === 'untold') return byMessages(exchange);
  return answered(exchange);
}

/** Whether the outcome alone shows it. */
function isLetIn({ family, outcome: { state } }: Exchange): boolean {
  return family === 'chromium' && (state === 'completed' || state === 'streaming');
}

/** Chromium completes what it allowed, and Firefox most of what it refused as well. */
function answered(exchange: Exchange): Judgement {
  if (exchange.family === 'firefox') return completed(exchange);
  // A `401` that opens no WebSocket begins as a response does, and fails a moment later (measured).
  return isUnopenedSocket(exchange) ? waiting(exchange) : allowed(exchange);
}

function waiting(exchange: Exchange): Judgement {
  if (isTakenOver(exchange)) return takenOver(exchange);
  return withSeen(exchange, { outcome: 'waiting', note: waitsFor(exchange) });
}

function failed(exchange: Exchange, error: string): Judgement {
  const stopped = stoppedAtRedirect(exchange, error);
  if (stopped) return stopped;
  if (isAbortedRedirect(exchange, error))
    return isOfNavigation(exchange) ? allowed(exchange) : withSeen(exchange, notFollowed(exchange));
  if (isStoppedAsMixed(exchange, error)) return endedBy(exchange, error);
  if (clearsInPreflight(exchange)) return endedBy(exchange, error);
  if (mayBeRefusal(exchange.family, error)) {
    return whatOthersLeft(exchange) === 'refuses'
      ? withSeen(exchange, cannotTell.tamperedWith())
      : refused(exchange, error);
  }
  return brokeOff(exchange) ? bodyBrokeOff(exchange, error) : endedBy(exchange, error);
}

/**
 * The preflight can hold the real reason: always in Firefox, and in Chromium if another extension blocked it. The
 * request itself then only says that it failed (measured).
 */
function preflightError({ family, hops }: Exchange): string | undefined {
  const outcome = hops.at(-1)?.preflight?.outcome;
  if (outcome?.state !== 'failed') return undefined;
  return family === 'chromium' && mayBeRefusal(family, outcome.error) ? undefined : outcome.error;
}

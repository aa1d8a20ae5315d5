/**
 * Whether something went wrong: a cheap test that runs on each change of an exchange. Why it went wrong is up to the
 * engine.
 */
import { lostItsConnection } from './browsers/endings.ts';
import { originsOf } from './checklist.ts';
import type { Exchange, Observation } from './exchange.ts';
import { corsCheck } from './fetch/cors-check.ts';
import { crossOriginHops, isOfExtension, isOwnUrl } from './fetch/origin.ts';
import { isBeacon, isUnopenedSocket, requestMode } from './mode.ts';
import { wasGivenUp } from './verdict/given-up.ts';

/** The page itself gave the request up. */
const thePages = new Set(['net::ERR_ABORTED', 'NS_BINDING_ABORTED']);

/** The same, or another extension stepped in, as content blockers do many times a page. */
const notTheServers = new Set([...thePages, 'net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_CACHE_MISS', 'NS_ERROR_ABORT']);

export function inTrouble(exchange: Exchange): boolean {
  const { outcome, family } = exchange;
  if (outcome.state === 'failed' && !wasGivenUp(exchange)) return isOfServer(exchange, outcome.error);
  // Chromium reports a refused response as a failure. Firefox lets it go on, so it can be given up later like any
  // other.
  return family === 'firefox' && outcome.state !== 'pending' && isRefused(exchange);
}

function isOfServer(exchange: Exchange, error: string): boolean {
  return !notTheServers.has(error) || lostItsConnection(exchange, error);
}

function isRefused(exchange: Exchange): boolean {
  const response = exchange.hops.at(-1)?.response;
  if (exchange.type === 'websocket') return isUnopenedSocket(exchange);
  if (!response || exchange.initiator === undefined || requestMode(exchange) !== 'cors') return false;
  // With a 304 the stored answer's headers count, and they need not be shown (measured).
  if (response.status === 304 && response.fromCache) return false;
  if (!crossOriginHops(exchange).at(-1)) return false;
  const origin = originsOf(exchange).at(-1) ?? 'null';
  return corsCheck(response.handedOver ?? response.headers, origin, false) === 'failure';
}

/** Under way, or given up by the page. A beacon is made to outlive the page. */
export function isUnfinished(exchange: Exchange): boolean {
  const { outcome } = exchange;
  if (isBeacon(exchange)) return false;
  if (outcome.state === 'failed') return thePages.has(outcome.error) || wasGivenUp(exchange);
  return outcome.state === 'pending';
}

/** A failure, seen without its headers, that CORS may be behind. */
export function isCrossOriginFailure(observation: Observation): boolean {
  const { error } = observation;
  return error !== undefined && !notTheServers.has(error) && leavesItsOrigin(observation);
}

/** Whether a page requested this from another origin. */
export function leavesItsOrigin(observation: Observation): boolean {
  const { url, initiator } = observation;
  return isOfPage(observation) && initiator !== undefined && !isOwnUrl(url, initiator);
}

/** Whether a page made this request: it is not for a document, and no extension is involved. */
export function isOfPage({ type, url, initiator }: Observation): boolean {
  if (type === 'main_frame' || type === 'sub_frame' || type === 'webtransport' || initiator === undefined) return false;
  return !isOfExtension(initiator) && !isOfExtension(url);
}

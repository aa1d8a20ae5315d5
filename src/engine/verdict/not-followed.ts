/** Redirects that the browser did not follow, for a reason other than a rule of the CORS protocol. */
import { mayBeRefusal, notOfThisOrigin } from '../browsers/endings.ts';
import type { Exchange } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { includesCredentials, isHttp, unfollowedTarget } from '../fetch/location-url.ts';
import { mixedTarget } from '../fetch/mixed-content.ts';
import type { Judgement, Verdict } from '../judgement.ts';
import { isKeptHome, mayBeCors, requestMode } from '../mode.ts';
import { inOtherRequests, inPolicy } from './alternatives.ts';
import { lastTarget, stoodStill } from './branches.ts';
import * as cannotTell from './cannot-tell.ts';
import { blockedAtEnd, withSeen } from './seen.ts';

/** Chromium set out for the redirect’s target and stopped there (measured). */
export function isAbortedRedirect({ family, hops }: Exchange, error: string): boolean {
  return family === 'chromium' && error === 'net::ERR_ABORTED' && unfollowedTarget(hops) !== undefined;
}

/**
 * A service worker that handles a navigation gets its redirects, and the browser follows them with a request of its
 * own. The same goes for what was preloaded for the worker, and for what the worker requests in this mode, which no
 * other code can use (measured).
 */
export function isOfNavigation({ type, hops }: Exchange): boolean {
  const headers = hops.at(-1)?.request?.headers;
  if (combined(headers, 'Service-Worker-Navigation-Preload') !== undefined) return true;
  return type === 'xmlhttprequest' && combined(headers, 'Sec-Fetch-Mode') === 'navigate';
}

/** Firefox stops at mixed content before it reads the redirect's own answer (measured). */
export function isStoppedAsMixed(exchange: Exchange, error: string): boolean {
  return mayBeRefusal('firefox', error) && mixedTarget(exchange) !== undefined;
}

/**
 * Without CORS, Chromium stops at a redirect to a URL with a user name. With `keepalive` it refuses the page too, but
 * the request goes on without it (measured); no other `fetch` goes on.
 */
export function wentOnWithout(exchange: Exchange): Verdict | undefined {
  const { family, type, hops, outcome } = exchange;
  const mode = requestMode(exchange);
  // With CORS it would not have been allowed.
  const isWithout = mode === 'no-cors' || (mode === 'either' && outcome.state === 'completed');
  if (family !== 'chromium' || type !== 'xmlhttprequest' || !isWithout) return undefined;
  if (outcome.state === 'failed' && isAbortedRedirect(exchange, outcome.error)) return undefined;
  const hop = hops.findIndex(({ redirectedTo = '', response }) => response && includesCredentials(redirectedTo));
  return hop < 0 ? undefined : { outcome: 'blocked', stage: 'redirect', hop, code: notOfThisOrigin };
}

/**
 * What stops a redirect before anything else about it is checked. For a worker's script Chromium only says that it
 * ended (measured).
 */
export function stoppedAtRedirect(exchange: Exchange, error: string): Judgement | undefined {
  const { family, type, hops } = exchange;
  if (!isAbortedRedirect(exchange, error) && !mayBeRefusal(family, error)) return undefined;
  if (!isKeptHome(exchange) && !isOutOfReach(exchange, error)) return undefined;
  const code = family === 'firefox' || type === 'script' ? error : notOfThisOrigin;
  const asked = { ...exchange, hops: hops.filter(({ request }) => request) };
  const blocked = blockedAtEnd(asked, code, error, inOtherRequests(exchange));
  return { ...withSeen(exchange, blocked), checklist: [] };
}

/**
 * Firefox lets no page load a `file:` URL, for example, and does not set out for it; with CORS that ends with another
 * error (measured).
 */
function isOutOfReach(exchange: Exchange, error: string): boolean {
  return error === 'NS_ERROR_DOM_BAD_URI' && !isHttp(lastTarget(exchange) ?? 'http:') && stoodStill(exchange);
}

/** For a beacon, and with `keepalive`, Chromium reports one redirect too many only as an end (measured). */
const mostRedirects = 20;

export function notFollowed(exchange: Exchange): Verdict {
  if (exchange.family === 'chromium' && exchange.hops.length >= mostRedirects)
    return blockedAtEnd(exchange, 'net::ERR_TOO_MANY_REDIRECTS', 'net::ERR_ABORTED');
  const code = nameOfStop(exchange);
  // Chromium checks the policy first (measured).
  const orElse = [...inOtherRequests(exchange), inPolicy('csp')];
  if (code !== undefined) return blockedAtEnd(exchange, code, 'net::ERR_ABORTED', orElse);
  return exchange.outcome.state === 'untold' ? cannotTell.unfollowed() : cannotTell.redirectNotWanted(exchange);
}

/** Chromium's name for a redirect that it does not follow, whatever the page wants. */
function nameOfStop(exchange: Exchange): string | undefined {
  if (exchange.family !== 'chromium') return undefined;
  if (mixedTarget(exchange) !== undefined) return 'mixed-content';
  // The URL of a subresource may hold no user name, wherever it came from (measured). With CORS that fails a rule of
  // its own, so a redirect that ends like this was not wanted.
  const holdsUser = includesCredentials(unfollowedTarget(exchange.hops) ?? '');
  return holdsUser && isWithoutCors(exchange) ? notOfThisOrigin : undefined;
}

/** Only code can choose which redirects it wants, so any other load that ended like this was made without CORS. */
function isWithoutCors(exchange: Exchange): boolean {
  const mode = requestMode(exchange);
  return !mayBeCors(mode) || (mode === 'either' && exchange.type !== 'xmlhttprequest');
}

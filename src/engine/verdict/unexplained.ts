/** No rule explains the refusal. What remains possible depends on how far the exchange came. */
import { localNetworkName } from '../browsers/endings.ts';
import { mayHideALine } from '../browsers/firefox.ts';
import type { Exchange, ReceivedResponse } from '../exchange.ts';
import { mayBeUpgraded } from '../fetch/internal-redirect.ts';
import { isHttp } from '../fetch/location-url.ts';
import type { Verdict } from '../judgement.ts';
import { say } from '../say.ts';
import { inAnotherPage } from './alternatives.ts';
import { lastTarget, toldByPage } from './branches.ts';
import * as cannotTell from './cannot-tell.ts';
import { notFollowed } from './not-followed.ts';
import { blockedAtEnd } from './seen.ts';

export function unexplained(exchange: Exchange, error: string): Verdict {
  // Firefox ends an unwanted redirect like a refusal, after an answer that passes every rule. So does Chromium in the
  // HARs of its DevTools (both measured).
  if (lastTarget(exchange) !== undefined) return notFollowed(exchange);
  if (exchange.interrupted) return cannotTell.halfSeen();
  if (toldByPage(exchange) === 0) return cannotTell.keptBack();
  const answer = lastAnswer(exchange);
  if (exchange.family === 'chromium') return answer ? cannotTell.tamperedWith() : nameless(exchange, error);
  if (!answer) return cannotTell.unanswered();
  return mayHideALine(answer.headers) ? cannotTell.halfShown() : cannotTell.tamperedWith();
}

/**
 * The answer that was refused, if there was one. In Chromium a request that was sent had passed its preflight, so
 * another rule failed.
 */
function lastAnswer({ family, hops }: Exchange): ReceivedResponse | undefined {
  const last = hops.at(-1);
  const isSentOn = family === 'chromium' && last?.request !== undefined;
  return last?.response ?? (isSentOn ? undefined : last?.preflight?.response);
}

/**
 * Chromium's connection failures name themselves. What other endings without an answer mean depends on how far the
 * request came.
 */
function nameless(exchange: Exchange, error: string): Verdict {
  const { preflight, request, url = '' } = exchange.hops.at(-1) ?? {};
  if (preflight && !preflight.request) return movedPreflight(exchange, url, error);
  if (!preflight && !request) return neverSent(exchange, url, error);
  // Local Network Access: refused at the preflight, or because a `targetAddressSpace` does not fit the address
  // (measured).
  const code = request ? 'InvalidLocalNetworkAccess' : localNetworkName(exchange);
  return blockedAtEnd(exchange, code, error, inAnotherPage(exchange, code));
}

/** A preflight that was never sent met a redirect inside the browser. Chromium names only HSTS like this (measured). */
function movedPreflight(exchange: Exchange, url: string, error: string): Verdict {
  if (!mayBeUpgraded(url)) return blockedAtEnd(exchange, error);
  const byExtension = { code: error, when: say('if another extension redirected the preflight') };
  return blockedAtEnd(exchange, 'PreflightDisallowedRedirect', error, [byExtension]);
}

/**
 * A program that controls the browser can refuse a request before it is sent. Of the schemes that CORS does not know,
 * extensions see only `file:`, for a page that was opened from a file itself (both measured).
 */
function neverSent(exchange: Exchange, url: string, error: string): Verdict {
  // With `keepalive`, a redirect that the code did not want is shown with its target (measured).
  if (exchange.hops.length > 1 && exchange.type === 'xmlhttprequest') return cannotTell.redirectNotWanted(exchange);
  return blockedAtEnd(exchange, isHttp(url) ? error : 'CorsDisabledScheme');
}

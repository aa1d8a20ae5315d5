/** What a page loaded over `https:` may not load. https://w3c.github.io/webappsec-mixed-content/#should-block-fetch */
import { isLocal } from '../address.ts';
import type { Exchange, Family } from '../exchange.ts';
import { locationUrl } from './location-url.ts';
import { originOf } from './origin.ts';
import { isPotentiallyTrustworthy } from './potentially-trustworthy.ts';

/** @param page its URL or its origin */
export function isMixedContent(url: string, page: string, family: Family): boolean {
  if (!URL.canParse(url) || !originOf(page).startsWith('https:')) return false;
  const { protocol, host } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'ws:') return false;
  // For these, Chromium leaves the decision to Local Network Access; Firefox blocks them as mixed content (both
  // measured).
  if (family === 'chromium' && isLocal(host)) return false;
  return !isPotentiallyTrustworthy(originOf(url));
}

/** What Firefox loads all the same: content that is displayed and runs nothing. */
const displayed = new Set(['image', 'media']);

/**
 * Where the last message, or its preflight, leads a secure page to plain `http:`, at which the browser stops
 * (measured).
 */
export function mixedTarget(exchange: Exchange): string | undefined {
  const target = lastTarget(exchange);
  const isMixed = target !== undefined && isMixedContent(target, exchange.initiator ?? 'null', exchange.family);
  return isMixed ? target : undefined;
}

/** The same for a page without an origin, for which nothing shows whether it is secure. */
export function mayBeMixedTarget(exchange: Exchange): boolean {
  const target = lastTarget(exchange);
  if (exchange.initiator !== 'null' || target === undefined) return false;
  // If an earlier hop went over plain `http:`, the page is not secure: a secure one could not have sent it.
  const isMixed = (url: string) => isMixedContent(url, securePage, exchange.family);
  return isMixed(target) && !exchange.hops.some(({ url }) => isMixed(url));
}

/** Stands for any page loaded over `https:`. */
const securePage = 'https://page.example';

function lastTarget({ family, type, hops }: Exchange): string | undefined {
  if (family === 'firefox' && displayed.has(type)) return undefined;
  const { url = '', preflight, response, redirectedTo } = hops.at(-1) ?? {};
  const answer = response ? undefined : preflight?.response;
  return redirectedTo ?? (answer && locationUrl(answer, url, family));
}

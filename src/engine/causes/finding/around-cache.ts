/** What to do about an answer that a cache gives out in place of the server. */
import type { Hop } from '../../exchange.ts';
import { freshnessLifetime } from '../../fetch/freshness-lifetime.ts';
import { say } from '../../say.ts';
import type { Facts } from '../cause.ts';
import { headerSign, mayBeConfirmed, variesByOrigin } from '../signs/cache.ts';

export function passOriginOn(): string {
  return say('Let the CDN pass the `Origin` header on and make it part of its cache key, then clear its cache.');
}

/** Against the browser's own cache. */
export function askAnew(): string {
  return say('While you change the server, tick Disable cache in the Network panel, so that each request asks anew.');
}

/**
 * Browsers keep a permanent redirect and ask nobody again, unless told otherwise: RFC 9110, section 15.4. Chromium shows no
 * sign of it on one that it refuses (measured).
 */
export function keptRedirect({ method, response }: Hop): string[] {
  if (method !== 'GET' || (response?.status !== 301 && response?.status !== 308)) return [];
  return freshnessLifetime(response) === 0 ? [] : [askAnew()];
}

/** What a cache has stored, it gives out for as long as before, whatever the server behind it has learned. */
export function staleCopy(facts: Facts): string[] {
  const { answer } = facts;
  if (!answer) return [];
  if (mayBeConfirmed(facts)) return [askAnew()];
  if (variesByOrigin(answer)) return [];
  return [...(headerSign(answer) === undefined ? [] : [passOriginOn()]), ...(answer.fromCache ? [askAnew()] : [])];
}

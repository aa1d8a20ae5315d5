/** What to do about an answer that came from a cache instead of the server. */
import type { Hop } from '../../exchange.ts';
import { freshnessLifetime } from '../../fetch/freshness-lifetime.ts';
import { say } from '../../say.ts';
import type { Facts } from '../cause.ts';
import { headerSign, isPermanent, mayBeConfirmed, variesByOrigin } from '../signs/cache.ts';

export function passOriginOn(): string {
  return say(
    'Let the CDN or cache pass the `Origin` header on and make it part of its key, then clear what it has stored.',
  );
}

/** For the browser's own cache. */
export function askAnew(): string {
  return say(
    'While you change the server, tick Disable cache in the Network panel, so that each request asks the server.',
  );
}

/** Chromium shows no sign of the cache on an answer that it refuses (measured). */
export function keptRedirect({ method, response }: Hop): string[] {
  if (method !== 'GET' || !response || !isPermanent(response.status)) return [];
  return freshnessLifetime(response) === 0 ? [] : [askAnew()];
}

/** A cache goes on serving what it has stored until that expires, whatever the server behind it sends by then. */
export function staleCopy(facts: Facts): string[] {
  const { answer } = facts;
  if (!answer) return [];
  const isOneForAll = !variesByOrigin(answer);
  return [
    ...(isOneForAll && headerSign(answer, facts.hop) !== undefined ? [passOriginOn()] : []),
    ...((isOneForAll && answer.fromCache) || mayBeConfirmed(facts) ? [askAnew()] : []),
  ];
}

/** Makes caches keep one copy for each origin. */
export function varyWithOrigin(): string {
  return say('Send `Vary: Origin` with every answer whose `Access-Control-Allow-Origin` depends on who asks.');
}

/** Why a stored answer is most likely at fault. */
export function isKeptForAll(): string {
  return say('The answer comes from a cache, and the server does not tell caches to keep copies apart by origin.');
}

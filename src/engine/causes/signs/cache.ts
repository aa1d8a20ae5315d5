/** Signs that an answer was not written for this request, but for an earlier one. */
import { isThisMachine } from '../../address.ts';
import type { Hop, ReceivedResponse } from '../../exchange.ts';
import { freshnessLifetime } from '../../fetch/freshness-lifetime.ts';
import { combined } from '../../fetch/header-list.ts';
import { type Answer, answersOf } from '../../neighbours.ts';
import { say } from '../../say.ts';
import { hostOf } from '../../wording.ts';
import type { Facts } from '../cause.ts';

/** The header or fact that reveals a cache, as words for a sentence; absent if nothing does. */
export function cacheSign(answer: ReceivedResponse, hop: Hop): string | undefined {
  return answer.fromCache ? say('the browser took it from its own cache') : headerSign(answer, hop);
}

/** A cache on the way. A CDN's does not reach this machine: `wrangler dev` writes the header on its own files. */
export function headerSign({ headers }: ReceivedResponse, { url }: Hop): string | undefined {
  // Looks at each line once: most answers were never stored.
  if (!headers.some(({ name }) => ofCaches.has(name.toLowerCase()))) return undefined;
  const age = combined(headers, 'Age');
  if (age !== undefined && Number(age) > 0) return say`it carries \`Age: ${age}\``;
  const isHere = isThisMachine(hostOf(url));
  const header = hitHeaders.find(
    (name) => /\bhit\b/i.test(combined(headers, name) ?? '') && !(isHere && ofCdns.has(name)),
  );
  return header && say`it carries \`${header}: ${combined(headers, header)}\``;
}

type Asked = Pick<Facts, 'exchange' | 'answer' | 'hop' | 'neighbours'>;

/**
 * Whether the browser kept this answer from an earlier request, as far as that shows. What the browser keeps has lost
 * the lines about the connection (measured in Chromium), and what a cache on the way keeps mostly bears a sign of it.
 */
export function isStored(asked: Asked): boolean {
  const { answer } = asked;
  if (!answer || answer.fromCache) return answer?.fromCache === true;
  if (!mayBeUntold(asked) || !earlierOf(asked).some((earlier) => isCopyOf(earlier, asked) && isFresh(earlier, asked)))
    return false;
  return headerSign(answer, asked.hop) === undefined && combined(answer.headers, 'Connection') === undefined;
}

/** Browsers say which answers they had stored, except Chromium for one that it refuses (measured). */
function mayBeUntold({ exchange: { family, outcome, hops }, hop }: Asked): boolean {
  return family === 'chromium' && outcome.state === 'failed' && hop === hops.at(-1) && hop.method === 'GET';
}

/** If a server's clock stands still, all its answers have the same `Date`. */
function isFresh(earlier: Answer, { hop }: Asked): boolean {
  const lifetime = freshnessLifetime(earlier) ?? (isPermanent(earlier.status) ? Number.POSITIVE_INFINITY : 0);
  return hop.startedAt - earlier.at < lifetime * 1000;
}

/** Browsers keep such a redirect and do not ask again unless told otherwise: RFC 9110, section 15.4. */
export function isPermanent(status: number): boolean {
  return status === 301 || status === 308;
}

/**
 * A stored answer that the server confirmed with `304` is judged by its stored headers, unless the `304` has them
 * itself. Chromium shows it as a new answer, even with `Vary: Origin` (measured), so only its `ETag` or `Last-Modified`
 * gives it away.
 */
export function mayBeConfirmed(asked: Facts): boolean {
  const { answer, exchange, verdict } = asked;
  if (exchange.family !== 'chromium' || verdict.stage !== 'response' || asked.hop.method !== 'GET' || !answer)
    return false;
  return earlierOf(asked).some((earlier) => earlier.allowOrigin === undefined && isSameVersion(earlier, answer));
}

function isSameVersion(earlier: Answer, { headers }: ReceivedResponse): boolean {
  if (/no-store/i.test(combined(earlier.headers, 'Cache-Control') ?? '')) return false;
  return ['ETag', 'Last-Modified'].some((name) => {
    const seen = combined(headers, name);
    return seen !== undefined && seen === combined(earlier.headers, name);
  });
}

function earlierOf(asked: Asked): Answer[] {
  const { url, startedAt } = asked.hop;
  return answersOf(asked).filter(({ to, hop, at }) => to === 'request' && hop.url === url && at <= startedAt);
}

/** Chromium does not say whether an answer that it refuses was stored (measured): `Date` tells it from a new one. */
export function isCopyOf(earlier: Answer, { answer, hop }: Pick<Facts, 'answer' | 'hop'>): boolean {
  const date = combined(answer?.headers, 'Date');
  if (date === undefined || combined(earlier.headers, 'Date') !== date) return false;
  const seconds = (hop.startedAt - earlier.at) / 1000;
  // Two answers written in the same second have the same `Date` too. Chromium reuses fresh answers across modes
  // (measured).
  return seconds >= 2 || seconds < (freshnessLifetime(earlier) ?? 0);
}

/** The headers that `cacheSign` reads, for the evidence. */
export const cacheHeaders = ['Age', 'X-Cache', 'CF-Cache-Status', 'X-Vercel-Cache', 'X-Cache-Status', 'Cache-Status'];

const ofCaches = new Set(cacheHeaders.map((name) => name.toLowerCase()));

const ofCdns = new Set(['CF-Cache-Status', 'X-Vercel-Cache']);

const hitHeaders = cacheHeaders.filter((name) => name !== 'Age');

/** Whether the answer tells caches to keep one copy for each origin. */
export function variesByOrigin(answer: Pick<ReceivedResponse, 'headers'>): boolean {
  return /(^|[\s,])(origin|\*)($|[\s,])/i.test(combined(answer.headers, 'Vary') ?? '');
}

/** Signs that an answer was not written for this request, but for an earlier one. */
import type { ReceivedResponse } from '../../exchange.ts';
import { freshnessLifetime } from '../../fetch/freshness-lifetime.ts';
import { combined } from '../../fetch/header-list.ts';
import type { Answer } from '../../neighbours.ts';
import { say } from '../../say.ts';
import type { Facts } from '../cause.ts';

/** The header or fact that gives a cache away, as words for a sentence; absent where nothing does. */
export function cacheSign(answer: ReceivedResponse): string | undefined {
  return answer.fromCache ? say('the browser took it from its own cache') : headerSign(answer);
}

/** Of a cache on the way. */
export function headerSign({ headers }: ReceivedResponse): string | undefined {
  // One look at each line: most answers were never stored.
  if (!headers.some(({ name }) => ofCaches.has(name.toLowerCase()))) return undefined;
  const age = combined(headers, 'Age');
  if (age !== undefined && Number(age) > 0) return say`it carries \`Age: ${age}\``;
  const header = hitHeaders.find((name) => /\bhit\b/i.test(combined(headers, name) ?? ''));
  return header && say`it carries \`${header}: ${combined(headers, header)}\``;
}

/** Chromium does not say of an answer that it refuses whether it was stored (measured): `Date` tells it from a new one. */
export function isCopyOf(earlier: Answer, { answer, hop }: Facts): boolean {
  const date = combined(answer?.headers, 'Date');
  if (date === undefined || combined(earlier.headers, 'Date') !== date) return false;
  const seconds = (hop.startedAt - earlier.at) / 1000;
  // Two answers of one second have the same `Date`, too. Chromium hands out what is fresh across modes (measured).
  return seconds >= 2 || seconds < (freshnessLifetime(earlier) ?? 0);
}

/** The headers of `cacheSign`, for the evidence. */
export const cacheHeaders = ['Age', 'X-Cache', 'CF-Cache-Status', 'X-Vercel-Cache', 'X-Cache-Status', 'Cache-Status'];

const ofCaches = new Set(cacheHeaders.map((name) => name.toLowerCase()));

const hitHeaders = cacheHeaders.filter((name) => name !== 'Age');

/** Whether the answer tells caches to keep one copy for each origin. */
export function variesByOrigin(answer: Pick<ReceivedResponse, 'headers'>): boolean {
  return /(^|[\s,])(origin|\*)($|[\s,])/i.test(combined(answer.headers, 'Vary') ?? '');
}

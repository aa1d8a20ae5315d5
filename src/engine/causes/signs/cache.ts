/** Signs that an answer was not written for this request, but for an earlier one. */
import type { Hop, ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { say } from '../../say.ts';

/** The header or fact that gives a cache away, as words for a sentence; absent where nothing does. */
export function cacheSign(answer: ReceivedResponse): string | undefined {
  return answer.fromCache ? say('the browser took it from its own cache') : headerSign(answer);
}

function headerSign({ headers }: ReceivedResponse): string | undefined {
  // One look at each line: most answers were never stored.
  if (!headers.some(({ name }) => ofCaches.has(name.toLowerCase()))) return undefined;
  const age = combined(headers, 'Age');
  if (age !== undefined && Number(age) > 0) return say`it carries \`Age: ${age}\``;
  const header = hitHeaders.find((name) => /\bhit\b/i.test(combined(headers, name) ?? ''));
  return header && say`it carries \`${header}: ${combined(headers, header)}\``;
}

/** The headers of `cacheSign`, for the evidence. */
export const cacheHeaders = ['Age', 'X-Cache', 'CF-Cache-Status', 'X-Vercel-Cache', 'X-Cache-Status', 'Cache-Status'];

const ofCaches = new Set(cacheHeaders.map((name) => name.toLowerCase()));

const hitHeaders = cacheHeaders.filter((name) => name !== 'Age');

/** Whether the answer tells caches to keep one copy for each origin. */
export function variesByOrigin(answer: Pick<ReceivedResponse, 'headers'>): boolean {
  return /(^|[\s,])(origin|\*)($|[\s,])/i.test(combined(answer.headers, 'Vary') ?? '');
}

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
  const control = combined(response.headers, 'Cache-Control') ?? '';
  return /no-store|no-cache|max-age=0/i.test(control) ? [] : [askAnew()];
}

/** What a cache has stored, it gives out for as long as before, whatever the server behind it has learned. */
export function staleCopy(answer: ReceivedResponse | undefined): string[] {
  if (!answer || variesByOrigin(answer)) return [];
  return [...(headerSign(answer) === undefined ? [] : [passOriginOn()]), ...(answer.fromCache ? [askAnew()] : [])];
}

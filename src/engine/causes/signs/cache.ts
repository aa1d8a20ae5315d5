/** Signs that an answer was not written for this request, but for an earlier one. */
import type { ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { say } from '../../say.ts';

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

/** The headers of `cacheSign`, for the evidence. */
export const cacheHeaders = ['Age', 'X-Cache', 'CF-Cache-Status', 'X-Vercel-Cache', 'X-Cache-Status', 'Cache-Status'];

const ofCaches = new Set(cacheHeaders.map((name) => name.toLowerCase()));

const hitHeaders = cacheHeaders.filter((name) => name !== 'Age');

/** Whether the answer tells caches to keep one copy for each origin. */
export function variesByOrigin(answer: Pick<ReceivedResponse, 'headers'>): boolean {
  return /(^|[\s,])(origin|\*)($|[\s,])/i.test(combined(answer.headers, 'Vary') ?? '');
}

import type { HeaderLine } from '../exchange.ts';
import { combined } from './header-list.ts';

/**
 * For how many seconds a cache hands an answer out without asking again: as it says, or else a tenth of the time since its
 * last change, as both browsers guess (measured). Absent where nothing says.
 * https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1
 */
export function freshnessLifetime(
  { headers, at }: { headers: readonly HeaderLine[]; at: number },
  cache: 'shared' | 'private' = 'private',
): number | undefined {
  // Without the one, browsers heed the other: https://www.rfc-editor.org/rfc/rfc9111#section-5.4
  const control = combined(headers, 'Cache-Control') ?? combined(headers, 'Pragma') ?? '';
  if (/no-(store|cache)/i.test(control)) return 0;
  // To shared caches the first one counts.
  const shared = cache === 'shared' ? /s-maxage="?(\d+)/i.exec(control) : null;
  const [, seconds] = shared ?? /(?:^|[\s,])max-age="?(\d+)/i.exec(control) ?? [];
  if (seconds !== undefined) return Number(seconds);
  const date = Date.parse(combined(headers, 'Date') ?? '') || at;
  const expires = combined(headers, 'Expires');
  // What is no date has gone by.
  if (expires !== undefined) return Math.max(0, Date.parse(expires) - date || 0) / 1000;
  const changed = combined(headers, 'Last-Modified');
  return changed === undefined ? undefined : Math.max(0, date - Date.parse(changed) || 0) / 10_000;
}

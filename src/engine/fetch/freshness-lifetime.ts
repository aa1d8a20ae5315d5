import type { HeaderLine } from '../exchange.ts';
import { combined } from './header-list.ts';
import { isOkStatus } from './ok-status.ts';

/**
 * For how many seconds a cache hands an answer out without asking again: as it says, or else a tenth of the time since its
 * last change, as both browsers guess (measured). Absent where nothing says.
 * https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1
 */
export function freshnessLifetime(
  { status, headers, at }: { status: number; headers: readonly HeaderLine[]; at: number },
  cache: 'shared' | 'private' = 'private',
): number | undefined {
  const control = combined(headers, 'Cache-Control') ?? '';
  if (/no-(store|cache)/i.test(control)) return 0;
  // Browsers heed the older word beside the newer one, too (measured). Other caches need not: RFC 9111, section 5.4.
  const heedsPragma = cache === 'private' || control === '';
  if (heedsPragma && /no-cache/i.test(combined(headers, 'Pragma') ?? '')) return 0;
  // To shared caches the first one counts.
  const shared = cache === 'shared' ? /s-maxage=(\d+)/i.exec(control) : null;
  const [, seconds] = shared ?? /(?:^|[\s,])max-age=(\d+)/i.exec(control) ?? [];
  if (seconds !== undefined) return Number(seconds);
  const date = Date.parse(combined(headers, 'Date') ?? '') || at;
  const expires = combined(headers, 'Expires');
  if (expires !== undefined) return Math.max(0, dateIn(expires) - date || 0) / 1000;
  const changed = combined(headers, 'Last-Modified');
  // Of an error no browser makes a guess, and after `must-revalidate` Chromium makes none (measured).
  if (changed === undefined || !isOkStatus(status) || /must-revalidate/i.test(control)) return undefined;
  return Math.max(0, date - Date.parse(changed) || 0) / 10_000;
}

/** A bare number is no date, though it reads like a year. What is no date has gone by. */
function dateIn(text: string): number {
  return /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
}

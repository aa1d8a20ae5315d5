import type { HeaderLine } from '../exchange.ts';
import { combined } from './header-list.ts';
import { isOkStatus } from './ok-status.ts';

/**
 * For how many seconds a cache may reuse an answer without asking again: what the answer says, or else a tenth of the
 * time since its last change, which is how both browsers guess (measured). Absent if nothing says.
 * https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1
 */
export function freshnessLifetime(
  { status, headers, at }: { status: number; headers: readonly HeaderLine[]; at: number },
  cache: 'shared' | 'private' = 'private',
): number | undefined {
  const control = combined(headers, 'Cache-Control') ?? '';
  if (/no-(store|cache)/i.test(control)) return 0;
  // Browsers respect `Pragma` even beside `Cache-Control` (measured). Other caches need not: RFC 9111, section 5.4.
  const heedsPragma = cache === 'private' || control === '';
  if (heedsPragma && /no-cache/i.test(combined(headers, 'Pragma') ?? '')) return 0;
  // `s-maxage` is for shared caches alone, and takes precedence there.
  const shared = cache === 'shared' ? /s-maxage=(\d+)/i.exec(control) : null;
  const [, seconds] = shared ?? /(?:^|[\s,])max-age=(\d+)/i.exec(control) ?? [];
  if (seconds !== undefined) return Number(seconds);
  const date = Date.parse(combined(headers, 'Date') ?? '') || at;
  const expires = combined(headers, 'Expires');
  if (expires !== undefined) return Math.max(0, dateIn(expires) - date || 0) / 1000;
  const changed = combined(headers, 'Last-Modified');
  // Browsers make no such guess for an error, and Chromium makes none with `must-revalidate` (measured).
  if (changed === undefined || !isOkStatus(status) || /must-revalidate/i.test(control)) return undefined;
  return Math.max(0, date - Date.parse(changed) || 0) / 10_000;
}

/** A bare number is not a date, even if it reads like a year. An invalid date counts as past. */
function dateIn(text: string): number {
  return /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
}

/** What every language says alike. */
import type { Family } from '../../engine/exchange.ts';

export const browserNames: Record<Family, string> = { chromium: 'Chrome', firefox: 'Firefox' };

export function megabytes(bytes: number, number: Intl.NumberFormat): string {
  return `${number.format(Math.round(bytes / 104_857.6) / 10)} MB`;
}

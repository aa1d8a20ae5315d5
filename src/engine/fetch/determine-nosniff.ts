import type { HeaderLine } from '../exchange.ts';
import { combined } from './header-list.ts';

/** In both browsers the first value counts (measured with scripts). https://fetch.spec.whatwg.org/#determine-nosniff */
export function determineNosniff(headers: readonly HeaderLine[]): boolean {
  const [first = ''] = (combined(headers, 'X-Content-Type-Options') ?? '').split(',');
  return first.trim().toLowerCase() === 'nosniff';
}

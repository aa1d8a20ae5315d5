import type { HeaderLine } from '../exchange.ts';
import { combined } from './header-list.ts';

/**
 * The policy a response sets for requests in mode "no-cors". Any other spelling, or two lines, set none.
 * https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
 */
export function resourcePolicy(
  headers: readonly HeaderLine[],
): 'same-origin' | 'same-site' | 'cross-origin' | undefined {
  const value = combined(headers, 'Cross-Origin-Resource-Policy');
  return value === 'same-origin' || value === 'same-site' || value === 'cross-origin' ? value : undefined;
}

/** Redirects that did not come from a server: HSTS made them, or another extension. */
import { isIpAddress } from '../address.ts';
import type { Hop } from '../exchange.ts';
import { partsOf } from './url.ts';

/** Whether the request was redirected inside the browser. */
export function isInternalRedirect({ redirectedTo, response }: Pick<Hop, 'redirectedTo' | 'response'>): boolean {
  return redirectedTo !== undefined && response === undefined;
}

/**
 * Whether HSTS may change this URL to https: it applies to names, not to addresses.
 * https://www.rfc-editor.org/rfc/rfc6797#section-8.3
 */
export function mayBeUpgraded(url: string): boolean {
  return /^http:/i.test(url) && !isIpAddress(partsOf(url)?.host ?? '');
}

/** Redirects that no server made: HSTS did, or another extension. */
import { isIpAddress } from '../address.ts';
import type { Hop } from '../exchange.ts';
import { partsOf } from './url.ts';

/** Whether the request was moved elsewhere inside the browser. */
export function isInternalRedirect({ redirectedTo, response }: Pick<Hop, 'redirectedTo' | 'response'>): boolean {
  return redirectedTo !== undefined && response === undefined;
}

/** Whether HSTS may change this URL to https: an address is no name. https://www.rfc-editor.org/rfc/rfc6797#section-8.3 */
export function mayBeUpgraded(url: string): boolean {
  return /^http:/i.test(url) && !isIpAddress(partsOf(url)?.host ?? '');
}

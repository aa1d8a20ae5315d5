/** Redirects that no server made: HSTS did, or another extension. */
import { isIpAddress } from '../address.ts';
import type { Exchange, Hop } from '../exchange.ts';
import { isSameOrigin, originOf } from './origin.ts';
import { partsOf } from './url.ts';

/** Whether the request was moved elsewhere inside the browser. */
export function isInternalRedirect({ redirectedTo, response }: Pick<Hop, 'redirectedTo' | 'response'>): boolean {
  return redirectedTo !== undefined && response === undefined;
}

/** Whether HSTS may change this URL to https: an address is no name. https://www.rfc-editor.org/rfc/rfc6797#section-8.3 */
export function mayBeUpgraded(url: string): boolean {
  return /^http:/i.test(url) && !isIpAddress(partsOf(url)?.host ?? '');
}

/**
 * Whether Firefox changed a URL of the page's own host from `http:` to `https:` before it asked. Where a policy of the
 * page did so, or HTTPS-Only mode, no CORS rule is asked, though resource timing says 0 (measured); of HSTS that is not
 * known.
 */
export function isUpgradedAtHome({ family, initiator, hops }: Exchange): boolean {
  const [first, second] = hops;
  if (family !== 'firefox' || !first || !second || hops.length > 2 || first.request || first.response) return false;
  return (
    second.url === first.url.replace(/^http:/, 'https:') && isSameOrigin(originOf(second.url), initiator ?? 'null')
  );
}

/** How an exchange ended, in the browser's own words, and whether its answer had begun. */
import type { Facts } from '../cause.ts';

/** The browser's error string if it says more than the code, as in Firefox. */
export function errorOf({ verdict }: Facts): string {
  // Firefox reports TLS errors as whole sentences, with a full stop.
  return (verdict.error ?? verdict.code).replace(/\.$/, '');
}

/** Whether the answer broke off after its status and headers, so that no port, scheme or firewall was in the way. */
export function isInBody({ exchange: { outcome } }: Facts): boolean {
  return outcome.state === 'failed' && outcome.afterStart === true;
}

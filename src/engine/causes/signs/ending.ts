/** How an exchange ended, and between which two places of the network. */
import type { Facts } from '../cause.ts';

/** The browser's error string where it says more than the code, as in Firefox. */
export function errorOf({ verdict }: Facts): string {
  // Firefox reports TLS errors as whole sentences, with a full stop.
  return (verdict.error ?? verdict.code).replace(/\.$/, '');
}

/** `localhost:3000`: what somebody has to have started. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

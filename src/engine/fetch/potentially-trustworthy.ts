import { isLoopback } from '../address.ts';

/**
 * Whether a page with this origin counts as secure: https, or served from the machine itself.
 * https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
 */
export function isPotentiallyTrustworthy(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'https:' || protocol === 'file:') return true;
  return isLoopback(hostname);
}

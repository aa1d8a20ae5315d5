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

export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127\./.test(name);
}

const PRIVATE_ADDRESS =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** Whether a host or address lies on the person's own machine or network, as far as its name tells. */
export function isLocal(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return isLoopback(host) || PRIVATE_ADDRESS.test(name) || name.endsWith('.local') || /^\[?f[cd]/i.test(name);
}

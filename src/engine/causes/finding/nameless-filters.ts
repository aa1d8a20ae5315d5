/** Filters that refuse with a `403` without naming themselves: what to do if it was one of them. */
import { isIpAddress, isThisMachine } from '../../address.ts';
import type { ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { partsOf } from '../../fetch/url.ts';
import { say } from '../../say.ts';
import type { Facts } from '../cause.ts';
import { variesByOrigin } from '../signs/cache.ts';
import { mayBeFilterOfGin } from '../signs/status.ts';

export function filtersOf(facts: Facts): string[] {
  const ofHosts = filterOfHosts(facts);
  return ofHosts ? [ofHosts] : filterOfGin(facts);
}

/** Development servers answer only requests for the hosts that they know. */
export function filterOfHosts(facts: Facts): string | undefined {
  const { answer, hop, origin } = facts;
  if (answer?.status !== 403) return undefined;
  const { hostname = '', pathname = '' } = partsOf(hop.url) ?? {};
  const asks = partsOf(origin)?.hostname;
  // It checks the `Origin` of pages, and only for its own files (measured with 16.4).
  if (asks && /^\/(_next|__nextjs)/.test(pathname) && mayBeFilterOfGin(answer.headers))
    return listHost('Next.js', asks, 'allowedDevOrigins');
  if (isThisMachine(hostname) || isIpAddress(hostname)) return undefined;
  if (isOfVite(answer)) return listHost('Vite/Angular', hostname, 'allowedHosts');
  return isOfRails(answer) ? listHost('Rails', hostname, 'config.hosts') : undefined;
}

export function listHost(name: string, host: string, setting: string): string {
  return say`If this is ${name} in development, add \`${host}\` to its \`${setting}\`: it answers other hosts with \`403\`.`;
}

/**
 * The check runs behind Vite's CORS middleware, which allows only pages of this machine (measured with 8.4, and in
 * Angular's CLI 22).
 */
function isOfVite({ headers }: ReceivedResponse): boolean {
  const isPage = /^text\/(plain|html)$/.test(combined(headers, 'Content-Type') ?? '');
  const isNamed = ['Server', 'X-Powered-By'].some((name) => combined(headers, name) !== undefined);
  return isPage && !isNamed && combined(headers, 'Vary') === 'Origin';
}

/** Rails checks hosts before anything else, so its answer has no other header (measured with 6.1 and Puma). */
function isOfRails({ headers }: ReceivedResponse): boolean {
  const isText = /^text\/(html|plain); charset=utf-8$/i.test(combined(headers, 'Content-Type') ?? '');
  return isText && headers.every(({ name }) => /^(content-(type|length)|connection|keep-alive)$/i.test(name));
}

/**
 * Gin's CORS filter refuses an origin with an empty `403`, on preflights and requests alike, and without any header of
 * its own (its source). An app may do so too.
 */
function filterOfGin({ answer, origin }: Facts): string[] {
  if (answer?.status !== 403 || !mayBeFilterOfGin(answer.headers) || origin === 'null') return [];
  if (Number(combined(answer.headers, 'Content-Length')) > 0) return [];
  if (variesByOrigin(answer) || answer.headers.some(({ name }) => /^access-control-/i.test(name))) return [];
  return [
    say`If the app uses Gin with \`gin-contrib/cors\`, add \`${origin}\` to its \`AllowOrigins\`: it answers others with \`403\`.`,
  ];
}

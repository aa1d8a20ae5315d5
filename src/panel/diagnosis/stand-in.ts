/** When another server can ask in place of the page: a development server, or the page's own once it is deployed. */
import type { DevelopmentProxy } from '../../backends/proxies/proxy.ts';
import { isIpAddress } from '../../engine/address.ts';
import type { Exchange } from '../../engine/exchange.ts';
import { combined } from '../../engine/fetch/header-list.ts';
import { isHttp } from '../../engine/fetch/location-url.ts';
import { isOfExtension } from '../../engine/fetch/origin.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { homeOrigin } from '../../engine/policy.ts';
import { isDevelopment } from '../../engine/policy-choices.ts';

export interface StandIn {
  server: 'development' | 'own';
  /** The page's address. */
  home: string;
  /** The URL that refused: the one that the page's code calls now, or where a redirect led from there. */
  url: string;
  /**
   * Whether the API may be somebody else's. Only its address can be seen: what a person develops on this machine or
   * network is theirs; whose a public server is cannot be told.
   */
  mayBeForeign: boolean;
  /** The API is known to be somebody else's, and to allow no page: then a server of one's own is the fix itself. */
  forServers?: true;
}

/** Absent if the API is the page's own, or if headers are not what is wrong. */
export function standInFor(diagnosis: Diagnosis): StandIn | undefined {
  const { exchange, explanation } = diagnosis;
  const home = homeOrigin(exchange);
  const index = refusingHop(diagnosis);
  const hop = exchange.hops[index];
  const forServers = explanation?.cause === 'api-for-servers';
  if (!explanation?.repair.policy && !forServers) return undefined;
  // An extension has a setting for that, so its own pages need no server.
  if (!hop || !isHttp(hop.url) || isOfExtension(home)) return undefined;
  const { url } = hop;
  const mayBeForeign = !forServers && !isDevelopment(url);
  // The browser follows a redirect on its own, past a development server that passes calls on. A server of one's own
  // follows the redirect itself.
  if (index === 0 && mayHaveDevelopmentServer(home, url))
    return { server: 'development', home, url, mayBeForeign, ...(forServers && { forServers }) };
  return mayBeForeign && isOfAnotherSite(exchange, index, home)
    ? { server: 'own', home, url, mayBeForeign }
    : undefined;
}

/** The hop whose server has to change. */
function refusingHop({ exchange, verdict, explanation }: Diagnosis): number {
  return explanation?.repair.hop ?? (verdict.outcome === 'blocked' ? verdict.hop : exchange.hops.length - 1);
}

/**
 * Development servers listen on a port of their own. A page of this machine without one may be an app, as
 * `https://localhost` is Capacitor's, and a fix that works only in development does not help there.
 */
function mayHaveDevelopmentServer(home: string, url: string): boolean {
  if (home === 'null') return false;
  const { port } = new URL(home);
  return isHttp(home) && isDevelopment(home) && (port !== '' || isDevelopment(url));
}

/**
 * The browser knows the list of public suffixes, and tells each server it reaches securely which site asks. Without
 * that, two owners under `co.uk` are taken for one. The browser treats `http:` and `https:` as two sites; here they
 * count as one owner's. After a redirect, what it says is about all servers on the way. A page without an origin has no
 * visible owner.
 */
function isOfAnotherSite({ hops }: Exchange, index: number, home: string): boolean {
  if (home === 'null') return true;
  const { url = '', request, preflight } = hops[index] ?? {};
  const site = combined((request ?? preflight?.request)?.headers, 'Sec-Fetch-Site');
  if (index === 0 && site === 'cross-site' && new URL(home).protocol === new URL(url).protocol) return true;
  return domainOf(home) !== domainOf(url);
}

function domainOf(url: string): string {
  const { hostname } = new URL(url);
  return isIpAddress(hostname) ? hostname : hostname.split('.').slice(-2).join('.');
}

/** The default ports of development servers. */
const usualPorts: Record<string, string> = { 5173: 'vite', 4200: 'angular' };

/** The one chosen last; else the one whose port it is; else the first. */
export function likeliestProxy(
  proxies: DevelopmentProxy[],
  home: string,
  chosen: string | undefined,
): DevelopmentProxy | undefined {
  const usual = usualPorts[new URL(home).port];
  return proxies.find(({ id }) => id === chosen) ?? proxies.find(({ id }) => id === usual) ?? proxies[0];
}

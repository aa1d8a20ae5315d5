/** When another server can ask in the page's place: a development server, or once the page is deployed its own. */
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
  /** The address of the page. */
  home: string;
  /** What refused: what the page's code calls now, or where a redirect led from there. */
  url: string;
  /**
   * Whether the API may be somebody else's. All that can be seen is where it is: what a person develops on this machine
   * or network is theirs, and whose a public server is cannot be told.
   */
  mayBeForeign: boolean;
  /** It is known to be, and to let no page in: then a server of one's own is the fix itself. */
  forServers?: true;
}

/** Absent where the API is the page's own, and where headers are not what is wrong. */
export function standInFor(diagnosis: Diagnosis): StandIn | undefined {
  const { exchange, explanation } = diagnosis;
  const home = homeOrigin(exchange);
  const index = refusingHop(diagnosis);
  const hop = exchange.hops[index];
  const forServers = explanation?.cause === 'api-for-servers';
  if (!explanation?.repair.policy && !forServers) return undefined;
  // An extension has a setting for that: its own pages need no server.
  if (!hop || !isHttp(hop.url) || isOfExtension(home)) return undefined;
  const { url } = hop;
  const mayBeForeign = !forServers && !isDevelopment(url);
  // The browser follows a redirect by itself, past a development server that passes calls on. A server of one's own follows it.
  if (index === 0 && mayHaveDevelopmentServer(home, url))
    return { server: 'development', home, url, mayBeForeign, ...(forServers && { forServers }) };
  return mayBeForeign && isOfAnotherSite(exchange, index, home)
    ? { server: 'own', home, url, mayBeForeign }
    : undefined;
}

/** The one whose server has to change. */
function refusingHop({ exchange, verdict, explanation }: Diagnosis): number {
  return explanation?.repair.hop ?? (verdict.outcome === 'blocked' ? verdict.hop : exchange.hops.length - 1);
}

/**
 * Development servers listen on a port of their own. A page of this machine without one may be an app, as Capacitor's is
 * `https://localhost`: what helps in development alone is no help there.
 */
function mayHaveDevelopmentServer(home: string, url: string): boolean {
  if (home === 'null') return false;
  const { port } = new URL(home);
  return isHttp(home) && isDevelopment(home) && (port !== '' || isDevelopment(url));
}

/**
 * The browser knows the list of public suffixes, and tells each server it reaches securely. Where it is silent, two owners
 * under `co.uk` are taken for one. `http:` and `https:` are two sites to it, and to us one owner's. What it says behind a
 * redirect is about all servers on the way. A page without an origin has no owner that shows.
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

/** Ports that a development server takes unless it is told another. */
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

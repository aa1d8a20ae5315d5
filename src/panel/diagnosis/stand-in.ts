/** When another server can ask in the page's place: a development server, or once the page is deployed its own. */
import type { DevelopmentProxy } from '../../backends/proxies/proxy.ts';
import { isIpAddress } from '../../engine/address.ts';
import type { Exchange } from '../../engine/exchange.ts';
import { combined } from '../../engine/fetch/header-list.ts';
import { isOfExtension } from '../../engine/fetch/origin.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { homeOrigin, isDevelopment } from '../../engine/policy.ts';

export interface StandIn {
  server: 'development' | 'own';
  /** The address of the page. */
  home: string;
  /** What the page's code calls now. */
  url: string;
  /**
   * Whether the API may be somebody else's. All that can be seen is where it is: what a person develops on this machine
   * or network is theirs, and whose a public server is cannot be told.
   */
  mayBeForeign: boolean;
}

/** Absent for a page without an origin, where the API is the page's own, and where headers are not what is wrong. */
export function standInFor({ exchange, verdict, explanation }: Diagnosis): StandIn | undefined {
  const home = homeOrigin(exchange);
  const url = exchange.hops[0]?.url ?? '';
  // The browser follows a redirect by itself, past whoever stands in.
  const isFirst = verdict.outcome === 'blocked' ? verdict.hop === 0 : exchange.hops.length === 1;
  // An extension has a setting for that: its own pages need no server.
  if (!explanation?.repair.policy || !isFirst || !/^https?:/.test(url) || home === 'null' || isOfExtension(home))
    return undefined;
  const mayBeForeign = !isDevelopment(url);
  if (mayHaveDevelopmentServer(home, mayBeForeign)) return { server: 'development', home, url, mayBeForeign };
  return mayBeForeign && isOfAnotherSite(exchange, home) ? { server: 'own', home, url, mayBeForeign } : undefined;
}

/**
 * Development servers listen on a port of their own. A page of this machine without one may be an app, as Capacitor's is
 * `https://localhost`: what helps in development alone is no help there.
 */
function mayHaveDevelopmentServer(home: string, mayBeForeign: boolean): boolean {
  const { protocol, port } = new URL(home);
  return /^https?:/.test(protocol) && isDevelopment(home) && (port !== '' || !mayBeForeign);
}

/**
 * The browser knows the list of public suffixes, and tells each server it reaches securely. Where it is silent, two owners
 * under `co.uk` are taken for one. `http:` and `https:` are two sites to it, and to us one owner's.
 */
function isOfAnotherSite({ hops: [first] }: Exchange, home: string): boolean {
  const { url = '', request, preflight } = first ?? {};
  const site = combined((request ?? preflight?.request)?.headers, 'Sec-Fetch-Site');
  if (site === 'cross-site' && new URL(home).protocol === new URL(url).protocol) return true;
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

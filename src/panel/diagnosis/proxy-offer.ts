/** When a development server can ask in the page's place, and which one that is likely to be. */
import type { DevelopmentProxy } from '../../backends/proxies/proxy.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { homeOrigin, isDevelopment } from '../../engine/policy.ts';

export interface ProxyOffer {
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

/** Absent where no development server serves the page, and where the answer's headers are not what is wrong. */
export function proxyOffer({ exchange, verdict, explanation }: Diagnosis): ProxyOffer | undefined {
  const home = homeOrigin(exchange);
  const url = exchange.hops[0]?.url ?? '';
  // The browser follows a redirect by itself, past the development server.
  const isFirst = verdict.outcome === 'blocked' ? verdict.hop === 0 : exchange.hops.length === 1;
  if (!explanation?.repair.policy || !isFirst || !/^https?:/.test(url)) return undefined;
  if (!/^https?:/.test(home) || !isDevelopment(home)) return undefined;
  return { home, url, mayBeForeign: !isDevelopment(url) };
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

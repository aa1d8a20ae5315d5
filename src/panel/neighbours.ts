/** The neighbours of an exchange, which are evidence: those that ended at the same host, the nearest before and after. */
import type { Exchange } from '../engine/exchange.ts';
import { partsOf } from '../engine/fetch/url.ts';
import { groupBy } from '../engine/group-by.ts';
import { firstNotBefore } from '../journal/timeline.ts';

/** How many before, and how many after. It bounds what a burst costs. */
const reach = 25;

/** Exchanges by the host they ended at: where an exchange ended is where its trouble is. */
type Hosts = Map<string, Exchange[]>;

/** One may be asked for each exchange of a long journal. */
const known = new WeakMap<readonly Exchange[], Hosts>();

function hostsIn(exchanges: readonly Exchange[]): Hosts {
  const hosts = known.get(exchanges) ?? groupBy(exchanges, hostOf);
  known.set(exchanges, hosts);
  return hosts;
}

const hostNames = new WeakMap<Exchange, string>();

function hostOf(exchange: Exchange): string {
  const before = hostNames.get(exchange);
  if (before !== undefined) return before;
  const name = partsOf(exchange.hops.at(-1)?.url ?? '')?.host ?? '';
  hostNames.set(exchange, name);
  return name;
}

/** None where the exchange is not among these. */
export function neighboursOf(exchange: Exchange, exchanges: readonly Exchange[]): Exchange[] {
  const host = hostsIn(exchanges).get(hostOf(exchange)) ?? [];
  const at = placeIn(host, exchange);
  if (at < 0) return [];
  return [...host.slice(Math.max(0, at - reach), at), ...host.slice(at + 1, at + 1 + reach)];
}

/** Journals are in order of time, files need not be. */
function placeIn(host: readonly Exchange[], { id, startedAt }: Exchange): number {
  const first = firstNotBefore(host, startedAt);
  for (let at = first; host[at]?.startedAt === startedAt; at += 1) if (host[at]?.id === id) return at;
  return host.findIndex((exchange) => exchange.id === id);
}

/** Those that may have other neighbours than before: a long journal grows at its end, and gives up its beginning. */
export function touched(exchanges: readonly Exchange[], before: readonly Exchange[]): Exchange[] {
  const hosts = hostsIn(before);
  return [...hostsIn(exchanges)].flatMap(([name, host]) => {
    const earlier = hosts.get(name) ?? [];
    const gone = Math.max(0, earlier.indexOf(host[0] as Exchange));
    const first = host.findIndex((exchange, at) => exchange !== earlier[at + gone]);
    const beginning = gone > 0 ? host.slice(0, reach) : [];
    if (first < 0 && host.length === earlier.length - gone) return beginning;
    return [...beginning, ...host.slice(Math.max(0, (first < 0 ? host.length : first) - reach))];
  });
}

/**
 * An exchange's neighbours, which are evidence: exchanges that ended at the same host, the nearest before and after it.
 */
import type { Exchange } from '../../engine/exchange.ts';
import { partsOf } from '../../engine/fetch/url.ts';
import { groupBy } from '../../engine/group-by.ts';
import { oncePer } from '../../engine/once-per.ts';

/** How many before and how many after. This bounds the cost of a burst. */
const reach = 25;

interface Neighbourhoods {
  /** Exchanges by the host they ended at, because that is where the trouble is. */
  hosts: Map<string, Exchange[]>;
  /** The position of each, by its id. */
  places: Map<string, { host: Exchange[]; at: number }>;
}

/** Neighbours may be asked for with each exchange of a long journal. */
const neighbourhoodsIn = oncePer((exchanges: readonly Exchange[]): Neighbourhoods => {
  const hosts = groupBy(exchanges, hostOf);
  const places: Neighbourhoods['places'] = new Map();
  for (const host of hosts.values()) for (const [at, { id }] of host.entries()) places.set(id, { host, at });
  return { hosts, places };
});

const hostOf = oncePer(({ hops }: Exchange) => partsOf(hops.at(-1)?.url ?? '')?.host ?? '');

/** Empty if the exchange is not among these. */
export function neighboursOf({ id }: Exchange, exchanges: readonly Exchange[]): Exchange[] {
  const place = neighbourhoodsIn(exchanges).places.get(id);
  if (!place) return [];
  const { host, at } = place;
  return [...host.slice(Math.max(0, at - reach), at), ...host.slice(at + 1, at + 1 + reach)];
}

/** Exchanges whose neighbours may have changed: a long journal grows at its end, and loses its beginning. */
export function touched(exchanges: readonly Exchange[], before: readonly Exchange[]): Exchange[] {
  const { hosts } = neighbourhoodsIn(before);
  return [...neighbourhoodsIn(exchanges).hosts].flatMap(([name, host]) => {
    const earlier = hosts.get(name) ?? [];
    const gone = Math.max(0, earlier.indexOf(host[0] as Exchange));
    const first = host.findIndex((exchange, at) => exchange !== earlier[at + gone]);
    const beginning = gone > 0 ? host.slice(0, reach) : [];
    if (first < 0 && host.length === earlier.length - gone) return beginning;
    return [...beginning, ...host.slice(Math.max(0, (first < 0 ? host.length : first) - reach))];
  });
}

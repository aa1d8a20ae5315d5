/**
 * What a dying worker wrote last can reach storage after its successor has read it, and both then hold the request: in
 * two segments, until the next worker takes them up.
 */
import type { Exchange } from '../engine/exchange.ts';
import { encode } from './area.ts';

export function eachOnce(exchanges: Exchange[]): Exchange[] {
  const best = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const other = best.get(exchange.id);
    if (!other || knowsMore(exchange, other)) best.set(exchange.id, exchange);
  }
  return best.size === exchanges.length
    ? exchanges
    : exchanges.filter((exchange) => best.get(exchange.id) === exchange);
}

/** Its end above all; then the longer record. */
export function knowsMore(one: Exchange, other: Exchange): boolean {
  const hasEnded = ({ outcome: { state } }: Exchange) => Number(state === 'completed' || state === 'failed');
  return (hasEnded(one) - hasEnded(other) || encode(one).length - encode(other).length) > 0;
}

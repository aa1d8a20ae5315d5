/** Exchanges by the time they began, oldest first. An exchange may be there twice for a moment, while it moves. */
import type { Exchange } from '../engine/exchange.ts';

export type Timeline = Exchange[];

export function insert(timeline: Timeline, exchange: Exchange): void {
  timeline.splice(placeOf(exchange, timeline), 0, exchange);
}

export function remove(timeline: Timeline, exchange: Exchange): void {
  const at = timeline.indexOf(exchange, placeOf(exchange, timeline));
  if (at >= 0) timeline.splice(at, 1);
}

/** The first that does not come before it. */
function placeOf(exchange: Exchange, timeline: Timeline): number {
  let low = 0;
  let high = timeline.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = timeline[middle];
    if (other && byStart(other, exchange) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Firefox counts whole milliseconds, but numbers its requests. */
export function byStart(one: Exchange, other: Exchange): number {
  return one.startedAt - other.startedAt || Number(one.id) - Number(other.id);
}

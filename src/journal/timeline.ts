/** Exchanges in the order they began, oldest first. While an exchange moves, it may be there twice for a moment. */
import type { Exchange } from '../engine/exchange.ts';

export type Timeline = Exchange[];

export function insert(timeline: Timeline, exchange: Exchange): void {
  timeline.splice(placeOf(exchange, timeline), 0, exchange);
}

export function remove(timeline: Timeline, exchange: Exchange): void {
  const at = timeline.indexOf(exchange, placeOf(exchange, timeline));
  if (at >= 0) timeline.splice(at, 1);
}

/** The index of the first exchange that does not come before this one. */
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

/** Exchanges by the time they began, oldest first. An exchange may be there twice for a moment, while it moves. */
import type { Exchange } from '../engine/exchange.ts';

export type Timeline = Exchange[];

export function insert(timeline: Timeline, exchange: Exchange): void {
  timeline.splice(firstNotBefore(timeline, exchange.startedAt), 0, exchange);
}

export function remove(timeline: Timeline, exchange: Exchange): void {
  const at = timeline.indexOf(exchange, firstNotBefore(timeline, exchange.startedAt));
  if (at >= 0) timeline.splice(at, 1);
}

function firstNotBefore(timeline: Timeline, startedAt: number): number {
  let low = 0;
  let high = timeline.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timeline[middle]?.startedAt ?? 0) < startedAt) low = middle + 1;
    else high = middle;
  }
  return low;
}

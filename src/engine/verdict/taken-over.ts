/**
 * A service worker answered for the server. Firefox reports nothing more about such a request to extensions; the page's
 * resource timing does.
 */
import type { Exchange } from '../exchange.ts';
import type { Judgement } from '../judgement.ts';
import * as cannotTell from './cannot-tell.ts';
import { allowed } from './completed.ts';
import { withSeen } from './seen.ts';

/**
 * The page saw its end, and it was never sent. For an image that is shown the timing has 0 too, which shows nothing.
 */
export function isTakenOver({ family, type, hops, timedStatus }: Exchange): boolean {
  const last = hops.at(-1);
  if (family !== 'firefox' || timedStatus === undefined || last?.request || last?.preflight) return false;
  return timedStatus > 0 || type === 'xmlhttprequest';
}

export function takenOver(exchange: Exchange): Judgement {
  return exchange.timedStatus === 0 ? withSeen(exchange, cannotTell.takenOver()) : allowed(exchange);
}

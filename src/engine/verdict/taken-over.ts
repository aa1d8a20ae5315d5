/** A service worker answered for the server. Firefox tells extensions no more of such a request; the page's resource timing does. */
import type { Exchange } from '../exchange.ts';
import type { Judgement } from '../judgement.ts';
import * as cannotTell from './cannot-tell.ts';
import { allowed } from './completed.ts';
import { withSeen } from './seen.ts';

/** The page has an end of it, and it was never sent. An image that is shown is told 0 there as well: that says nothing. */
export function isTakenOver({ family, type, hops, timedStatus }: Exchange): boolean {
  const last = hops.at(-1);
  if (family !== 'firefox' || timedStatus === undefined || last?.request || last?.preflight) return false;
  return timedStatus > 0 || type === 'xmlhttprequest';
}

export function takenOver(exchange: Exchange): Judgement {
  return exchange.timedStatus === 0 ? withSeen(exchange, cannotTell.takenOver()) : allowed(exchange);
}

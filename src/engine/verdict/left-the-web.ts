/** A redirect to a scheme that is not HTTP: the browser sets out for it and reports nothing more (measured). */
import { nameOfScheme, notOfThisOrigin } from '../browsers/endings.ts';
import type { Exchange } from '../exchange.ts';
import { isHttp, unfollowedTarget } from '../fetch/location-url.ts';
import type { Judgement } from '../judgement.ts';
import { isKeptHome, requestMode } from '../mode.ts';
import { toldByPage } from './branches.ts';
import * as cannotTell from './cannot-tell.ts';
import { endedBy } from './ended-by.ts';
import { refused } from './refused.ts';
import { withSeen } from './seen.ts';

export function leftTheWeb({ hops }: Exchange): boolean {
  const target = unfollowedTarget(hops);
  return target !== undefined && !isHttp(target);
}

/** Without CORS, Chromium names only the scheme, and Firefox nothing (measured). */
export function gaveUpRedirect(exchange: Exchange): Judgement {
  const mode = requestMode(exchange);
  // Without CORS the page is told nothing about such a redirect (measured).
  if (mode === 'cors' || (toldByPage(exchange) ?? 0) > 0) return refused(exchange, '');
  if (exchange.family === 'firefox') return withSeen(exchange, cannotTell.leftTheWeb());
  if (mode === 'either') return refused(exchange, '');
  return endedBy(
    exchange,
    isKeptHome(exchange) ? notOfThisOrigin : nameOfScheme(unfollowedTarget(exchange.hops) ?? ''),
  );
}

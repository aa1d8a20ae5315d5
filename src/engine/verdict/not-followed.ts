/** Redirects that the browser did not follow, for another reason than a rule of the CORS protocol. */
import type { Exchange } from '../exchange.ts';
import { includesCredentials } from '../fetch/location-url.ts';
import type { Verdict } from '../judgement.ts';
import { mayBeCors, requestMode } from '../mode.ts';
import { whereItEnded } from './seen.ts';
import * as untold from './untold.ts';

/** Chromium set out for the redirect’s target and stopped there (measured). */
export function isAbortedRedirect({ family, hops }: Exchange, error: string): boolean {
  return family === 'chromium' && error === 'net::ERR_ABORTED' && hops.at(-1)?.redirectedTo !== undefined;
}

export function notFollowed(exchange: Exchange): Verdict {
  // A subresource's URL may hold no user name, wherever it came from: `Network.BlockedReason` says "origin" (measured).
  // With CORS, that fails a rule of its own, so that what ends like this was not wanted.
  const holdsUser = includesCredentials(exchange.hops.at(-1)?.redirectedTo ?? '');
  if (exchange.family === 'chromium' && holdsUser && !mayBeCors(requestMode(exchange))) {
    return { outcome: 'blocked', ...whereItEnded(exchange), code: 'origin', error: 'net::ERR_ABORTED' };
  }
  return exchange.outcome.state === 'untold' ? untold.unfollowed() : untold.redirectNotWanted();
}

/** The page had the response and stopped reading: an event stream it closed, a file it had no use for. */
import type { Exchange, Family } from '../exchange.ts';
import { isUnopenedSocket, mayBeCors, requestMode } from '../mode.ts';

export function wasGivenUp(exchange: Exchange): boolean {
  const { family, outcome } = exchange;
  if (outcome.state !== 'failed' || outcome.afterStart !== true) return false;
  // Of the answers that do not open a WebSocket, Chromium shows only `401`, which begins as a response does (measured).
  if (family === 'chromium' && isUnopenedSocket(exchange)) return false;
  if (givenUp[family].has(outcome.error)) return true;
  return isAbortedFetch(exchange, outcome.error);
}

/**
 * Now and then Chromium ends what a page dropped like a refusal (7 of some 15,000 requests, images without CORS too).
 * But it refuses before the response starts (0 of 1,200 refusals came after). Firefox's endings belong to an image
 * whose bytes are not one, to a beacon, and to an EventSource that got another type (all measured).
 */
const givenUp: Record<Family, ReadonlySet<string>> = {
  chromium: new Set(['net::ERR_ABORTED', 'net::ERR_FAILED']),
  firefox: new Set(['NS_IMAGELIB_ERROR_FAILURE', 'NS_ERROR_ABORT']),
};

/** Without CORS, Firefox ends a response that it withholds from the page like a fetch that the page aborted. */
function isAbortedFetch(exchange: Exchange, error: string): boolean {
  return error === 'NS_BINDING_ABORTED' && mayBeCors(requestMode(exchange));
}

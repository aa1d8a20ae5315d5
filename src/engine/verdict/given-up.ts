/** The page had the response and stopped reading: an event stream it closed, a file it had no use for. */
import type { Exchange, Family } from '../exchange.ts';
import { mayBeCors, requestMode } from '../mode.ts';

export function wasGivenUp(exchange: Exchange): boolean {
  const { family, outcome } = exchange;
  if (outcome.state !== 'failed' || outcome.afterStart !== true) return false;
  if (GIVEN_UP[family].has(outcome.error)) return true;
  return GIVEN_UP_WITH_CORS[family] === outcome.error && mayBeCors(requestMode(exchange));
}

/** Firefox's are of an image whose bytes are none; of a beacon, and of an EventSource that got another type (measured). */
const GIVEN_UP: Record<Family, ReadonlySet<string>> = {
  chromium: new Set(['net::ERR_ABORTED']),
  firefox: new Set(['NS_IMAGELIB_ERROR_FAILURE', 'NS_ERROR_ABORT']),
};

/**
 * Chromium ends what a page dropped now and then like a refusal (4 of 5,372 requests on a busy machine), but refuses
 * before the response starts (0 of 1,154 refusals after it). Without CORS, Firefox ends a response that it keeps from
 * the page like a fetch that the page aborted.
 */
const GIVEN_UP_WITH_CORS: Record<Family, string> = {
  chromium: 'net::ERR_FAILED',
  firefox: 'NS_BINDING_ABORTED',
};

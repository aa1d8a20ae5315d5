/** How a HAR says that a request ended. */
import type { Exchange, Family, Hop, Outcome, Preflight } from '../../../engine/exchange.ts';
import { mostRedirects } from './chains.ts';
import { answerOf, endedAt, errorIn, targetOf, wasSent } from './entry.ts';
import type { Entry } from './file.ts';
import type { Writer } from './writer.ts';

/**
 * Chromium's network events report an answered preflight as completed, even if DevTools' log has an error for it. This
 * panel writes down what those events said.
 */
export function preflightOutcome(one: Entry, writer: Writer): Outcome {
  const { family, tellsErrors, isOwn } = writer;
  const at = endedAt(one);
  const error = errorIn(one, writer);
  const { _state, _afterStart, _untold } = one.response;
  if (_state !== undefined) return { state: _state, at };
  if (_untold) return { state: 'untold' };
  if (isOwn && error !== undefined) return failed(at, error, _afterStart).outcome;
  if (answerOf(one) && tellsErrors && (family === 'chromium' || error === undefined)) return { state: 'completed', at };
  return error === undefined ? { state: 'untold' } : { state: 'failed', at, error };
}

const loopErrors: Record<Family, string> = {
  chromium: 'net::ERR_TOO_MANY_REDIRECTS',
  firefox: 'NS_ERROR_REDIRECT_LOOP',
};

type End = Pick<Exchange, 'outcome' | 'exactError'>;

export function endOf(last: Entry, hops: Hop[], writer: Writer): End {
  const { family, tellsErrors, isOwn } = writer;
  const at = endedAt(last);
  const { _state, _afterStart, _untold } = last.response;
  if (_state !== undefined) return { outcome: { state: _state, at } };
  const { preflight, redirectedTo } = hops.at(-1) as Hop;
  const error = errorIn(last, writer);
  const answer = answerOf(last);
  if (isOwn && error !== undefined) return failed(at, error, _afterStart);
  // Chromium reports this for no-cors requests that went well, and for redirects that were not wanted.
  if (answer && error === 'net::ERR_ABORTED' && redirectedTo === undefined)
    return { outcome: { state: 'completed', at } };
  if (error === 'net::ERR_FAILED' && !answer && !isWhole(last, preflight)) return { outcome: { state: 'untold' } };
  if (error !== undefined) return failed(at, error, _afterStart);
  if (hops.length > mostRedirects && targetOf(last) !== undefined) return failed(at, loopErrors[family]);
  if (_untold) return { outcome: { state: 'untold' } };
  return {
    outcome: tellsErrors && answer && redirectedTo === undefined ? { state: 'completed', at } : { state: 'untold' },
  };
}

/**
 * `net::ERR_FAILED` is the error of every refusal, including one of a stored answer. Playwright leaves out the answers
 * to all of them; DevTools leaves out the answer to a preflight that Chromium ended because of `Clear-Site-Data`
 * (measured).
 */
function isWhole(last: Entry, preflight: Preflight | undefined): boolean {
  return preflight ? !preflight.request || preflight.response !== undefined : wasSent(last);
}

/** DevTools' log is more precise than webRequest: `net::ERR_BLOCKED_BY_RESPONSE.NotSameSite`. */
function failed(at: number, exactError: string, afterStart?: true): End {
  const error = exactError.replace(/^(net::[A-Z_]+)\..*/, '$1');
  return {
    outcome: { state: 'failed', at, error, ...(afterStart && { afterStart }) },
    ...(error !== exactError && { exactError }),
  };
}

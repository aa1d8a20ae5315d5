/**
 * Firefox's second sentinel. Firefox completes what it refuses, so its `onErrorOccurred` says nothing about refusals.
 * But its listeners for all tabs stay registered (see watch.ts), and what they hear is enough: the origin in the
 * request, and whether the answer allows it. The credentials mode is not known here, so refusals that depend on it are
 * missed.
 */
import type { EventName, HeaderLine, Observation } from '../engine/exchange.ts';
import { corsCheck } from '../engine/fetch/cors-check.ts';
import { combined } from '../engine/fetch/header-list.ts';
import { isRefreshing } from '../engine/record/noise.ts';
import { leavesItsOrigin } from '../engine/trouble.ts';
import { type Details, observationFrom } from './observation.ts';

/** Returns the completed request if the page was refused its response. */
export type HearRefusal = (event: EventName, details: Details) => Observation | undefined;

/** Requests that never end must not fill the memory. */
const mostUnderWay = 1000;

export function createRefusals(): HearRefusal {
  /** The origin of each CORS request under way, and whether it was refused. */
  const underWay = new Map<string, { origin: string; refused: boolean }>();

  function begin(details: Details): void {
    if (details.type === 'websocket') return;
    const { requestId, requestHeaders = [], method } = observationFrom('onSendHeaders', details);
    const origin = corsOrigin(requestHeaders, method);
    if (origin === undefined) return;
    underWay.set(requestId, { origin, refused: false });
    for (const oldest of underWay.keys()) {
      if (underWay.size <= mostUnderWay) break;
      underWay.delete(oldest);
    }
  }

  function answer(event: EventName, details: Details): void {
    const request = underWay.get(details.requestId);
    if (!request || details.method === 'OPTIONS') return;
    const { responseHeaders = [], status } = observationFrom(event, details);
    // With a 304 the stored answer's headers count, and they need not be shown (measured).
    request.refused = status !== 304 && corsCheck(responseHeaders, request.origin, false) === 'failure';
  }

  function end(details: Details): Observation | undefined {
    if (!underWay.get(details.requestId)?.refused) return undefined;
    const refusal = observationFrom('onCompleted', details);
    return leavesItsOrigin(refusal) && !isRefreshing(refusal) ? refusal : undefined;
  }

  return (event, details) => {
    if (event === 'onSendHeaders') begin(details);
    // The latter shows what other extensions left of the headers, which is what Firefox judges (measured).
    if (event === 'onHeadersReceived' || event === 'onResponseStarted') answer(event, details);
    const refusal = event === 'onCompleted' ? end(details) : undefined;
    // The other sentinel handles failures.
    if (event === 'onCompleted' || event === 'onErrorOccurred') underWay.delete(details.requestId);
    return refusal;
  };
}

/**
 * The origin of a request in mode "cors". Plain `http:` servers are not told the mode, but no GET in another mode has
 * an `Origin`.
 */
function corsOrigin(headers: readonly HeaderLine[], method: string): string | undefined {
  const mode = combined(headers, 'Sec-Fetch-Mode') ?? (method === 'GET' || method === 'HEAD' ? 'cors' : undefined);
  return mode === 'cors' ? combined(headers, 'Origin') : undefined;
}

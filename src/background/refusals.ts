/**
 * Firefox's second sentinel. Firefox completes what it refuses, so its `onErrorOccurred` tells nothing of it. But its
 * listeners for all tabs stay (see watch.ts), and what they hear is enough: what the request said of its origin, and
 * whether the answer allows that. No credentials mode is known here, so what only that decides is passed over.
 */
import type { EventName, HeaderLine, Observation } from '../engine/exchange.ts';
import { corsCheck } from '../engine/fetch/cors-check.ts';
import { combined } from '../engine/fetch/header-list.ts';
import { isRefreshing } from '../engine/record/noise.ts';
import { leavesItsOrigin } from '../engine/trouble.ts';
import { type Details, observationFrom } from './observation.ts';

/** The completed request, where the page was refused its response. */
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
    // With a 304 the stored answer's headers count, and those need not be shown (measured).
    request.refused = status !== 304 && corsCheck(responseHeaders, request.origin, false) === 'failure';
  }

  function end(details: Details): Observation | undefined {
    if (!underWay.get(details.requestId)?.refused) return undefined;
    const refusal = observationFrom('onCompleted', details);
    return leavesItsOrigin(refusal) && !isRefreshing(refusal) ? refusal : undefined;
  }

  return (event, details) => {
    if (event === 'onSendHeaders') begin(details);
    // The latter shows what other extensions left of the headers, and that is what Firefox judges (measured).
    if (event === 'onHeadersReceived' || event === 'onResponseStarted') answer(event, details);
    const refusal = event === 'onCompleted' ? end(details) : undefined;
    // Failures are the other sentinel's.
    if (event === 'onCompleted' || event === 'onErrorOccurred') underWay.delete(details.requestId);
    return refusal;
  };
}

/** The origin of a request in mode "cors"; plain `http:` servers are told no mode, but no GET says its origin in another. */
function corsOrigin(headers: readonly HeaderLine[], method: string): string | undefined {
  const mode = combined(headers, 'Sec-Fetch-Mode') ?? (method === 'GET' || method === 'HEAD' ? 'cors' : undefined);
  return mode === 'cors' ? combined(headers, 'Origin') : undefined;
}

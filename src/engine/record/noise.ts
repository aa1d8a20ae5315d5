/** What the browser reports that the recorder is not about. */
import type { Family, Observation } from '../exchange.ts';
import { isOfExtension } from '../fetch/origin.ts';

/** @param isKnown whether the request is being recorded already: such a request may lead anywhere */
export function isNoise(observation: Observation, family: Family, isKnown: boolean): boolean {
  return isOfAnotherKind(observation) || addsNothing(observation) || (!isKnown && isNoBeginning(observation, family));
}

/**
 * The tab's documents are pages, not requests of one. WebTransport has a handshake of its own, to which no CORS rule
 * applies.
 */
function isOfAnotherKind({ type, initiator = '' }: Observation): boolean {
  return type === 'main_frame' || type === 'webtransport' || isOfExtension(initiator);
}

/**
 * `onSendHeaders` repeats `onBeforeSendHeaders`. Firefox reports a "redirect" to the same URL, without an answer, for a
 * request that passes a service worker.
 */
function addsNothing({ event, url, redirectUrl, status }: Observation): boolean {
  return event === 'onBeforeSendHeaders' || (event === 'onBeforeRedirect' && redirectUrl === url && !status);
}

function isNoBeginning(observation: Observation, family: Family): boolean {
  const { url } = observation;
  return isOfExtension(url) || /^(?:data|blob):/i.test(url) || (family === 'firefox' && isRefreshing(observation));
}

/**
 * Firefox refreshes an answer that it served from its store (`stale-while-revalidate`): on behalf of a document, and in
 * no tab (measured). No page gets the result, and no page is told about it.
 */
export function isRefreshing({ tabId, documentId }: Observation): boolean {
  return tabId < 0 && documentId !== undefined;
}

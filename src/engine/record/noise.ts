/** What the browser reports beside the requests that the recorder is about. */
import type { Family, Observation } from '../exchange.ts';
import { isOfExtension } from '../fetch/origin.ts';

/** @param isKnown whether the request it is about is being recorded: that one may lead anywhere */
export function isNoise(observation: Observation, family: Family, isKnown: boolean): boolean {
  return isOfAnotherKind(observation) || addsNothing(observation) || (!isKnown && isNoBeginning(observation, family));
}

/** The tab's documents are pages, not requests of one. WebTransport has a handshake of its own, which no CORS rule is about. */
function isOfAnotherKind({ type, initiator = '' }: Observation): boolean {
  return type === 'main_frame' || type === 'webtransport' || isOfExtension(initiator);
}

/**
 * `onSendHeaders` tells all that `onBeforeSendHeaders` does. Firefox "redirects" a request that passes a service worker to
 * where it already is, without an answer.
 */
function addsNothing({ event, url, redirectUrl, status }: Observation): boolean {
  return event === 'onBeforeSendHeaders' || (event === 'onBeforeRedirect' && redirectUrl === url && !status);
}

function isNoBeginning(observation: Observation, family: Family): boolean {
  const { url } = observation;
  return isOfExtension(url) || /^(?:data|blob):/i.test(url) || (family === 'firefox' && isRefreshing(observation));
}

/**
 * Firefox renews an answer that it had handed out from its store (`stale-while-revalidate`): for a document, and in no tab
 * (measured). No page gets what comes of it, and nobody is told.
 */
export function isRefreshing({ tabId, documentId }: Observation): boolean {
  return tabId < 0 && documentId !== undefined;
}

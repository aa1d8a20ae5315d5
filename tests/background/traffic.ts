/** webRequest's details as Chromium gives them, for the few sequences of events that the tests need. */
import type { Details } from '../../src/background/observation.ts';
import type { EventName } from '../../src/engine/exchange.ts';

export type Fired = [EventName, Details];

export const page = 'http://localhost:5173';
export const api = 'https://api.example/items';

let clock = 1000;

export function details(requestId: string, more: Partial<Details> = {}): Details {
  clock += 1;
  return {
    requestId,
    timeStamp: clock,
    tabId: 7,
    frameId: 0,
    documentId: 'D1',
    url: api,
    method: 'GET',
    type: 'xmlhttprequest',
    initiator: page,
    ...more,
  };
}

const origin = { name: 'Origin', value: page };

/** A PUT whose preflight passes, and whose own response is refused. */
export function refusedPut(id: string, more: Partial<Details> = {}): Fired[] {
  const put = (extra: Partial<Details> = {}) => details(id, { method: 'PUT', ...more, ...extra });
  const options = (extra: Partial<Details> = {}) => details(`${id}p`, { method: 'OPTIONS', ...more, ...extra });
  const asks = { name: 'Access-Control-Request-Method', value: 'PUT' };
  const allows = [
    { name: 'Access-Control-Allow-Origin', value: page },
    { name: 'Access-Control-Allow-Methods', value: 'PUT' },
  ];
  return [
    ['onBeforeRequest', put()],
    ['onBeforeRequest', options()],
    ['onSendHeaders', options({ requestHeaders: [origin, asks] })],
    ['onHeadersReceived', options({ statusCode: 204, responseHeaders: allows })],
    ['onResponseStarted', options({ statusCode: 204, responseHeaders: allows })],
    ['onCompleted', options({ statusCode: 204 })],
    ['onSendHeaders', put({ requestHeaders: [origin] })],
    ['onHeadersReceived', put({ statusCode: 200, responseHeaders: [] })],
    ['onErrorOccurred', put({ error: 'net::ERR_FAILED' })],
  ];
}

/** A document of the tab, up to the moment it begins to arrive. */
export function navigation(url: string, more: Partial<Details> = {}): Fired[] {
  const document = (extra: Partial<Details> = {}): Details => {
    const {
      initiator: _,
      documentId: __,
      ...rest
    } = details(`nav ${url}`, { url, type: 'main_frame', ...more, ...extra });
    return rest;
  };
  return [
    ['onBeforeRequest', document()],
    ['onResponseStarted', document({ statusCode: 200, responseHeaders: [] })],
  ];
}

/**
 * What one entry of a HAR says about its message: what it was for, whether and when it was sent, what was answered, and
 * how it ended.
 */
import type { HeaderLine, ReceivedResponse } from '../../../engine/exchange.ts';
import { combined } from '../../../engine/fetch/header-list.ts';
import { isHttp } from '../../../engine/fetch/location-url.ts';
import { isMeantForWeb } from '../../../engine/fetch/url.ts';
import { requestType } from '../../legible/resource-type.ts';
import { type Entry, onCalendar } from './file.ts';
import type { Writer } from './writer.ts';

export function timeOf({ startedDateTime }: Entry): number {
  return startedDateTime;
}

function answeredAt(one: Entry): number {
  const { time, timings } = one;
  return onCalendar(timeOf(one) + Math.max(0, time - Math.max(0, timings.receive)));
}

export function endedAt(one: Entry): number {
  return onCalendar(timeOf(one) + Math.max(0, one.time));
}

export function isPreflight({ request, _resourceType }: Entry): boolean {
  if (request.method !== 'OPTIONS') return false;
  return _resourceType === 'preflight' || combined(request.headers, 'Access-Control-Request-Method') !== undefined;
}

/** Playwright: the test made this request, not the page. */
export function isOfTest({ _apiRequest }: Entry): boolean {
  return _apiRequest === true;
}

/**
 * Documents, to which no CORS rule applies. The document of a frame is a page too, and is listed among its page's
 * requests.
 */
export function isDocument(one: Entry): boolean {
  const { _resourceType, request } = one;
  const isAskedFor = isHttp(request.url) || isMeantForWeb(request.url);
  if (!isAskedFor || isTunnel(one)) return true;
  const destination = combined(request.headers, 'Sec-Fetch-Dest');
  if (destination === 'iframe' || destination === 'frame') return false;
  if (destination === 'document' || _resourceType === 'document') return true;
  return destination === undefined && _resourceType === undefined && isNavigation(request.headers);
}

/** A proxy records what it passed through unread, and a WebSocket under the URL of its handshake. */
function isTunnel({ _resourceType, request: { method, headers } }: Entry): boolean {
  if (method === 'CONNECT' || _resourceType === 'websocket') return true;
  if (combined(headers, 'Sec-Fetch-Mode') === 'websocket') return true;
  return combined(headers, 'Upgrade')?.toLowerCase() === 'websocket';
}

/** Over plain `http:` no browser declares the destination, but it sends this header only with navigations. */
function isNavigation(headers: HeaderLine[]): boolean {
  return combined(headers, 'Upgrade-Insecure-Requests') === '1';
}

/** The mark that DevTools' log has for it as well. Only Chromium writes it. */
export function isStopped({ request, response }: Entry): boolean {
  return response.status === 0 && (response._error === '' || isMeantForWeb(request.url));
}

export function typeOf({ _resourceType, request }: Entry): string {
  const destination = combined(request.headers, 'Sec-Fetch-Dest');
  if (destination === 'iframe' || destination === 'frame') return 'sub_frame';
  if (_resourceType !== undefined) return requestType(_resourceType);
  if (destination === undefined || destination === 'empty') return 'xmlhttprequest';
  return destination === 'style' ? 'stylesheet' : destination;
}

/** Without an answer, Playwright writes the status -1. */
export function answerOf(one: Entry): ReceivedResponse | undefined {
  const { status, headers, _handedOver } = one.response;
  if (status <= 0 || isInternalRedirect(one)) return undefined;
  return {
    at: answeredAt(one),
    status,
    headers: headersOf(headers),
    ...(_handedOver && { handedOver: headersOf(_handedOver) }),
    ...(one._fromCache && { fromCache: true }),
  };
}

/** HSTS or another extension redirected the request: Chromium says so in a header of the answer that it makes up. */
function isInternalRedirect({ response }: Entry): boolean {
  return combined(response.headers, 'Non-Authoritative-Reason') !== undefined;
}

/** A request that was never sent has only provisional headers, and no answer. */
export function wasSent(one: Entry): boolean {
  if (one.request._sent !== undefined) return one.request._sent;
  if (isInternalRedirect(one)) return false;
  return answerOf(one) !== undefined || one.request.headers.some(isOfNetwork);
}

/**
 * For a worker's requests, DevTools is not told the headers that the network layer adds, such as `Origin` (measured): a
 * header that is missing may have been sent all the same.
 */
export function areHeadersShown({ request: { headers } }: Entry, { isDevTools }: Writer): boolean {
  return !isDevTools || headers.some(isOfNetwork) || combined(headers, 'Origin') !== undefined;
}

/** Headers that the network layer adds as the request leaves. */
function isOfNetwork({ name }: HeaderLine): boolean {
  return /^(host|:authority|sec-fetch-mode|accept-encoding)$/i.test(name);
}

/**
 * The error by its name. Safari only has words: with an answer they mean a refusal, without one nobody knows. A proxy's
 * errors are about its own troubles, not the browser's.
 */
export function errorIn(one: Entry, { isOwn, tellsErrors }: Writer): string | undefined {
  const error = one.response._error || one.response._failureText || undefined;
  if (error === undefined || isOwn || isName(error)) return error;
  return tellsErrors && answerOf(one) ? 'net::ERR_FAILED' : undefined;
}

/** `net::ERR_FAILED`, `NS_ERROR_DOM_BAD_URI`, `SSL_ERROR_UNKNOWN` */
function isName(error: string): boolean {
  return /^(net::|[A-Z]+_)/.test(error);
}

export function targetOf({ request, response: { redirectURL } }: Entry): string | undefined {
  return redirectURL && URL.canParse(redirectURL, request.url) ? new URL(redirectURL, request.url).href : undefined;
}

/**
 * HTTP/2 has pseudo-headers, which begin with a colon. Several lines of one name are stored in one value, line by line.
 */
export function headersOf(lines: HeaderLine[]): HeaderLine[] {
  return lines
    .filter(({ name }) => !name.startsWith(':'))
    .flatMap(({ name, value }) => value.split('\n').map((one) => ({ name, value: one })));
}

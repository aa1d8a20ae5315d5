/** Turns the browser's own detail objects into observations: the only place that knows their shape in each browser. */
import type { EventName, HeaderLine, Observation } from '../engine/exchange.ts';
import { isRedirectStatus } from '../engine/fetch/location-url.ts';
import { isOfExtension, originOf } from '../engine/fetch/origin.ts';

/** What the recorder reads of webRequest's details, in any browser, for any event. */
export interface Details {
  requestId: string;
  timeStamp: number;
  tabId: number;
  frameId: number;
  documentId?: string | undefined;
  /** Chromium: `prerender` for a page that is loaded ahead and may never be shown. */
  documentLifecycle?: string | undefined;
  url: string;
  method: string;
  type: string;
  /** Chromium: an origin. */
  initiator?: string | undefined;
  /** Firefox: whole URLs; undefined for an opaque origin. */
  originUrl?: string | undefined;
  documentUrl?: string | undefined;
  requestHeaders?: BrowserHeader[] | undefined;
  responseHeaders?: BrowserHeader[] | undefined;
  statusCode?: number | undefined;
  /** Chromium. */
  statusLine?: string | undefined;
  redirectUrl?: string | undefined;
  error?: string | undefined;
  ip?: string | null | undefined;
  fromCache?: boolean | undefined;
}

interface BrowserHeader {
  name: string;
  value?: string | undefined;
  /** Replaces `value` if that is not ASCII: an array of bytes in Chromium, an ArrayBuffer in Firefox. */
  binaryValue?: ArrayLike<number> | ArrayBuffer | undefined;
}

export function observationFrom(event: EventName, details: Details): Observation {
  const initiator = initiatorOf(details);
  return {
    event,
    requestId: details.requestId,
    timeStamp: details.timeStamp,
    tabId: details.tabId,
    frameId: details.frameId,
    ...(details.documentId !== undefined && { documentId: details.documentId }),
    url: details.url,
    method: details.method,
    // Firefox has a type of its own for an image with several candidates (`srcset`).
    type: details.type === 'imageset' ? 'image' : details.type,
    ...(initiator !== undefined && { initiator }),
    ...(details.requestHeaders && { requestHeaders: details.requestHeaders.map(headerLine) }),
    ...(details.responseHeaders && { responseHeaders: details.responseHeaders.flatMap(headerLines) }),
    ...(details.statusCode !== undefined && { status: isMadeUp(event, details) ? 0 : details.statusCode }),
    ...(details.redirectUrl !== undefined && { redirectUrl: details.redirectUrl }),
    ...(details.error !== undefined && { error: details.error }),
    ...(typeof details.ip === 'string' && { ip: details.ip }),
    ...(details.fromCache !== undefined && { fromCache: details.fromCache }),
  };
}

/**
 * HSTS or another extension redirects the request, and no server answered. Chromium makes up an answer and shows it
 * only in this event. Firefox reports status 0, or 200 if an extension did it (all measured).
 */
function isMadeUp(event: EventName, { statusCode = 0, statusLine = '' }: Details): boolean {
  return event === 'onBeforeRedirect' && (!isRedirectStatus(statusCode) || / Internal Redirect$/.test(statusLine));
}

function initiatorOf(details: Details): string | undefined {
  const { initiator, originUrl, documentUrl } = details;
  const from = initiator ?? (mayBeOfSheet(details) ? documentUrl : (originUrl ?? documentUrl));
  return from === undefined ? undefined : serializedOrigin(from);
}

/**
 * For requests of a style sheet (other sheets, images), Firefox names that sheet as their origin. CORS goes by the
 * document, which is named beside it unless it is opaque (measured).
 */
function mayBeOfSheet({ type, originUrl = '' }: Details): boolean {
  return (type === 'image' || type === 'stylesheet') && !isOfExtension(originUrl);
}

/** Extensions keep their scheme, so that their requests can be excluded; `file://`, `about:` and `data:` are opaque. */
function serializedOrigin(url: string): string {
  const [extension] = /^[a-z]+-extension:\/\/[^/]+/.exec(url) ?? [];
  return extension ?? originOf(url);
}

/** Firefox joins several Set-Cookie lines with line feeds, which no other value can contain. */
function headerLines(header: BrowserHeader): HeaderLine[] {
  const { name, value } = headerLine(header);
  return value.split('\n').map((line) => ({ name, value: line }));
}

function headerLine({ name, value, binaryValue }: BrowserHeader): HeaderLine {
  if (value === undefined) return { name, value: binaryValue ? isomorphicDecode(binaryValue) : '' };
  // Bytes that are UTF-8 arrive decoded (measured): as characters of one byte each they would look like other bytes.
  return { name, value: /[\x80-\uffff]/.test(value) ? isomorphicDecode(new TextEncoder().encode(value)) : value };
}

/** One byte, one code point. https://infra.spec.whatwg.org/#isomorphic-decode */
function isomorphicDecode(bytes: ArrayLike<number> | ArrayBuffer): string {
  const array = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : Array.from(bytes);
  return Array.from(array, (byte) => String.fromCharCode(byte & 0xff)).join('');
}

/** The request's mode, as far as its traces show. https://fetch.spec.whatwg.org/#concept-request-mode */
import type { Exchange, SentRequest } from './exchange.ts';
import { combined } from './fetch/header-list.ts';
import { crossOriginHops, leadsElsewhere } from './fetch/origin.ts';
import { isSafelistedRequestHeader } from './fetch/safelisted-request-headers.ts';
import { opensWebSocket } from './fetch/websocket-handshake.ts';

/** `either` of the first two, where the request looks the same in both. */
export type RequestMode = 'cors' | 'no-cors' | 'either' | 'navigate' | 'websocket' | 'unknown';

/** A WebSocket that the server answered, and did not open. */
export function isUnopenedSocket({ type, hops }: Pick<Exchange, 'type' | 'hops'>): boolean {
  const answer = hops.at(-1)?.response;
  return type === 'websocket' && answer !== undefined && !opensWebSocket(answer);
}

export function requestMode(exchange: Exchange): RequestMode {
  if (exchange.type === 'main_frame' || exchange.type === 'sub_frame') return 'navigate';
  if (exchange.type === 'websocket') return 'websocket';
  if (exchange.hops.some((hop) => hop.preflight)) return 'cors';
  // https://w3c.github.io/webappsec-csp/#report-violation: a report is asked in this mode, whatever its type.
  if (exchange.type === 'csp_report') return 'no-cors';
  const crossOrigin = crossOriginHops(exchange);
  const hop = exchange.hops.find((hop, index) => crossOrigin[index] && hop.request);
  // A style sheet loads its fonts in this mode. `<link rel="preload" as="font">` without `crossorigin` does not (measured).
  if (!hop?.request) return exchange.type === 'font' ? 'cors' : modeLeavingHome(exchange);
  const declared = combined(hop.request.headers, 'Sec-Fetch-Mode');
  if (declared === 'cors' || declared === 'no-cors' || declared === 'navigate') return declared;
  // Without Fetch Metadata (plain http): GET and HEAD carry Origin in mode "cors" only; other methods always do.
  const hasOrigin = combined(hop.request.headers, 'Origin') !== undefined;
  if (hop.method === 'GET' || hop.method === 'HEAD') return hasOrigin ? 'cors' : 'no-cors';
  if (isHyperlinkPing(hop.request)) return 'no-cors';
  if (hop.method !== 'POST' || !isSafelisted(hop.request, 'Content-Type')) return 'cors';
  // https://w3c.github.io/beacon/ asks in mode "cors" only for what needs a preflight.
  return isBeacon(exchange) ? 'no-cors' : 'either';
}

/** A request of `sendBeacon`, as Chromium and Firefox call its type. */
export function isBeacon({ type }: Exchange): boolean {
  return type === 'ping' || type === 'beacon';
}

/**
 * Nothing went out to another origin, but the page's own server redirects there. At home, a GET has no Origin in any mode,
 * so that the browser's own word alone counts.
 */
function modeLeavingHome(exchange: Exchange): RequestMode {
  const last = exchange.hops.findLast((hop) => hop.request);
  if (!last || !leadsElsewhere(last, exchange)) return 'unknown';
  const declared = combined(last.request?.headers, 'Sec-Fetch-Mode');
  return declared === 'cors' || declared === 'no-cors' ? declared : 'unknown';
}

/** https://html.spec.whatwg.org/#hyperlink-auditing: its type is the browser's own, and needs no preflight. */
function isHyperlinkPing({ headers }: SentRequest): boolean {
  return combined(headers, 'Content-Type') === 'text/ping' && combined(headers, 'Ping-To') !== undefined;
}

function isSafelisted({ headers }: SentRequest, name: string): boolean {
  const value = combined(headers, name);
  return value === undefined || isSafelistedRequestHeader(name, value);
}

/** Whether the rules of the CORS protocol say what becomes of it. */
export function mayBeCors(mode: RequestMode): boolean {
  return mode === 'cors' || mode === 'either';
}

/** The request's mode, as far as its traces show it. https://fetch.spec.whatwg.org/#concept-request-mode */
import type { Exchange, Hop } from './exchange.ts';
import { combined } from './fetch/header-list.ts';
import { crossOriginHops, leadsElsewhere } from './fetch/origin.ts';
import { needsPreflight } from './fetch/request-headers.ts';
import { opensWebSocket } from './fetch/websocket-handshake.ts';
import { oncePer } from './once-per.ts';

/** `either`: one of the first two, which this request does not tell apart. */
export type RequestMode = 'cors' | 'no-cors' | 'same-origin' | 'either' | 'navigate' | 'websocket' | 'unknown';

/**
 * A WebSocket that the server answered without opening it. Of such answers Chromium shows only a `401`; one that a
 * `200` opened over HTTP/2 looks like one over HTTP/1.1 (measured).
 */
export function isUnopenedSocket({ type, hops, family }: Pick<Exchange, 'type' | 'hops' | 'family'>): boolean {
  const answer = hops.at(-1)?.response;
  if (type !== 'websocket' || !answer) return false;
  return family === 'chromium' ? answer.status === 401 : !opensWebSocket(answer);
}

/** A diagnosis asks for the mode a dozen times. */
export const requestMode = oncePer(modeOf);

function modeOf(exchange: Exchange): RequestMode {
  if (exchange.type === 'main_frame' || exchange.type === 'sub_frame') return 'navigate';
  if (exchange.type === 'websocket') return 'websocket';
  if (exchange.hops.some((hop) => hop.preflight)) return 'cors';
  // https://w3c.github.io/webappsec-csp/#report-violation: reports are sent in this mode, whatever their type.
  if (exchange.type === 'csp_report') return 'no-cors';
  const crossOrigin = crossOriginHops(exchange);
  const sent = exchange.hops.filter((hop, index) => crossOrigin[index] && hop.request);
  const [first] = sent;
  // Style sheets load fonts in this mode. `<link rel="preload" as="font">` without `crossorigin` does not (measured).
  if (!first) return exchange.type === 'font' ? 'cors' : modeLeavingHome(exchange);
  // A later hop may reveal more than the first.
  const declared = sent.map((hop) => sentHeader(hop, 'Sec-Fetch-Mode')).find((mode) => mode !== undefined);
  if (declared === 'cors' || declared === 'no-cors' || declared === 'navigate') return declared;
  // Without Fetch Metadata (plain http): GET and HEAD carry Origin in mode "cors" only; other methods always do.
  const bare = sent.find(({ method }) => method === 'GET' || method === 'HEAD');
  if (bare) return sentHeader(bare, 'Origin') !== undefined ? 'cors' : 'no-cors';
  return undeclaredMode(exchange, first);
}

function sentHeader({ request }: Hop, name: string): string | undefined {
  return combined(request?.headers, name);
}

/** What method and headers tell when neither Fetch Metadata nor `Origin` does. A redirect may have removed them. */
function undeclaredMode(exchange: Exchange, hop: Hop): RequestMode {
  if (isHyperlinkPing(hop)) return 'no-cors';
  if (exchange.hops.some((each) => needsPreflight(each, exchange.family))) return 'cors';
  // https://w3c.github.io/beacon/ uses mode "cors" only for a beacon that needs a preflight.
  return isBeacon(exchange) ? 'no-cors' : 'either';
}

/** A request of `sendBeacon`, under Chromium's or Firefox's name for the type. */
export function isBeacon({ type }: Exchange): boolean {
  return type === 'ping' || type === 'beacon';
}

/**
 * Nothing was sent to another origin, but the page's own server redirects there. To its own origin, a GET has no
 * `Origin` in any mode, and over plain `http:` the browser does not declare the mode either.
 */
function modeLeavingHome(exchange: Exchange): RequestMode {
  const last = exchange.hops.findLast((hop) => hop.request);
  const declared = combined(last?.request?.headers, 'Sec-Fetch-Mode');
  if (declared === 'same-origin' || (declared === undefined && stayedHome(exchange))) return 'same-origin';
  if (!last) return unsentMode(exchange);
  if (!leadsElsewhere(last, exchange)) return 'unknown';
  if (declared === undefined) return undeclaredMode(exchange, last);
  return declared === 'cors' || declared === 'no-cors' ? declared : 'unknown';
}

/**
 * Firefox's console speaks of CORS even if the request was stopped before it was sent and nothing showed its mode
 * (measured).
 * Code uses one of the two modes. For an element either is equally likely, and its error says enough.
 */
function unsentMode(exchange: Exchange): RequestMode {
  const { family, type, interrupted, hops } = exchange;
  const [hop] = hops;
  if (!hop || family !== 'firefox' || type !== 'xmlhttprequest' || interrupted) return 'unknown';
  return undeclaredMode(exchange, hop);
}

/**
 * Firefox sets out for a redirect's target whatever refuses it then, and ends the request like this only if this mode
 * refuses it (measured: 81 of 81, and 0 of 950 in the other modes).
 */
function stayedHome(exchange: Exchange): boolean {
  const { family, hops, outcome, interrupted } = exchange;
  const last = hops.at(-1);
  if (family !== 'firefox' || outcome.state !== 'failed' || outcome.error !== 'NS_ERROR_DOM_BAD_URI') return false;
  return !interrupted && last !== undefined && last.redirectedTo === undefined && leadsElsewhere(last, exchange);
}

/**
 * A request that may not leave its origin is stopped for that reason, whatever the redirect contains. With `keepalive`,
 * Chromium shows the target too, and sends nothing there (measured).
 */
export function isKeptHome(exchange: Exchange): boolean {
  const last = exchange.hops.findLast((hop) => hop.request);
  return requestMode(exchange) === 'same-origin' && last !== undefined && leadsElsewhere(last, exchange);
}

/** https://html.spec.whatwg.org/#hyperlink-auditing: the browser sets the type itself, so it needs no preflight. */
function isHyperlinkPing({ request }: Hop): boolean {
  const headers = request?.headers;
  return combined(headers, 'Content-Type') === 'text/ping' && combined(headers, 'Ping-To') !== undefined;
}

/** Whether the rules of the CORS protocol decide what becomes of the request. */
export function mayBeCors(mode: RequestMode): boolean {
  return mode === 'cors' || mode === 'either';
}

/** Whether no rule of the CORS protocol applies. A request that was never sent to another origin shows nothing. */
export function isOutsideCors(mode: RequestMode): boolean {
  return !mayBeCors(mode) && mode !== 'unknown';
}

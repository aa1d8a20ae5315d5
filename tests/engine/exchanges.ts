/** Exchanges for tests, as sketches: by default an everyday `GET` from one site to another, without credentials. */
import type {
  Exchange,
  Family,
  HeaderLine,
  Hop,
  Outcome,
  Preflight,
  ReceivedResponse,
} from '../../src/engine/exchange.ts';
import { serializedOrigins } from '../../src/engine/fetch/origin.ts';

export const page = 'https://app.example.com';
export const api = 'https://api.example.com';

/** Header lines as `{ Name: value }`; several lines of one name as an array. */
export type Headers = Record<string, string | string[]>;

export interface AnswerSketch extends Pick<ReceivedResponse, 'fromCache' | 'ip'> {
  /** 200 for a request, 204 for a preflight. */
  status?: number;
  headers?: Headers;
  /** The headers the page was given, if another extension changed them. */
  handedOver?: Headers;
}

export interface PreflightSketch extends AnswerSketch {
  /** The request headers that it asks permission for. */
  asks?: string;
  /** No answer came: how it ended. */
  ends?: string;
  /** Nor was it sent. */
  unsent?: true;
}

export interface Leg {
  url?: string;
  method?: string;
  preflight?: PreflightSketch;
  answer?: AnswerSketch;
  /** Further request headers. */
  headers?: Headers;
  /** The browser set out for this URL and was refused there. */
  redirectedTo?: string;
  /** HSTS or another extension redirected it: no server was asked. */
  moved?: true;
}

export interface Sketch extends Leg {
  family?: Family;
  /** Origin of the page; `null` for a page without one. */
  from?: string;
  type?: string;
  tabId?: number;
  mode?: 'cors' | 'no-cors';
  /** `hidden`: nothing in the request reveals them. */
  credentials?: 'include' | 'omit' | 'hidden';
  /** The hops after the first. */
  followed?: Leg[];
  /** When the page made the request, in seconds. */
  at?: number;
  /** The request never left the browser. */
  unsent?: boolean;
}

const start = Date.UTC(2026, 10, 23, 9, 15, 0);
let count = 0;

export function allowed(sketch: Sketch = {}): Exchange {
  return exchange(sketch, (at) => ({ state: 'completed', at }));
}

/** Refused by the CORS protocol: the browser only says that it failed. */
export function blocked(sketch: Sketch = {}): Exchange {
  return failed(sketch.family === 'firefox' ? 'NS_ERROR_DOM_BAD_URI' : 'net::ERR_FAILED', sketch);
}

/** Ended by an error of the browser's own. */
export function failed(error: string, sketch: Sketch = {}): Exchange {
  return exchange(sketch, (at) => ({ state: 'failed', at, error }));
}

/** The page had the head of the response when it ended. */
export function afterStart(exchange: Exchange): Exchange {
  const { outcome } = exchange;
  return outcome.state === 'failed' ? { ...exchange, outcome: { ...outcome, afterStart: true } } : exchange;
}

function headerLines(headers: Headers = {}): HeaderLine[] {
  return Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
}

function exchange(sketch: Sketch, outcome: (at: number) => Outcome): Exchange {
  const { family = 'chromium', from = page, type = 'xmlhttprequest', tabId = 1, at = 0 } = sketch;
  const legs = [sketch, ...(sketch.followed ?? [])];
  const urls = legs.map(urlOf);
  const origins = serializedOrigins(from, urls);
  const startedAt = start + at * 1000;
  const hops = legs.map((leg, index) => {
    const next = urls[index + 1] ?? leg.redirectedTo;
    return {
      ...hop(sketch, leg, origins[index] ?? 'null', startedAt),
      ...(next !== undefined && { redirectedTo: next }),
    };
  });
  const about = { family, tabId, frameId: 0, documentId: 'document-1', type, initiator: from };
  count += 1;
  return { id: String(count), ...about, startedAt, hops, outcome: outcome(startedAt + 50) };
}

function urlOf({ url = `${api}/users` }: Leg): string {
  return url;
}

function hop(sketch: Sketch, leg: Leg, origin: string, startedAt: number): Hop {
  const method = leg.method ?? sketch.method ?? 'GET';
  const stopped = leg.preflight !== undefined && leg.answer === undefined;
  // Firefox shows the request's headers before it sends the preflight (measured); Chromium shows them when it sends the
  // request.
  const heldBack = stopped && sketch.family !== 'firefox';
  // Firefox's preflight has the page's own origin even if a redirect removed it (measured).
  const askedAs = sketch.family === 'firefox' ? (sketch.from ?? page) : origin;
  const request = { at: startedAt + 20, headers: requestHeaders(sketch, leg, origin) };
  return {
    ...{ url: urlOf(leg), method, startedAt },
    ...(leg.preflight && { preflight: preflight(sketch, leg.preflight, method, askedAs, startedAt) }),
    ...(!heldBack && !sketch.unsent && !leg.moved && { request }),
    ...(leg.answer && { response: response(leg.answer, 200, startedAt + 40) }),
  };
}

/**
 * The page's own headers come first, as in browsers. Browsers add `Sec-Fetch-Storage-Access` to requests with
 * credentials across sites.
 */
function requestHeaders({ mode = 'cors', credentials = 'omit' }: Sketch, leg: Leg, origin: string): HeaderLine[] {
  return headerLines({
    ...leg.headers,
    ...(mode === 'cors' && { Origin: origin }),
    'Sec-Fetch-Mode': mode,
    'Sec-Fetch-Site': credentials === 'hidden' ? 'same-site' : 'cross-site',
    ...(credentials === 'include' && { 'Sec-Fetch-Storage-Access': 'active' }),
    ...leg.headers,
  });
}

function preflight(sketch: Sketch, asked: PreflightSketch, method: string, origin: string, at: number): Preflight {
  const headers = headerLines({
    Origin: origin,
    'Access-Control-Request-Method': method,
    ...(asked.asks !== undefined && { 'Access-Control-Request-Headers': asked.asks }),
  });
  const about = {
    ...{ requestId: `preflight-${count}`, startedAt: at },
    ...(!asked.unsent && { request: { at: at + 5, headers } }),
  };
  const outcome = preflightOutcome(sketch, asked, at + 15);
  return { ...about, outcome, ...(asked.ends === undefined && { response: response(asked, 204, at + 12) }) };
}

/** Chromium completes a refused preflight, Firefox ends it with an error unless it clears data (both measured). */
function preflightOutcome({ family, answer }: Sketch, { ends, headers = {} }: PreflightSketch, at: number): Outcome {
  const isEnded = family === 'firefox' && !answer && !('Clear-Site-Data' in headers);
  const error = ends ?? (isEnded ? 'NS_ERROR_DOM_BAD_URI' : undefined);
  return error === undefined ? { state: 'completed', at } : { state: 'failed', at, error };
}

function response({ status, headers, handedOver, ...rest }: AnswerSketch, usual: number, at: number): ReceivedResponse {
  return {
    ...{ at, status: status ?? usual, headers: headerLines(headers), ...rest },
    ...(handedOver && { handedOver: headerLines(handedOver) }),
  };
}

/** Response headers that allow an origin. */
export function allow(origin: string, more: Headers = {}): Headers {
  return { 'Access-Control-Allow-Origin': origin, ...more };
}

/** Allows the page; credentials or a `PUT` need more than that. */
export const good = allow(page);
export const allowCredentials = { 'Access-Control-Allow-Credentials': 'true' };
export const allowPut = { 'Access-Control-Allow-Methods': 'PUT' };

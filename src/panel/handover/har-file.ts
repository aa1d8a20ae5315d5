/** What stands in a HAR, by whatever it was saved, and what one entry says of its message. */
import * as v from 'valibot';
import type { Family, HeaderLine, ReceivedResponse } from '../../engine/exchange.ts';
import { combined } from '../../engine/fetch/header-list.ts';
import { finite, lastMoment } from '../../journal/stored.ts';
import { requestType } from '../resource-type.ts';
import { words } from '../words.ts';

const unknown = () => undefined;
/** What programs do not know, they leave out or write as `null`. */
const text = v.nullish(v.string(), unknown);
const line = v.object({ name: v.string(), value: v.nullish(v.string(), '') });
/** In ms, and less than zero where it is not known. Another value helps nobody, and is no reason to refuse a file. */
const duration = v.fallback(finite, -1);
const entry = v.object({
  /** Read as ms since the epoch. Safari leaves it empty where it does not know. */
  startedDateTime: v.pipe(
    v.string(),
    v.check(
      (iso) => iso === '' || !Number.isNaN(momentOf(iso)),
      () => words.open.moment,
    ),
    v.transform((iso) => (iso === '' ? 0 : momentOf(iso))),
  ),
  time: duration,
  /** `blocked` is how long it waited before it was sent, `receive` how long its body took. */
  timings: v.fallback(v.object({ blocked: duration, receive: duration }), { blocked: -1, receive: -1 }),
  pageref: text,
  request: v.object({ method: v.string(), url: v.string(), headers: v.array(line) }),
  response: v.object({
    /** Firefox has none of what was not answered. */
    status: v.nullish(finite, 0),
    headers: v.array(line),
    redirectURL: text,
    /** Chromium, Safari, and others after them. */
    _error: text,
    /** Playwright. */
    _failureText: text,
  }),
  _resourceType: text,
  /** Playwright. */
  _apiRequest: v.nullish(v.boolean(), unknown),
  /** Chromium. */
  _fromCache: text,
});

/** What this panel alone writes, and so is believed of its own files only: facts that decide, and that HAR has no field for. */
const ownEntry = v.object({
  ...entry.entries,
  request: v.object({ ...entry.entries.request.entries, _sent: v.exactOptional(v.boolean()) }),
  response: v.object({
    ...entry.entries.response.entries,
    _state: v.exactOptional(v.picklist(['pending', 'streaming', 'completed'])),
    /** It did not know the outcome itself. */
    _untold: v.exactOptional(v.literal(true)),
    /** The page had the head of the answer already. */
    _afterStart: v.exactOptional(v.literal(true)),
    _handedOver: v.exactOptional(v.array(v.object({ name: v.string(), value: v.string() }))),
    _timedStatus: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer(() => words.open.wholeNumber),
        v.minValue(0),
        v.maxValue(999),
      ),
    ),
  }),
  _interrupted: v.exactOptional(v.literal(true)),
  /** Its number in the file: equal where messages belong to one. */
  _exchange: v.exactOptional(finite),
  _tabId: v.exactOptional(finite),
  _frameId: v.exactOptional(finite),
  _documentId: v.exactOptional(v.string()),
});

export type Entry = v.InferOutput<typeof ownEntry>;

/** Of a page's every message; what is shown of them is far less. */
const mostEntries = 100_000;

const named = v.nullish(v.object({ name: text }), unknown);
const page = v.object({ id: text, title: text });
const fileOf = (one: v.GenericSchema<unknown, Entry>) =>
  v.object({
    log: v.object({
      browser: named,
      creator: named,
      pages: v.nullish(v.array(page), []),
      entries: v.pipe(v.array(one), v.maxLength(mostEntries)),
    }),
  });
const ownFile = fileOf(ownEntry);
const anyFile = fileOf(entry);
const ownName = 'CORS Explainer';
const signed = v.object({ log: v.object({ creator: v.object({ name: v.literal(ownName) }) }) });

/** What is read of a HAR. */
export const harFile = v.lazy((file) => (v.is(signed, file) ? ownFile : anyFile));

export type HarFile = v.InferOutput<typeof harFile>;

/** Who wrote a HAR, and so whose rules it is read by and what its silence means. */
export interface Writer {
  family: Family;
  /** Whether an answer without an error was let through. Firefox's DevTools and proxies write down messages alone. */
  tellsErrors: boolean;
  /** The browser was neither Chromium's nor Firefox's. */
  isOther: boolean;
  /** This panel. */
  isOwn: boolean;
  /** A request stands there from when the page made it, before its preflight, and not from when it was seen on its way. */
  requestsFirst: boolean;
  /** Whether its times hold how long a request waited for its preflight. */
  tellsDurations: boolean;
}

/** Chromium's. */
const devTools = 'WebInspector';
const tellErrors = new Set([devTools, 'WebKit Web Inspector', 'Playwright', ownName]);

/** A proxy does not know the browser by its name: the requests do. They are asked last, as DevTools can have them name another. */
export function writerOf({ log }: HarFile): Writer {
  const creator = log.creator?.name ?? '';
  const named = kindOf(creator) ?? kindOf(log.browser?.name ?? '');
  const kind = named ?? kindOf(agentIn(log));
  return {
    family: kind === 'firefox' ? 'firefox' : 'chromium',
    tellsErrors: tellErrors.has(creator),
    isOther: kind === 'webkit',
    isOwn: creator === ownName,
    requestsFirst: named !== undefined || tellErrors.has(creator),
    tellsDurations: creator === devTools,
  };
}

type Kind = Family | 'webkit';

/** The first that fits is the one: Chromium's `User-Agent` names WebKit, too. */
const kinds: [Kind, RegExp][] = [
  ['firefox', /firefox/i],
  ['chromium', /chrom(e|ium)|^WebInspector$/i],
  ['webkit', /webkit/i],
];

function kindOf(name: string): Kind | undefined {
  return kinds.find(([, names]) => names.test(name))?.[0];
}

function agentIn({ entries }: HarFile['log']): string {
  const agents = entries.map(({ request }) => combined(request.headers, 'User-Agent'));
  return agents.find((agent) => agent !== undefined) ?? '';
}

export function timeOf({ startedDateTime }: Entry): number {
  return startedDateTime;
}

/** `Date` drops what is finer than a millisecond. */
function momentOf(iso: string): number {
  const [, finer = ''] = /\.\d{3}(\d+)/.exec(iso) ?? [];
  return onCalendar(Date.parse(iso.replace(/(\.\d{3})\d+/, '$1')) + Number(`0.${finer}`));
}

/** Before 1970 nobody asked: the year 1 is how .NET writes a moment that it does not know. */
function onCalendar(ms: number): number {
  return Math.min(Math.max(0, ms), lastMoment);
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

/** Playwright: the test asked for it, not the page. */
export function isOfTest({ _apiRequest }: Entry): boolean {
  return _apiRequest === true;
}

/** What no CORS rule is asked of. A frame's document is a page too, and is listed among what its page asked for. */
export function isDocument(one: Entry): boolean {
  const { _resourceType, request } = one;
  if (!/^https?:/.test(request.url) || isTunnel(one)) return true;
  const destination = combined(request.headers, 'Sec-Fetch-Dest');
  if (destination === 'iframe' || destination === 'frame') return false;
  if (destination === 'document' || _resourceType === 'document') return true;
  return destination === undefined && _resourceType === undefined && isNavigation(request.headers);
}

/** A proxy writes down what it carried blindly, and a WebSocket under the URL of its handshake. */
function isTunnel({ _resourceType, request: { method, headers } }: Entry): boolean {
  if (method === 'CONNECT' || _resourceType === 'websocket') return true;
  if (combined(headers, 'Sec-Fetch-Mode') === 'websocket') return true;
  return combined(headers, 'Upgrade')?.toLowerCase() === 'websocket';
}

/** Over plain `http:` no browser says the destination; this header it sends with navigations alone. */
function isNavigation(headers: HeaderLine[]): boolean {
  return combined(headers, 'Upgrade-Insecure-Requests') === '1';
}

/** The mark that it has in DevTools' log, too. Only Chromium writes it. */
export function isStopped({ response }: Entry): boolean {
  return response.status === 0 && response._error === '';
}

export function typeOf({ _resourceType, request }: Entry): string {
  const destination = combined(request.headers, 'Sec-Fetch-Dest');
  if (destination === 'iframe' || destination === 'frame') return 'sub_frame';
  if (_resourceType !== undefined) return requestType(_resourceType);
  if (destination === undefined || destination === 'empty') return 'xmlhttprequest';
  return destination === 'style' ? 'stylesheet' : destination;
}

/** Playwright's status without an answer is -1. */
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

/** HSTS or another extension redirected it: Chromium says so in a header of the answer that it makes up. */
function isInternalRedirect({ response }: Entry): boolean {
  return combined(response.headers, 'Non-Authoritative-Reason') !== undefined;
}

/** What was never sent has provisional headers only, and no answer. */
export function wasSent(one: Entry): boolean {
  if (one.request._sent !== undefined) return one.request._sent;
  if (isInternalRedirect(one)) return false;
  return answerOf(one) !== undefined || one.request.headers.some(isOfNetwork);
}

/** What the network adds to a request as it leaves. */
function isOfNetwork({ name }: HeaderLine): boolean {
  return /^(host|:authority|sec-fetch-mode|accept-encoding)$/i.test(name);
}

/**
 * By its name. Safari has only words for it: with an answer it is a refusal, without one nobody knows. Those of a proxy are
 * of its own trouble, and not of the browser's.
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

/** HTTP/2 has its own fields, which begin with a colon. Several lines of one name stand in one value, line by line. */
export function headersOf(lines: HeaderLine[]): HeaderLine[] {
  return lines
    .filter(({ name }) => !name.startsWith(':'))
    .flatMap(({ name, value }) => value.split('\n').map((one) => ({ name, value: one })));
}

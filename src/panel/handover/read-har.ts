/** HTTP Archive 1.2, read. Each message of an exchange is an entry of its own there, preflights too. */
import * as v from 'valibot';
import type { Exchange, HeaderLine, Hop, Outcome, Preflight, ReceivedResponse } from '../../engine/exchange.ts';
import { combined, lines } from '../../engine/fetch/header-list.ts';
import { crossOriginHops, originOf } from '../../engine/fetch/origin.ts';
import { groupBy } from '../../engine/group-by.ts';
import { byTime, type StoppedRequest } from '../../engine/notes.ts';
import type { PageVisit } from '../../journal/journal.ts';
import { requestType } from '../resource-type.ts';
import { type Circumstances, noCircumstances } from './circumstances.ts';

const line = v.object({ name: v.string(), value: v.string() });
const entry = v.object({
  /** Read as ms since the epoch. */
  startedDateTime: v.pipe(v.string(), v.transform(Date.parse), v.number()),
  pageref: v.exactOptional(v.string()),
  request: v.object({ method: v.string(), url: v.string(), headers: v.array(line) }),
  response: v.object({
    status: v.number(),
    headers: v.array(line),
    redirectURL: v.exactOptional(v.string()),
    _error: v.exactOptional(v.nullable(v.string())),
  }),
  serverIPAddress: v.exactOptional(v.string()),
  _resourceType: v.exactOptional(v.string()),
});

/** Of a page's every message; what is shown of them is far less. */
const mostEntries = 100_000;

/** What is read of a HAR, by whatever browser it was saved. */
export const harFile = v.object({
  log: v.object({
    browser: v.exactOptional(v.object({ name: v.string() })),
    creator: v.exactOptional(v.object({ name: v.string() })),
    pages: v.exactOptional(v.array(v.object({ id: v.string(), title: v.string() }))),
    entries: v.pipe(v.array(entry), v.maxLength(mostEntries)),
  }),
});

export type HarFile = v.InferOutput<typeof harFile>;
type Entry = v.InferOutput<typeof entry>;

/** The cross-origin requests of a HAR. What it does not hold, such as how a request failed in Firefox, stays unknown. */
export function exchangesOf({ log }: HarFile): Exchange[] {
  const family = /firefox/i.test(`${log.browser?.name} ${log.creator?.name}`) ? 'firefox' : 'chromium';
  const titles = new Map(log.pages?.map(({ id, title }) => [id, title]));
  const entries = log.entries.toSorted((some, other) => timeOf(some) - timeOf(other));
  const preflights = groupBy(entries.filter(isPreflight), askedFor);
  const requests = entries.filter((one) => !isPreflight(one) && !isDocument(one) && !isStopped(one));
  const hops = new Map(requests.map((one) => [one, hopOf(one, takePreflight(one, preflights))]));
  return chainsOf(requests)
    .map((chain, index): Exchange => {
      const [first, last] = [chain[0] as Entry, chain.at(-1) as Entry];
      const initiator = initiatorOf(chain, hops, titles);
      return {
        id: `har-${index}`,
        family,
        tabId: 0,
        frameId: 0,
        type: typeOf(first),
        ...(initiator !== undefined && { initiator }),
        startedAt: timeOf(first),
        hops: chain.map((one) => hops.get(one) as Hop),
        outcome: outcomeOf(last),
      };
    })
    .filter((exchange) => crossOriginHops(exchange).some(Boolean));
}

/** What the page's own rules stopped, and the pages whose rules they are. */
export function circumstancesIn({ log }: HarFile): Circumstances {
  const titles = new Map(log.pages?.map(({ id, title }) => [id, title]));
  const shown = log.entries.filter(({ request, pageref = '' }) => request.url === titles.get(pageref));
  return {
    ...noCircumstances,
    pages: byTime(shown.filter(({ response }) => response.status !== 0).map(visitOf)),
    stopped: byTime(log.entries.filter((one) => isStopped(one) && !isDocument(one)).map(stoppedOf)),
  };
}

function visitOf(one: Entry): PageVisit {
  const contentSecurity = lines(headersOf(one.response.headers), 'Content-Security-Policy');
  return { url: one.request.url, at: timeOf(one), policies: { contentSecurity } };
}

/** The mark that it has in DevTools' log, too. Only Chromium writes it. */
function isStopped({ response }: Entry): boolean {
  return response.status === 0 && response._error === '';
}

function stoppedOf(one: Entry): StoppedRequest {
  const { request, _resourceType } = one;
  return { url: request.url, at: timeOf(one), method: request.method, type: _resourceType ?? 'other' };
}

function timeOf({ startedDateTime }: Entry): number {
  return startedDateTime;
}

function isPreflight({ request, _resourceType }: Entry): boolean {
  if (request.method !== 'OPTIONS') return false;
  return _resourceType === 'preflight' || combined(request.headers, 'Access-Control-Request-Method') !== undefined;
}

function isDocument({ _resourceType, request }: Entry): boolean {
  return _resourceType === 'document' || _resourceType === 'websocket' || !/^https?:/.test(request.url);
}

/** The preflight that asked for this request: the one that began nearest to it. */
function takePreflight(asking: Entry, preflights: Map<string, Entry[]>): Entry | undefined {
  const { url, method } = asking.request;
  const asksForIt = preflights.get(`${method} ${url}`) ?? [];
  const distance = (one: Entry) => Math.abs(timeOf(one) - timeOf(asking));
  const nearest = asksForIt.reduce(
    (best, one, at) => (distance(one) < distance(asksForIt[best] as Entry) ? at : best),
    0,
  );
  return asksForIt.splice(nearest, 1)[0];
}

function askedFor({ request: { url, headers } }: Entry): string {
  return `${combined(headers, 'Access-Control-Request-Method')} ${url}`;
}

/** A redirect's target is the next request to that URL. */
function chainsOf(requests: Entry[]): Entry[][] {
  const taken = new Set<Entry>();
  // The last is the first to be taken.
  const waiting = groupBy(requests.toReversed(), ({ request }) => withoutFragment(request.url));
  const take = (url: string | undefined) => {
    const others = waiting.get(withoutFragment(url ?? ''));
    while (others?.length) {
      const next = others.pop() as Entry;
      if (!taken.has(next)) return next;
    }
    return undefined;
  };
  return requests.flatMap((first) => {
    if (taken.has(first)) return [];
    const chain: Entry[] = [];
    for (let next: Entry | undefined = first; next; next = take(targetOf(next))) {
      taken.add(next);
      chain.push(next);
    }
    return [chain];
  });
}

function targetOf({ request, response }: Entry): string | undefined {
  return redirectOf(request.url, response.redirectURL);
}

function redirectOf(url: string, redirect: string | undefined): string | undefined {
  return redirect && URL.canParse(redirect, url) ? new URL(redirect, url).href : undefined;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/, '');
}

function hopOf(one: Entry, asked: Entry | undefined): Hop {
  const { request } = one;
  const startedAt = timeOf(one);
  const response = answerOf(one);
  const redirectedTo = targetOf(one);
  // What was never sent has provisional headers only, and no answer.
  const wasSent = response !== undefined || (!isInternalRedirect(one) && request.headers.some(isOfNetwork));
  return {
    url: request.url,
    method: request.method,
    startedAt,
    ...(asked && { preflight: preflightOf(asked) }),
    ...(wasSent && { request: { at: startedAt, headers: headersOf(request.headers) } }),
    ...(response && { response }),
    ...(redirectedTo !== undefined && { redirectedTo }),
  };
}

/** What the network adds to a request as it leaves. */
function isOfNetwork({ name }: HeaderLine): boolean {
  return /^(host|:authority|sec-fetch-mode|accept-encoding)$/i.test(name);
}

function preflightOf(one: Entry): Preflight {
  const at = timeOf(one);
  const response = answerOf(one);
  return {
    requestId: `preflight ${one.startedDateTime}`,
    startedAt: at,
    ...(!isInternalRedirect(one) && { request: { at, headers: headersOf(one.request.headers) } }),
    ...(response && { response }),
    outcome: response ? { state: 'completed', at } : outcomeOf(one),
  };
}

function answerOf(one: Entry): ReceivedResponse | undefined {
  const { status, headers } = one.response;
  if (status === 0 || isInternalRedirect(one)) return undefined;
  return { at: timeOf(one), status, headers: headersOf(headers) };
}

/** HSTS or another extension redirected it: Chromium says so in a header of the answer that it makes up. */
function isInternalRedirect({ response }: Entry): boolean {
  return combined(response.headers, 'Non-Authoritative-Reason') !== undefined;
}

/** HTTP/2 has its own fields, which begin with a colon. Several lines of one name stand in one value, line by line. */
function headersOf(lines: HeaderLine[]): HeaderLine[] {
  return lines
    .filter(({ name }) => !name.startsWith(':'))
    .flatMap(({ name, value }) => value.split('\n').map((one) => ({ name, value: one })));
}

function outcomeOf(one: Entry): Outcome {
  const at = timeOf(one);
  const { _error } = one.response;
  // Chromium says this of no-cors requests that went well.
  if (answerOf(one) && (!_error || _error === 'net::ERR_ABORTED')) return { state: 'completed', at };
  return { state: 'failed', at, error: _error || 'net::ERR_FAILED' };
}

function initiatorOf(chain: Entry[], hops: Map<Entry, Hop>, titles: Map<string, string>): string | undefined {
  const [first] = chain as [Entry, ...Entry[]];
  const sent = [hops.get(first)?.preflight?.request?.headers ?? [], first.request.headers];
  const origin = sent.map((headers) => combined(headers, 'Origin')).find((one) => one !== undefined);
  const named = [combined(first.request.headers, 'Referer'), titles.get(first.pageref ?? '')];
  return (
    origin ?? named.filter((url) => url !== undefined && /^https?:/.test(url)).map((url) => originOf(url ?? ''))[0]
  );
}

function typeOf({ _resourceType, request }: Entry): string {
  if (_resourceType !== undefined) return requestType(_resourceType);
  const destination = combined(request.headers, 'Sec-Fetch-Dest');
  if (destination === undefined || destination === 'empty') return 'xmlhttprequest';
  return destination === 'style' ? 'stylesheet' : destination;
}

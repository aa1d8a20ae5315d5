/** HTTP Archive 1.2, read. Each message of an exchange is an entry of its own there, preflights too. */
import type { Exchange, Family, Hop, Outcome, Preflight } from '../../engine/exchange.ts';
import { combined, lines } from '../../engine/fetch/header-list.ts';
import { isHttp } from '../../engine/fetch/location-url.ts';
import { crossOriginHops, originOf } from '../../engine/fetch/origin.ts';
import { groupBy } from '../../engine/group-by.ts';
import { byTime, type StoppedRequest, withoutFragment } from '../../engine/notes.ts';
import { judge } from '../../engine/verdict.ts';
import type { PageVisit } from '../../journal/journal.ts';
import { type Circumstances, noCircumstances } from './circumstances.ts';
import {
  answerOf,
  endedAt,
  errorIn,
  headersOf,
  isDocument,
  isOfTest,
  isPreflight,
  isStopped,
  targetOf,
  timeOf,
  typeOf,
  wasSent,
} from './har-entry.ts';
import type { Entry, HarFile } from './har-file.ts';
import { preflightsOf } from './har-preflights.ts';
import { type Writer, writerOf } from './har-writer.ts';

/** The cross-origin requests of a HAR. What it does not hold, such as how a request failed in Firefox, stays unknown. */
export function exchangesOf(har: HarFile): Exchange[] {
  const writer = writerOf(har);
  const titles = titlesIn(har);
  const requests = requestsIn(har, writer);
  const preflights = preflightsOf(requests, har.log.entries, writer);
  return chainsOf(requests)
    .map((chain, index) => exchangeOf(idOf(index), chain, { writer, titles, preflights }))
    .filter((exchange) => writer.isOwn || crossOriginHops(exchange).some(Boolean))
    .filter((exchange) => writer.tellsErrors || isByBrowser(exchange))
    .map(withoutUnsent);
}

function idOf(index: number): string {
  return `har-${index}`;
}

function requestsIn({ log }: HarFile, { isOwn }: Writer): Entry[] {
  const entries = log.entries.toSorted((some, other) => timeOf(some) - timeOf(other));
  // What this panel has saved, it had taken for a request of the page.
  return entries.filter((one) => !isPreflight(one) && (isOwn || isOfPage(one)));
}

function isOfPage(one: Entry): boolean {
  return !isDocument(one) && !isStopped(one) && !isOfTest(one);
}

/** What is known beside the entries of one exchange. */
interface Known {
  writer: Writer;
  titles: ReadonlyMap<string, string>;
  preflights: ReadonlyMap<Entry, Entry>;
}

/** @param chain the request, and those that its redirects led to */
function exchangeOf(id: string, chain: Entry[], { writer, titles, preflights }: Known): Exchange {
  const [first, last] = [chain[0] as Entry, chain.at(-1) as Entry];
  const hops = chain.map((one, at) => hopOf(one, preflights.get(one), chain[at + 1], writer));
  const initiator = writer.isOwn ? ownInitiatorOf(first, titles) : initiatorOf(first, hops, titles);
  const { _timedStatus } = last.response;
  return {
    id,
    family: writer.family,
    ...whereMade(first),
    type: typeOf(first),
    ...(initiator !== undefined && { initiator }),
    startedAt: timeOf(first),
    hops,
    ...endOf(last, hops, writer),
    ...(_timedStatus !== undefined && { timedStatus: _timedStatus }),
    ...(first._interrupted && { interrupted: true }),
    ...(first._tooLarge && { tooLarge: true }),
  };
}

/**
 * Apps and API clients send no `Origin`, and ask no rule. A browser sends it with every method but GET and HEAD, and each
 * browser calls itself `Mozilla/5.0`, and more.
 * https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
function isByBrowser({ hops: [first] }: Exchange): boolean {
  if (!first?.request || first.preflight) return true;
  const { method, request } = first;
  if (combined(request.headers, 'Origin') !== undefined) return true;
  const agent = combined(request.headers, 'User-Agent');
  return (method === 'GET' || method === 'HEAD') && (agent === undefined || agent.startsWith('Mozilla/'));
}

/** What is known beside the messages. */
export function circumstancesIn(har: HarFile): Circumstances {
  return writerOf(har).isOwn ? ownCircumstances(har) : circumstancesOfOthers(har);
}

function ownCircumstances(har: HarFile): Circumstances {
  const chains = chainsOf(requestsIn(har, writerOf(har)));
  const notes = chains.map((chain, index) => [idOf(index), chain.find(({ _note }) => _note)?._note] as const);
  return {
    ...noCircumstances,
    pages: har.log.pages.flatMap(({ _visit }) => _visit ?? []),
    notes: new Map(notes.flatMap(([id, note]) => (note ? [[id, note]] : []))),
  };
}

/** What the page's own rules stopped, and the pages whose rules they are. */
function circumstancesOfOthers(har: HarFile): Circumstances {
  const titles = titlesIn(har);
  const { entries } = har.log;
  const shown = entries.filter(({ request, pageref = '' }) => request.url === titles.get(pageref));
  return {
    ...noCircumstances,
    pages: byTime(shown.filter(({ response }) => response.status > 0).map(visitOf)),
    stopped: byTime(entries.filter((one) => isStopped(one) && !isDocument(one)).map(stoppedOf)),
  };
}

/** Of pages by their id: browsers write the URL here. */
function titlesIn({ log }: HarFile): ReadonlyMap<string, string> {
  return new Map(log.pages.flatMap(({ id, title = '' }) => (id === undefined ? [] : [[id, title]])));
}

function visitOf(one: Entry): PageVisit {
  const contentSecurity = lines(headersOf(one.response.headers), 'Content-Security-Policy');
  return { url: one.request.url, at: timeOf(one), policies: { contentSecurity } };
}

function stoppedOf(one: Entry): StoppedRequest {
  const { request, _resourceType } = one;
  return { url: request.url, at: timeOf(one), method: request.method, type: _resourceType ?? 'other' };
}

/** In a file that does not say, every request is taken for one of the page itself. */
function whereMade({
  _tabId = 0,
  _frameId = 0,
  _documentId,
}: Entry): Pick<Exchange, 'tabId' | 'frameId' | 'documentId'> {
  return { tabId: _tabId, frameId: _frameId, ...(_documentId !== undefined && { documentId: _documentId }) };
}

/** This panel says which messages belong together. Its first files did not. */
function isMarked({ _exchange }: Entry): boolean {
  return _exchange !== undefined;
}

/** Each request of the page, with those that its redirects led to. */
function chainsOf(requests: Entry[]): Entry[][] {
  return requests.every(isMarked) ? markedChains(requests) : chainsByTarget(requests);
}

function markedChains(requests: Entry[]): Entry[][] {
  return [...groupBy(requests, ({ _exchange }) => `${_exchange}`).values()];
}

/** A redirect's target is the next request to that URL. */
function chainsByTarget(requests: Entry[]): Entry[][] {
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
    for (let next: Entry | undefined = first; next && chain.length <= mostRedirects; next = take(targetOf(next))) {
      taken.add(next);
      chain.push(next);
    }
    return [chain];
  });
}

function hopOf(one: Entry, preflight: Entry | undefined, next: Entry | undefined, writer: Writer): Hop {
  const { url, method, headers } = one.request;
  const startedAt = timeOf(one);
  const response = answerOf(one);
  const redirectedTo = targetOf(one);
  // Without any of these, it may be a redirect that the page did not want.
  const setOut =
    redirectedTo !== undefined && (writer.isOwn || next || errorIn(one, writer) || leavesWeb(redirectedTo));
  return {
    url,
    method,
    startedAt,
    ...(preflight && { preflight: preflightOf(preflight, writer) }),
    ...(wasSent(one) && { request: { at: startedAt, headers: headersOf(headers) } }),
    ...(response && { response }),
    ...(setOut && { redirectedTo }),
  };
}

/** No browser sets out for a `data:` URL (measured). */
function leavesWeb(target: string): boolean {
  return !isHttp(target) && !target.startsWith('data:');
}

function preflightOf(one: Entry, writer: Writer): Preflight {
  const at = timeOf(one);
  const response = answerOf(one);
  return {
    requestId: `preflight ${one.startedDateTime}`,
    startedAt: at,
    ...(wasSent(one) && { request: { at, headers: headersOf(one.request.headers) } }),
    ...(response && { response }),
    outcome: preflightOutcome(one, writer),
  };
}

/**
 * Chromium's network events call an answered preflight completed, also where DevTools' log has an error for it. This panel
 * writes down what those events said.
 */
function preflightOutcome(one: Entry, writer: Writer): Outcome {
  const { family, tellsErrors, isOwn } = writer;
  const at = endedAt(one);
  const error = errorIn(one, writer);
  const { _state, _afterStart, _untold } = one.response;
  if (_state !== undefined) return { state: _state, at };
  if (_untold) return { state: 'untold' };
  if (isOwn && error !== undefined) return failed(at, error, _afterStart).outcome;
  if (answerOf(one) && tellsErrors && (family === 'chromium' || error === undefined)) return { state: 'completed', at };
  return error === undefined ? { state: 'untold' } : { state: 'failed', at, error };
}

/** https://fetch.spec.whatwg.org/#http-redirect-fetch */
const mostRedirects = 20;
const loopErrors: Record<Family, string> = {
  chromium: 'net::ERR_TOO_MANY_REDIRECTS',
  firefox: 'NS_ERROR_REDIRECT_LOOP',
};

type End = Pick<Exchange, 'outcome' | 'exactError'>;

function endOf(last: Entry, hops: Hop[], writer: Writer): End {
  const { family, tellsErrors, isOwn } = writer;
  const at = endedAt(last);
  const { _state, _afterStart, _untold } = last.response;
  if (_state !== undefined) return { outcome: { state: _state, at } };
  const { preflight, redirectedTo } = hops.at(-1) as Hop;
  const error = errorIn(last, writer);
  const answer = answerOf(last);
  if (isOwn && error !== undefined) return failed(at, error, _afterStart);
  // Chromium says this of no-cors requests that went well, and of redirects that were not wanted.
  if (answer && error === 'net::ERR_ABORTED' && redirectedTo === undefined)
    return { outcome: { state: 'completed', at } };
  if (error === 'net::ERR_FAILED' && !answer && !isWhole(last, preflight)) return { outcome: { state: 'untold' } };
  if (error !== undefined) return failed(at, error, _afterStart);
  if (hops.length > mostRedirects && targetOf(last) !== undefined) return failed(at, loopErrors[family]);
  if (_untold) return { outcome: { state: 'untold' } };
  return {
    outcome: tellsErrors && answer && redirectedTo === undefined ? { state: 'completed', at } : { state: 'untold' },
  };
}

/**
 * `net::ERR_FAILED` is the name of every refusal and of a stored answer that is refused: Playwright leaves out the answers
 * to all of them, DevTools the answer to a preflight that Chromium ended for `Clear-Site-Data` (measured).
 */
function isWhole(last: Entry, preflight: Preflight | undefined): boolean {
  return preflight ? !preflight.request || preflight.response !== undefined : wasSent(last);
}

/** DevTools' log says more than webRequest: `net::ERR_BLOCKED_BY_RESPONSE.NotSameSite`. */
function failed(at: number, exactError: string, afterStart?: true): End {
  const error = exactError.replace(/^(net::[A-Z_]+)\..*/, '$1');
  return {
    outcome: { state: 'failed', at, error, ...(afterStart && { afterStart }) },
    ...(error !== exactError && { exactError }),
  };
}

/** Firefox writes down the target that it set out for, also where it refused the redirect and asked for nothing. */
function withoutUnsent(exchange: Exchange): Exchange {
  const { hops, outcome } = exchange;
  const [before, last] = hops.slice(-2);
  if (outcome.state !== 'untold' || !before?.redirectedTo || last?.response || last?.preflight) return exchange;
  const shorter = { ...exchange, hops: hops.slice(0, -1) };
  return judge(shorter).verdict.outcome === 'blocked' ? shorter : exchange;
}

/** This panel names its pages by their origin, `null` too, and by nothing where the browser hid it. */
function ownInitiatorOf({ pageref = '' }: Entry, titles: ReadonlyMap<string, string>): string | undefined {
  return titles.get(pageref) || undefined;
}

function initiatorOf(first: Entry, hops: Hop[], titles: ReadonlyMap<string, string>): string | undefined {
  const sent = [hops[0]?.preflight?.request?.headers ?? [], first.request.headers];
  const origin = sent.map((headers) => combined(headers, 'Origin')).find((one) => one !== undefined);
  const named = [combined(first.request.headers, 'Referer'), titles.get(first.pageref ?? '')];
  return (
    origin ?? named.filter((url) => url !== undefined && /^https?:/.test(url)).map((url) => originOf(url ?? ''))[0]
  );
}

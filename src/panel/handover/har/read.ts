/** Reads HTTP Archive 1.2. Each message of an exchange is an entry of its own, and so is a preflight. */
import type { Exchange, Hop, Preflight } from '../../../engine/exchange.ts';
import { combined } from '../../../engine/fetch/header-list.ts';
import { isHttp } from '../../../engine/fetch/location-url.ts';
import { crossOriginHops, originOf } from '../../../engine/fetch/origin.ts';
import { judge } from '../../../engine/verdict.ts';
import { chainsOf, idOf, requestsIn } from './chains.ts';
import { titlesIn } from './circumstances.ts';
import { endOf, preflightOutcome } from './ends.ts';
import { answerOf, areHeadersShown, errorIn, headersOf, targetOf, timeOf, typeOf, wasSent } from './entry.ts';
import type { Entry, HarFile } from './file.ts';
import { preflightsOf } from './preflights.ts';
import { type Writer, writerOf } from './writer.ts';

/**
 * The cross-origin requests of a HAR. What the file does not hold, such as how a request failed in Firefox, stays
 * unknown.
 */
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

/** What is known besides the entries of one exchange. */
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
 * Apps and API clients send no `Origin`, and no rule applies to them. A browser sends it with every method except GET
 * and HEAD, and every browser's `User-Agent` begins with `Mozilla/5.0` and continues.
 * https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
function isByBrowser({ hops: [first] }: Exchange): boolean {
  if (!first?.request || first.preflight) return true;
  const { method, request } = first;
  if (combined(request.headers, 'Origin') !== undefined) return true;
  const agent = combined(request.headers, 'User-Agent');
  return (method === 'GET' || method === 'HEAD') && (agent === undefined || agent.startsWith('Mozilla/'));
}

/** If the file does not say, every request is taken for one of the page itself. */
function whereMade({
  _tabId = 0,
  _frameId = 0,
  _documentId,
}: Entry): Pick<Exchange, 'tabId' | 'frameId' | 'documentId'> {
  return { tabId: _tabId, frameId: _frameId, ...(_documentId !== undefined && { documentId: _documentId }) };
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
    ...(wasSent(one) && areHeadersShown(one, writer) && { request: { at: startedAt, headers: headersOf(headers) } }),
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

/** Firefox writes down the target that it set out for, even if it refused the redirect and requested nothing there. */
function withoutUnsent(exchange: Exchange): Exchange {
  const { hops, outcome } = exchange;
  const [before, last] = hops.slice(-2);
  if (outcome.state !== 'untold' || !before?.redirectedTo || last?.response || last?.preflight) return exchange;
  const shorter = { ...exchange, hops: hops.slice(0, -1) };
  return judge(shorter).verdict.outcome === 'blocked' ? shorter : exchange;
}

/** This panel names its pages by their origin, including `null`, or not at all if the browser hid it. */
function ownInitiatorOf({ pageref = '' }: Entry, titles: ReadonlyMap<string, string>): string | undefined {
  return titles.get(pageref) || undefined;
}

function initiatorOf(first: Entry, hops: Hop[], titles: ReadonlyMap<string, string>): string | undefined {
  const sent = [hops[0]?.preflight?.request?.headers ?? [], first.request.headers];
  const origin = sent.map((headers) => combined(headers, 'Origin')).find((one) => one !== undefined);
  const pages = [combined(first.request.headers, 'Referer'), titles.get(first.pageref ?? '')];
  const page = pages.find((url = '') => isHttp(url));
  return origin ?? (page && originOf(page));
}

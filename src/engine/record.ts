/**
 * The fold that turns observations into exchanges. An exchange is computed from the set of everything observed about
 * it, so the order of arrival does not matter and a duplicate changes nothing. It never throws: what it cannot place,
 * it leaves out.
 */
import type { Exchange, Family, Hop, Observation, Outcome, Preflight, ReceivedResponse } from './exchange.ts';
import { combined } from './fetch/header-list.ts';
import { locationUrl } from './fetch/location-url.ts';
import { crossOriginHops, isSameOrigin, originOf } from './fetch/origin.ts';
import { type Leg, legsOf, outcomeOf, sameHeaders } from './record/legs.ts';
import { type Asker, type Candidate, pair } from './record/pairing.ts';

/** What is known of the requests that may still change. `observe` updates it in place. */
export interface Recording {
  family: Family;
  requests: Map<string, RecordedRequest>;
  groups: Map<string, Group>;
  /** Ids of ended requests, oldest first. They stay a little, for observations that come late. */
  ended: Set<string>;
  /** Ids of requests that were let go: a late duplicate must not look like a new request. */
  forgotten: Set<string>;
}

/** What an observation changed. */
export interface Changes {
  /** New or changed exchanges, each a new object. */
  exchanges: Exchange[];
  /** Ids of exchanges that turned out to be none. */
  withdrawn: string[];
  /** Ids of requests for which `observationsOf` may answer differently now. */
  touched: Set<string>;
}

interface RecordedRequest {
  id: string;
  /** In order of time, without duplicates. */
  observations: Observation[];
  legs: Leg[];
  outcome: Outcome;
  groupKeys: string[];
  /** The preflight of each leg, by the leg's index. */
  preflights: (RecordedRequest | undefined)[];
  /** The request this one is the preflight of. */
  preflightOf?: RecordedRequest | undefined;
  /** Part of it was recorded before an interruption. */
  resumed?: true;
  exchange?: Exchange | undefined;
}

/** Requests among which preflights are paired: same URL, tab, frame and initiator. */
interface Group {
  members: Set<RecordedRequest>;
  /** Those of them whose method is OPTIONS. */
  options: Set<RecordedRequest>;
}

const keptAfterEnd = 32;
/** A page can leave requests hanging for good; the oldest give way. */
const mostRequests = 5000;
const mostForgotten = 1024;

/** `unfinished` is what was kept of an earlier recording, for example one that a worker's death cut off. */
export function createRecording(family: Family, unfinished: Iterable<Observation> = []): Recording {
  const recording: Recording = {
    family,
    requests: new Map(),
    groups: new Map(),
    ended: new Set(),
    forgotten: new Set(),
  };
  for (const observation of unfinished) observe(recording, observation);
  for (const request of recording.requests.values()) request.resumed = true;
  return recording;
}

/** Exchanges that were under way when an earlier recording was cut off, marked so: their end may never be heard of. */
export function resumedExchanges({ requests, family }: Recording): Exchange[] {
  return [...requests.values()].flatMap((request) => {
    if (!request.resumed || !request.exchange || hasEnded(request)) return [];
    request.exchange = exchangeOf(request, family);
    return request.exchange ?? [];
  });
}

/**
 * What has to be kept of a request, so that recording can go on from there after an interruption. Nothing once the
 * request is settled: it ended, and so did its preflights, or the request it is the preflight of, and all others that
 * a preflight of its group could belong to.
 */
export function observationsOf(recording: Recording, requestId: string): readonly Observation[] {
  const request = recording.requests.get(requestId);
  if (!request) return [];
  const owner = request.preflightOf ?? request;
  return isSettled(owner) && isGroupSettled(recording, owner) ? [] : request.observations;
}

function isSettled(request: RecordedRequest): boolean {
  if (!hasEnded(request) || isPreflight(request)) return false;
  return request.preflights.every((preflight) => !preflight || hasEnded(preflight));
}

/** Where nothing was asked, nothing can be paired otherwise. */
function isGroupSettled({ groups }: Recording, { groupKeys }: RecordedRequest): boolean {
  return groupKeys.every((key) => {
    const group = groups.get(key);
    return !group || group.options.size === 0 || [...group.members].every(hasEnded);
  });
}

export function isKnown({ requests }: Recording, requestId: string): boolean {
  return requests.has(requestId);
}

/** Leaves a request out from now on. */
export function ignore(recording: Recording, requestId: string): void {
  const request = recording.requests.get(requestId);
  if (request) forget(recording, request);
  else rememberForgotten(recording, requestId);
}

/** Forgets the requests of a tab that was closed; returns their ids. */
export function forgetTab(recording: Recording, tabId: number): string[] {
  const ofTab = [...recording.requests.values()].filter(({ observations }) => observations[0]?.tabId === tabId);
  for (const request of ofTab) forget(recording, request);
  return ofTab.map(({ id }) => id);
}

export function observe(recording: Recording, observation: Observation): Changes {
  const changes: Changes = { exchanges: [], withdrawn: [], touched: new Set() };
  if (isNoise(recording, observation)) return changes;
  const request = requestOf(recording, observation);
  if (!remember(request, observation)) return changes;

  request.legs = legsOf(request.observations);
  request.outcome = outcomeOf(request.observations);
  for (const changed of regroup(recording, request)) settle(recording, changed, changes);
  if (hasEnded(request)) {
    recording.ended.add(request.id);
    for (const key of request.groupKeys) touchGroup(recording, key, changes);
  }
  letGo(recording, changes);
  return changes;
}

/** With its last request, a whole group may be settled. */
function touchGroup({ groups }: Recording, key: string, { touched }: Changes): void {
  const group = groups.get(key);
  if (group && group.options.size > 0) for (const { id } of group.members) touched.add(id);
}

function isNoise(recording: Recording, observation: Observation): boolean {
  const { requestId, event, type, url, redirectUrl, status, initiator } = observation;
  if (recording.forgotten.has(requestId)) return true;
  // The tab's documents are pages, not requests of one; `onSendHeaders` tells all that `onBeforeSendHeaders` does.
  if (type === 'main_frame' || event === 'onBeforeSendHeaders') return true;
  // Firefox "redirects" a request that passes a service worker to where it already is, without an answer.
  if (event === 'onBeforeRedirect' && redirectUrl === url && !status) return true;
  if (initiator !== undefined && isOfExtension(initiator)) return true;
  return !recording.requests.has(requestId) && (isOfExtension(url) || /^(?:data|blob):/i.test(url));
}

function isOfExtension(url: string): boolean {
  return /^[a-z]+-extension:/i.test(url);
}

function requestOf(recording: Recording, { requestId }: Observation): RecordedRequest {
  const known = recording.requests.get(requestId);
  if (known) return known;
  const request: RecordedRequest = {
    id: requestId,
    observations: [],
    legs: [],
    outcome: { state: 'pending' },
    groupKeys: [],
    preflights: [],
  };
  recording.requests.set(requestId, request);
  return request;
}

/** Puts an observation in its place in time; false when it was there already. */
function remember({ observations }: RecordedRequest, observation: Observation): boolean {
  const { event, timeStamp, url } = observation;
  const isSame = (known: Observation) => known.event === event && known.timeStamp === timeStamp && known.url === url;
  if (observations.some(isSame)) return false;
  const before = observations.findLastIndex((known) => known.timeStamp <= timeStamp);
  observations.splice(before + 1, 0, slimmed(observation, observations));
  return true;
}

/** Headers that were handed over as they were received are not kept a second time. */
function slimmed(observation: Observation, known: readonly Observation[]): Observation {
  const { responseHeaders, ...rest } = observation;
  if (!responseHeaders || observation.event === 'onHeadersReceived') return observation;
  const received = known.findLast(({ event, url }) => event === 'onHeadersReceived' && url === observation.url);
  return received?.responseHeaders && sameHeaders(received.responseHeaders, responseHeaders) ? rest : observation;
}

/** Puts the request into the groups of its legs and pairs those anew; returns every request this changed. */
function regroup(recording: Recording, request: RecordedRequest): Set<RecordedRequest> {
  const changed = new Set([request]);
  const before = request.groupKeys;
  request.groupKeys = [...new Set(request.legs.map((leg) => groupKey(request, leg)))];
  request.preflights.length = request.legs.length;
  for (const key of before) if (!request.groupKeys.includes(key)) leave(recording, key, request);
  for (const key of request.groupKeys) join(recording, key, request);
  for (const key of new Set([...before, ...request.groupKeys])) pairGroup(recording, key, changed);
  if (request.preflightOf) changed.add(request.preflightOf);
  return changed;
}

function groupKey({ observations: [first] }: RecordedRequest, { url }: Leg): string {
  return [first?.tabId, first?.frameId, first?.initiator, url].join(' ');
}

function join({ groups }: Recording, key: string, request: RecordedRequest): void {
  const group = groups.get(key) ?? { members: new Set(), options: new Set() };
  groups.set(key, group);
  group.members.add(request);
  const [first] = request.legs;
  if (first?.method === 'OPTIONS' && groupKey(request, first) === key) group.options.add(request);
}

function leave({ groups }: Recording, key: string, request: RecordedRequest): void {
  const group = groups.get(key);
  group?.members.delete(request);
  group?.options.delete(request);
  if (group?.members.size === 0) groups.delete(key);
}

function pairGroup({ groups, family }: Recording, key: string, changed: Set<RecordedRequest>): void {
  const group = groups.get(key);
  if (!group || group.options.size === 0) return;
  const askers = [...group.members].flatMap((request) => askersOf(request, key));
  const pairs = pair([...group.options].filter(isPreflight).map(candidateOf), askers, family);
  // OPTIONS requests that ended without showing headers: the page's own, or preflights that came to nothing.
  const asked = new Set([...pairs.keys()].map(({ request }) => request));
  const unnamed = [...group.options].filter((request) => endedUnsent(request) && !asked.has(request));
  const unasked = askers.filter((asker) => !pairs.has(asker));
  for (const [asker, candidate] of pair(unnamed.map(candidateOf), unasked, family)) pairs.set(asker, candidate);
  apply(group, askers, pairs, changed);
}

type RequestAsker = Asker & { request: RecordedRequest; index: number };
type RequestCandidate = Candidate & { request: RecordedRequest };

function askersOf(request: RecordedRequest, key: string): RequestAsker[] {
  if (isPreflight(request)) return [];
  const documentId = request.observations[0]?.documentId;
  return request.legs.flatMap((leg, index) =>
    groupKey(request, leg) === key ? [{ request, index, leg, ...(documentId !== undefined && { documentId }) }] : [],
  );
}

function candidateOf(request: RecordedRequest): RequestCandidate {
  const asksFor = requestedMethod(request);
  const documentId = request.observations[0]?.documentId;
  const [leg] = request.legs;
  return {
    request,
    ...(asksFor !== undefined && { asksFor }),
    ...(documentId !== undefined && { documentId }),
    startedAt: leg?.startedAt ?? 0,
    heardAt: leg?.heardAt ?? request.observations.at(-1)?.timeStamp ?? 0,
    ...(leg?.response && isRefused(leg.response) && { refused: true }),
  };
}

/** What no credentials mode and no origin would help. https://fetch.spec.whatwg.org/#cors-preflight-fetch */
function isRefused({ status, headers, handedOver = headers }: ReceivedResponse): boolean {
  const isOk = status >= 200 && status <= 299;
  return !isOk || combined(handedOver, 'Access-Control-Allow-Origin') === undefined;
}

function apply(
  group: Group,
  askers: RequestAsker[],
  pairs: Map<RequestAsker, RequestCandidate>,
  changed: Set<RecordedRequest>,
): void {
  const owners = new Map<RecordedRequest, RecordedRequest>();
  for (const asker of askers) {
    const { request, index } = asker;
    const preflight = pairs.get(asker)?.request;
    if (preflight) owners.set(preflight, request);
    if (request.preflights[index] === preflight) continue;
    request.preflights[index] = preflight;
    changed.add(request);
  }
  for (const request of group.options) {
    const owner = owners.get(request);
    if (request.preflightOf === owner) continue;
    request.preflightOf = owner;
    changed.add(request);
  }
}

/** A CORS-preflight request is an OPTIONS request that says what it asks for; any other one is the page's own. */
function isPreflight(request: RecordedRequest): boolean {
  return requestedMethod(request) !== undefined;
}

function requestedMethod({ legs: [leg] }: RecordedRequest): string | undefined {
  if (leg?.method !== 'OPTIONS' || !leg.request) return undefined;
  return combined(leg.request.headers, 'Access-Control-Request-Method');
}

function endedUnsent(request: RecordedRequest): boolean {
  return hasEnded(request) && request.legs[0]?.sentAt === undefined;
}

function hasEnded({ outcome, legs }: RecordedRequest): boolean {
  return outcome.state === 'completed' || outcome.state === 'failed' || legs.length === 0;
}

/** Builds the request's exchange anew, or withdraws it. */
function settle({ family }: Recording, request: RecordedRequest, changes: Changes): void {
  for (const each of [request, ...request.preflights]) if (each) changes.touched.add(each.id);
  const exchange = isOfPage(request) ? exchangeOf(request, family) : undefined;
  if (exchange && isCrossOrigin(exchange)) {
    request.exchange = exchange;
    changes.exchanges.push(exchange);
  } else if (request.exchange) {
    request.exchange = undefined;
    changes.withdrawn.push(request.id);
  }
}

/**
 * Whether a page made this request. While an OPTIONS request may still be a preflight, it is held back; and so is one
 * that went well without anybody having seen it leave, as when a worker died: its request was lost, or tells the rest.
 */
function isOfPage(request: RecordedRequest): boolean {
  if (request.preflightOf || isPreflight(request)) return false;
  const [leg] = request.legs;
  if (!leg) return false;
  const wentUnseen = !leg.startSeen && request.outcome.state === 'completed';
  const mayBePreflight = leg.method === 'OPTIONS' && leg.sentAt === undefined && (!hasEnded(request) || wentUnseen);
  return !mayBePreflight || request.preflights[0] !== undefined;
}

/** Whether it left its page's origin, or was on its way: a redirect can be refused before the next hop begins. */
function isCrossOrigin(exchange: Exchange): boolean {
  const { initiator, family } = exchange;
  if (initiator === undefined) return false;
  return crossOriginHops(exchange).includes(true) || exchange.hops.some((hop) => sentElsewhere(hop, initiator, family));
}

function sentElsewhere({ url, response, redirectedTo }: Hop, initiator: string, family: Family): boolean {
  const target = redirectedTo ?? (response && locationUrl(response, url, family));
  return target !== undefined && !isSameOrigin(originOf(target), initiator);
}

function exchangeOf(request: RecordedRequest, family: Family): Exchange | undefined {
  const [first] = request.observations;
  const hops = request.legs.map((leg, index) => hopOf(leg, request.preflights[index]));
  const [start] = hops;
  if (!first || !start) return undefined;
  const initiator = initiatorOf(request, family);
  return {
    id: request.id,
    family,
    tabId: first.tabId,
    frameId: first.frameId,
    ...(first.documentId !== undefined && { documentId: first.documentId }),
    type: first.type,
    ...(initiator !== undefined && { initiator }),
    startedAt: start.startedAt,
    hops,
    outcome: request.outcome,
    ...((request.resumed || request.legs[0]?.startSeen === false) && { interrupted: true }),
  };
}

function hopOf(leg: Leg, preflight: RecordedRequest | undefined): Hop {
  const { url, method, startedAt, request, response, redirectedTo } = leg;
  return {
    url,
    method,
    startedAt,
    ...(preflight && { preflight: preflightFrom(preflight) }),
    ...(request && { request }),
    ...(response && { response }),
    ...(redirectedTo !== undefined && { redirectedTo }),
  };
}

function preflightFrom({ id, legs: [leg], outcome }: RecordedRequest): Preflight {
  return {
    requestId: id,
    startedAt: leg?.startedAt ?? 0,
    ...(leg?.request && { request: leg.request }),
    ...(leg?.response && { response: leg.response }),
    outcome,
  };
}

/** Firefox names every initiator but an opaque one (measured); the first leg's Origin header says it of any browser. */
function initiatorOf(
  { observations, legs: [leg], preflights: [preflight] }: RecordedRequest,
  family: Family,
): string | undefined {
  const named = observations.find(({ initiator }) => initiator !== undefined);
  if (named) return named.initiator;
  if (family === 'firefox') return 'null';
  const sent = leg?.request ?? preflight?.legs[0]?.request;
  return sent && combined(sent.headers, 'Origin');
}

/** Lets go of the oldest ended requests beyond those kept, and of the oldest at all when there are too many. */
function letGo(recording: Recording, changes: Changes): void {
  for (const id of recording.ended) {
    if (recording.ended.size <= keptAfterEnd) break;
    recording.ended.delete(id);
    const request = recording.requests.get(id);
    const isNeeded = request?.preflightOf && !hasEnded(request.preflightOf);
    if (request && hasEnded(request) && !isNeeded) forgetWithPreflights(recording, request, changes);
  }
  for (const request of recording.requests.values()) {
    if (recording.requests.size <= mostRequests) break;
    forgetWithPreflights(recording, request, changes);
  }
}

/** A preflight goes with its request: left behind, it would look for another one. */
function forgetWithPreflights(recording: Recording, request: RecordedRequest, changes: Changes): void {
  const owner = request.preflightOf ?? request;
  for (const leaving of [owner, ...owner.preflights]) {
    if (!leaving) continue;
    forget(recording, leaving);
    changes.touched.add(leaving.id);
  }
}

function forget(recording: Recording, request: RecordedRequest): void {
  for (const key of request.groupKeys) leave(recording, key, request);
  recording.requests.delete(request.id);
  recording.ended.delete(request.id);
  rememberForgotten(recording, request.id);
}

function rememberForgotten(recording: Recording, requestId: string): void {
  recording.forgotten.add(requestId);
  for (const oldest of recording.forgotten) {
    if (recording.forgotten.size <= mostForgotten) break;
    recording.forgotten.delete(oldest);
  }
}

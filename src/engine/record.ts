/**
 * The fold that turns observations into exchanges. An exchange is computed from the set of everything observed about
 * it, so neither the order of arrival nor the number taken in at once matters, and a duplicate changes nothing. An
 * observation that fits nowhere is left out; a request that cannot be processed is reported.
 */
import type { Exchange, Family, Observation } from './exchange.ts';
import type { Failure } from './judgement.ts';
import { made } from './made.ts';
import { exchangeOf } from './record/exchange-of.ts';
import { type Group, type Grouped, groupKeys, groupsToPair, leave, regroup } from './record/groups.ts';
import { legsOf, outcomeOf, sameHeaders } from './record/legs.ts';
import { isNoise } from './record/noise.ts';
import { hasEnded, isPreflight, type RecordedRequest } from './record/request.ts';
import { isSecondTry } from './record/second-try.ts';

/** Everything known about the requests that may still change. `observe` and `takeChanges` update it in place. */
export interface Recording extends Grouped {
  requests: Map<string, RecordedRequest>;
  /** Requests that something was observed about since changes were last taken. */
  observed: Set<RecordedRequest>;
  /** Ids of ended requests, oldest first. They are kept for a while, because observations may come late. */
  ended: Set<string>;
  /** Ids of requests that are no longer kept: a late duplicate must not look like a new request. */
  forgotten: Set<string>;
}

/** What changed because of the observations since changes were last taken. */
export interface Changes {
  /** New or changed exchanges, each a new object. */
  exchanges: Exchange[];
  /** Ids of exchanges that turned out not to be exchanges. */
  withdrawn: string[];
  /** Ids of requests for which the answer of `observationsOf` may have changed. */
  touched: Set<string>;
  /** Exceptions. Each costs its own request, or the pairs of its group, and nothing else. */
  failures: Failure[];
}

const keptAfterEnd = 32;
/** A page can leave requests hanging forever; the oldest give way. */
const mostRequests = 5000;
const mostForgotten = 1024;

/** @param unfinished what was kept of an earlier recording, for example one that a worker's death cut off */
export function createRecording(family: Family, unfinished: Iterable<Observation> = []): Recording {
  const recording: Recording = {
    family,
    requests: new Map(),
    observed: new Set(),
    groups: new Map(),
    ended: new Set(),
    forgotten: new Set(),
  };
  for (const observation of unfinished) observe(recording, observation);
  takeChanges(recording);
  for (const request of recording.requests.values()) request.resumed = true;
  return recording;
}

/** Takes in one observation, whatever came before it. */
export function observe(recording: Recording, observation: Observation): void {
  if (!concernsRecording(recording, observation)) return;
  const request = requestOf(recording, observation);
  if (!remember(request, observation)) return;
  if (request.resumed) request.heardSince = true;
  request.legs = legsOf(request.observations);
  request.outcome = outcomeOf(request.observations);
  recording.observed.add(request);
}

/**
 * Computes what all the observations come to. Doing so after each event would pair a thousand equal requests anew each
 * time.
 */
export function takeChanges(recording: Recording): Changes {
  const changes: Changes = { exchanges: [], withdrawn: [], touched: new Set(), failures: [] };
  const observed = [...recording.observed];
  recording.observed.clear();
  for (const changed of regroup(recording, observed, changes.failures)) settleAlone(recording, changed, changes);
  for (const request of observed.filter(hasEnded)) {
    recording.ended.add(request.id);
    touchGroups(recording, request, changes);
  }
  letGo(recording, changes);
  return changes;
}

function concernsRecording({ forgotten, requests, family }: Recording, observation: Observation): boolean {
  const { requestId } = observation;
  return !forgotten.has(requestId) && !isNoise(observation, family, requests.has(requestId));
}

function requestOf(recording: Recording, { requestId }: Observation): RecordedRequest {
  const known = recording.requests.get(requestId);
  if (known) return known;
  const request: RecordedRequest = {
    id: requestId,
    observations: [],
    legs: [],
    outcome: { state: 'pending' },
    legKeys: [],
    preflights: [],
  };
  recording.requests.set(requestId, request);
  return request;
}

/** Puts an observation in its place in time; false if it was there already. */
function remember({ observations }: RecordedRequest, observation: Observation): boolean {
  const { event, timeStamp, url } = observation;
  const isSame = (known: Observation) => known.event === event && known.timeStamp === timeStamp && known.url === url;
  if (observations.some(isSame)) return false;
  const before = observations.findLastIndex((known) => known.timeStamp <= timeStamp);
  observations.splice(before + 1, 0, slimmed(observation, observations));
  return true;
}

/** Headers that were handed over as received are not stored a second time. */
function slimmed(observation: Observation, known: readonly Observation[]): Observation {
  const { responseHeaders, ...rest } = observation;
  if (!responseHeaders || observation.event === 'onHeadersReceived') return observation;
  const received = known.findLast(({ event, url }) => event === 'onHeadersReceived' && url === observation.url);
  return received?.responseHeaders && sameHeaders(received.responseHeaders, responseHeaders) ? rest : observation;
}

/**
 * If a failing request were kept, everything paired with it would fail again; if only its preflights were kept, they
 * would look for another request.
 */
function settleAlone(recording: Recording, request: RecordedRequest, changes: Changes): void {
  const { failures } = changes;
  const before = failures.length;
  made('exchange', () => settle(recording, request, changes), failures);
  if (failures.length === before) return;
  for (const leaving of [request, ...request.preflights]) if (leaving) forget(recording, leaving);
}

/** Builds the request's exchange again, or withdraws it. */
function settle({ family, requests }: Recording, request: RecordedRequest, changes: Changes): void {
  touch(request, changes);
  const exchange = isSecondTry(request, requests.values()) ? undefined : exchangeOf(request, family);
  if (exchange) {
    request.exchange = exchange;
    changes.exchanges.push(exchange);
  } else if (request.exchange) {
    request.exchange = undefined;
    changes.withdrawn.push(request.id);
  }
}

/** When its last request has ended, the whole group is settled. */
function touchGroups(recording: Recording, request: RecordedRequest, changes: Changes): void {
  const settled = groupsToPair(recording, request).filter(haveEnded);
  for (const group of settled) for (const member of group) touch(member, changes);
}

/** Preflights of earlier legs are in other groups, and are needed as long as their request is. */
function touch({ id, preflights }: RecordedRequest, { touched }: Changes): void {
  touched.add(id);
  for (const preflight of preflights) if (preflight) touched.add(preflight.id);
}

/** Forgets the oldest ended requests beyond those kept, and the oldest of all if there are too many. */
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

/** A preflight is forgotten along with its request: left behind, it would look for another one. */
function forgetWithPreflights(recording: Recording, request: RecordedRequest, changes: Changes): void {
  const owner = request.preflightOf ?? request;
  for (const leaving of [owner, ...owner.preflights]) {
    if (!leaving) continue;
    forget(recording, leaving);
    changes.touched.add(leaving.id);
  }
}

/** Excludes a request from now on. */
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

function forget(recording: Recording, request: RecordedRequest): void {
  for (const key of groupKeys(request)) leave(recording, key, request);
  recording.requests.delete(request.id);
  recording.observed.delete(request);
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

/**
 * Exchanges that were under way when an earlier recording was cut off. They are marked, because their end may never be
 * reported.
 */
export function resumedExchanges({ requests, family }: Recording): Exchange[] {
  return [...requests.values()].flatMap((request) => {
    if (!request.resumed || !request.exchange || hasEnded(request)) return [];
    request.exchange = exchangeOf(request, family);
    return request.exchange ?? [];
  });
}

/**
 * What has to be kept of a request, so that recording can go on after an interruption. Nothing once the request is
 * settled: when it has ended, its preflights or the request it is the preflight of have ended, and so have all others
 * that a preflight of its group could belong to.
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

function isGroupSettled(recording: Recording, request: RecordedRequest): boolean {
  return groupsToPair(recording, request).every(haveEnded);
}

function haveEnded(group: Group): boolean {
  for (const member of group) if (!hasEnded(member)) return false;
  return true;
}

export function isKnown({ requests }: Recording, requestId: string): boolean {
  return requests.has(requestId);
}

export function wasLetGo({ forgotten }: Recording, requestId: string): boolean {
  return forgotten.has(requestId);
}

/** Whether a request of this tab is under way about which something that matters may still be reported. */
export function isBusy({ requests }: Recording, tabId: number): boolean {
  for (const request of requests.values()) {
    if (request.observations[0]?.tabId === tabId && isAwaited(request)) return true;
  }
  return false;
}

/**
 * The page already has the response of a request that is streaming. A request from before an interruption may have
 * ended unnoticed.
 */
function isAwaited(request: RecordedRequest): boolean {
  const mayBeGone = request.resumed && !request.heardSince;
  return !mayBeGone && request.outcome.state !== 'streaming' && !hasEnded(request);
}

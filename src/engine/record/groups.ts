/** Finds the request of each preflight among those that can have caused it. */
import type { Family, ReceivedResponse } from '../exchange.ts';
import { listElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import { withoutCredentials } from '../fetch/location-url.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import type { Failure } from '../judgement.ts';
import { made } from '../made.ts';
import type { Leg } from './legs.ts';
import { type Asker, type Candidate, pair } from './pairing.ts';
import { hasEnded, isPreflight, type RecordedRequest, requestedMethod } from './request.ts';

/** Requests among which preflights are paired: same URL, tab, document and initiator. */
export type Group = Set<RecordedRequest>;

type RequestAsker = Asker & { request: RecordedRequest; index: number };
type RequestCandidate = Candidate & { request: RecordedRequest };

/** All groups, by what their requests have in common. */
export interface Grouped {
  family: Family;
  groups: Map<string, Group>;
}

/** Puts the requests into the groups of their legs and pairs those groups again; returns every request that changed. */
export function regroup(
  recording: Grouped,
  requests: readonly RecordedRequest[],
  failures: Failure[],
): Set<RecordedRequest> {
  const changed = new Set(requests);
  const keys = new Set(requests.flatMap((request) => place(recording, request)));
  for (const key of keys) made('pairs', () => pairGroup(recording, key, changed), failures);
  for (const { preflightOf } of requests) if (preflightOf) changed.add(preflightOf);
  return changed;
}

/** @returns the keys of the groups that the request was in, and of those it is in now */
function place(recording: Grouped, request: RecordedRequest): string[] {
  const before = groupKeys(request);
  request.legKeys = request.legs.map((leg) => groupKey(request, leg));
  request.preflights.length = request.legs.length;
  const after = groupKeys(request);
  for (const key of before) if (!after.has(key)) leave(recording, key, request);
  for (const key of after) join(recording, key, request);
  return [...before, ...after];
}

export function groupKeys({ legKeys }: RecordedRequest): Set<string> {
  return new Set(legKeys);
}

/**
 * Chromium sends the preflight without the `user:password@` of the request's URL, and gives the frame of a page that was
 * left another number (measured).
 */
function groupKey({ observations: [first] }: RecordedRequest, { url }: Leg): string {
  return [first?.tabId, first?.documentId ?? first?.frameId, first?.initiator, withoutCredentials(url)].join(' ');
}

function join({ groups }: Grouped, key: string, request: RecordedRequest): void {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group.add(request));
}

export function leave({ groups }: Grouped, key: string, request: RecordedRequest): void {
  const group = groups.get(key);
  group?.delete(request);
  if (group?.size === 0) groups.delete(key);
}

/** The groups of the request's legs. If nothing was asked, no pair can change. */
export function groupsToPair({ groups }: Grouped, request: RecordedRequest): Group[] {
  return [...groupKeys(request)].flatMap((key) => {
    const group = groups.get(key);
    return group && hasPreflights(group, key) ? [group] : [];
  });
}

function hasPreflights(group: Group, key: string): boolean {
  for (const member of group) if (mayBePreflight(member, key)) return true;
  return false;
}

function pairGroup({ groups, family }: Grouped, key: string, changed: Set<RecordedRequest>): void {
  const askers: RequestAsker[] = [];
  const options: RequestCandidate[] = [];
  for (const member of groups.get(key) ?? []) {
    askers.push(...askersOf(member, key));
    if (mayBePreflight(member, key)) options.push(candidateOf(member));
  }
  apply(options, askers, pairsAmong(options, askers, family), changed);
}

function mayBePreflight({ legs: [first], legKeys }: RecordedRequest, key: string): boolean {
  return first?.method === 'OPTIONS' && legKeys[0] === key;
}

function pairsAmong(
  options: RequestCandidate[],
  askers: RequestAsker[],
  family: Family,
): Map<RequestAsker, RequestCandidate> {
  const isNamed = ({ asksFor }: RequestCandidate) => asksFor !== undefined;
  const named = pair(options.filter(isNamed), askers, family);
  // OPTIONS requests that have shown no headers: the page's own, or preflights that come to nothing.
  const unsent = options.filter(({ request }) => isUnsent(request));
  if (unsent.length === 0) return named;
  const haveOne = new Set([...named.keys()].map(({ request }) => request));
  const unnamed = unsent.filter(({ request }) => !haveOne.has(request));
  const without = askers.filter((asker) => !named.has(asker));
  return new Map([...named, ...pair(unnamed, without, family)]);
}

function isUnsent({ legs: [leg] }: RecordedRequest): boolean {
  return leg?.sentAt === undefined;
}

function askersOf(request: RecordedRequest, key: string): RequestAsker[] {
  if (isPreflight(request)) return [];
  const { resumed, legs, legKeys } = request;
  const askers = legs.map((leg, index) => ({ request, index, leg, resumed }));
  return askers.filter(({ index }) => legKeys[index] === key);
}

function candidateOf(request: RecordedRequest): RequestCandidate {
  const [leg] = request.legs;
  const startedAt = leg?.startedAt ?? 0;
  return {
    request,
    asksFor: requestedMethod(request),
    names: listElements(combined(leg?.request?.headers, 'Access-Control-Request-Headers')),
    startedAt,
    startSeen: leg?.startSeen ?? false,
    heardAt: leg?.heardAt ?? request.observations.at(-1)?.timeStamp ?? startedAt,
    hasEnded: hasEnded(request),
    givenUp: leg?.givenUp === true,
    unanswered: isUnanswered(request),
    refused: leg?.response !== undefined && isRefused(leg.response),
  };
}

/** A preflight that was answered ends in `onCompleted`, even if the answer is refused (measured). */
function isUnanswered({ legs: [leg], outcome }: RecordedRequest): boolean {
  return leg?.response === undefined && outcome.state !== 'completed';
}

/** Refused whatever the credentials mode and the origin. https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export function isRefused({ status, headers, handedOver = headers }: Omit<ReceivedResponse, 'at'>): boolean {
  return !isOkStatus(status) || combined(handedOver, 'Access-Control-Allow-Origin') === undefined;
}

/** Tells each request its preflights, and each preflight its request. */
function apply(
  options: RequestCandidate[],
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
  for (const { request } of options) {
    const owner = owners.get(request);
    if (request.preflightOf === owner) continue;
    request.preflightOf = owner;
    changed.add(request);
  }
}

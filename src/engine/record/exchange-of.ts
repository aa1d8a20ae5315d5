/** The exchange that a recorded request makes, if a page made the request and it left its origin. */
import type { Exchange, Family, Hop, Preflight } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { includesCredentials, targetOf, unfollowedTarget } from '../fetch/location-url.ts';
import { crossOriginHops, isSameOrigin, originOf } from '../fetch/origin.ts';
import type { Leg } from './legs.ts';
import { hasEnded, isAnsweredInside, isPreflight, type RecordedRequest } from './request.ts';

/** Absent for a request that is not a page's, and for one that stayed at its origin and was not stopped there. */
export function exchangeOf(request: RecordedRequest, family: Family): Exchange | undefined {
  const exchange = isOfPage(request) ? exchangeFrom(request, family) : undefined;
  return exchange && isCrossOrigin(exchange) ? exchange : undefined;
}

function exchangeFrom(request: RecordedRequest, family: Family): Exchange | undefined {
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

/**
 * Whether a page made this request. An OPTIONS request that may still turn out to be a preflight is held back. So is
 * one that succeeded although nobody saw it leave, as when a worker died: either its request was lost, or that request
 * tells the rest.
 */
function isOfPage(request: RecordedRequest): boolean {
  if (request.preflightOf || isPreflight(request)) return false;
  const [leg] = request.legs;
  if (!leg || isAnsweredInside(request)) return false;
  const isOpen = !hasEnded(request) || request.outcome.state === 'completed';
  const mayBePreflight = leg.method === 'OPTIONS' && leg.sentAt === undefined && isOpen;
  return !mayBePreflight || request.preflights[0] !== undefined;
}

/**
 * Whether it left its page's origin, or was about to: a redirect can be refused before the next hop begins, even one to
 * the same origin.
 */
function isCrossOrigin(exchange: Exchange): boolean {
  const { initiator, family, hops } = exchange;
  if (initiator === undefined) return false;
  const isStopped = hops.some((hop) => sentElsewhere(hop, initiator, family)) || isStoppedAtHome(exchange);
  return isStopped || crossOriginHops(exchange).includes(true);
}

/** Within one origin, Chromium stops only redirects to a URL with a user name (measured). */
function isStoppedAtHome({ family, hops, outcome }: Exchange): boolean {
  return family === 'chromium' && outcome.state === 'failed' && includesCredentials(unfollowedTarget(hops) ?? '');
}

function sentElsewhere(hop: Hop, initiator: string, family: Family): boolean {
  const target = targetOf(hop, family);
  return target !== undefined && !isSameOrigin(originOf(target), initiator);
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

/**
 * Firefox names every initiator except an opaque one (measured); the first leg's `Origin` header names it in any
 * browser.
 */
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

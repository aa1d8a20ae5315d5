/** One request being recorded: what was observed of it, and what that comes to so far. */
import { type Exchange, isOver, type Observation, type Outcome } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { isInternalRedirect } from '../fetch/internal-redirect.ts';
import { isHttp } from '../fetch/location-url.ts';
import type { Leg } from './legs.ts';

export interface RecordedRequest {
  id: string;
  /** In order of time, without duplicates. */
  observations: Observation[];
  legs: Leg[];
  outcome: Outcome;
  /** The group of each leg, by the leg's index. */
  legKeys: string[];
  /** The preflight of each leg, by the leg's index. */
  preflights: (RecordedRequest | undefined)[];
  /** The request this one is the preflight of. */
  preflightOf?: RecordedRequest | undefined;
  /** Part of it was recorded before an interruption, */
  resumed?: true;
  /** and part of it since. */
  heardSince?: true;
  exchange?: Exchange | undefined;
}

/**
 * An OPTIONS request that says what it asks permission for is a CORS-preflight request; any other is the page's own.
 */
export function isPreflight(request: RecordedRequest): boolean {
  return requestedMethod(request) !== undefined;
}

export function requestedMethod({ legs: [leg] }: RecordedRequest): string | undefined {
  if (leg?.method !== 'OPTIONS' || !leg.request) return undefined;
  return combined(leg.request.headers, 'Access-Control-Request-Method');
}

export function hasEnded(request: RecordedRequest): boolean {
  const { outcome, legs } = request;
  if (isOver(outcome) || legs.length === 0) return true;
  return isAnsweredInside(request);
}

/**
 * Another extension answered in the server's place, with a file of its own or a `data:` URL, as blockers do. Chromium
 * then reports nothing more (measured).
 */
export function isAnsweredInside({ legs }: RecordedRequest): boolean {
  const last = legs.at(-1);
  return last !== undefined && isInternalRedirect(last) && !isHttp(last.redirectedTo ?? '');
}

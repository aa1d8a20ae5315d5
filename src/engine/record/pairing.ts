/** Which preflight belongs to which leg. The browser does not say; the order in which they start does. */
import type { Family } from '../exchange.ts';
import type { Leg } from './legs.ts';

/** An OPTIONS request as pairing sees it. */
export interface Candidate {
  /** Its Access-Control-Request-Method; absent when its headers were never shown. */
  asksFor?: string;
  documentId?: string;
  startedAt: number;
  /** When its answer or its end came; before that, when it was last noticed. */
  heardAt: number;
  hasEnded: boolean;
  /** No answer came so far. */
  unanswered?: true;
  /** No request is sent after this answer, whatever its origin. */
  refused?: true;
}

/** A leg that may have a preflight. */
export interface Asker {
  leg: Leg;
  documentId?: string;
}

/**
 * First in, first out: each preflight, in order of start, takes the oldest leg that can be its own. Measured with
 * twelve parallel PUTs to one URL: the k-th preflight to start was the k-th request's. Where the start of a leg was
 * lost with a worker, so was that order: a preflight that could then be of several is nobody's. Computed from all that
 * is known, so that a late observation corrects an earlier pairing.
 */
export function pair<C extends Candidate, A extends Asker>(
  candidates: readonly C[],
  askers: readonly A[],
  family: Family,
): Map<A, C> {
  const free = askers.toSorted((a, b) => a.leg.startedAt - b.leg.startedAt);
  const isOrderKnown = askers.every(({ leg }) => leg.startSeen);
  const pairs = new Map<A, C>();
  for (const candidate of candidates.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const mayAsk = (asker: A) => fits(candidate, asker, family);
    const asker = free.find(mayAsk);
    if (!asker) continue;
    // One whose headers were never shown came to nothing. Left over, it would pass for a request of the page.
    const isClear = isOrderKnown || candidate.asksFor === undefined || isFirst(free.filter(mayAsk));
    if (!isClear) continue;
    pairs.set(asker, candidate);
    free.splice(free.indexOf(asker), 1);
  }
  return pairs;
}

/** Whether the first of those that may ask is known to be the first. */
function isFirst(askers: readonly Asker[]): boolean {
  return askers.length === 1 || askers.every(({ leg }) => leg.startSeen);
}

function fits(candidate: Candidate, asker: Asker, family: Family): boolean {
  const { leg, documentId } = asker;
  if (leg.startSeen && leg.startedAt > candidate.startedAt) return false;
  if (leg.heardAt !== undefined && leg.heardAt < candidate.startedAt) return false;
  if (documentId !== candidate.documentId && documentId !== undefined && candidate.documentId !== undefined)
    return false;
  if (candidate.refused && leg.response) return false;
  return mayAskFor(candidate, leg) && (family === 'firefox' || isInTime(candidate, leg));
}

/** What has shown no headers may be a request of the page still, unless a request failed that was never sent. */
function mayAskFor(candidate: Candidate, leg: Leg): boolean {
  if (candidate.asksFor !== undefined) return leg.method === candidate.asksFor;
  return leg.method !== 'OPTIONS' && (candidate.hasEnded || mayFailTogether(candidate, leg));
}

/**
 * In Chromium nothing more is heard of a request until its preflight is answered: then it is sent, or fails. Where no
 * answer comes, both fail at once, each told over a channel of its own: of 600 requests refused by Local Network Access
 * 10 had an earlier end than their preflight, of 600 whose preflight's connection was dropped 2 (measured).
 */
function isInTime(candidate: Candidate, leg: Leg): boolean {
  const isTooEarly = (at: number | undefined) => at !== undefined && at < candidate.heardAt;
  return mayFailTogether(candidate, leg) || !(isTooEarly(leg.sentAt) || isTooEarly(leg.heardAt));
}

function mayFailTogether({ unanswered }: Candidate, { sentAt, heardAt, response }: Leg): boolean {
  const failedUnsent = sentAt === undefined && response === undefined && heardAt !== undefined;
  return unanswered === true && failedUnsent;
}

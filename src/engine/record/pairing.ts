/** Which preflight belongs to which leg. The browser does not say; the order in which they start does. */
import type { Family } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import type { Leg } from './legs.ts';

/** An OPTIONS request as pairing sees it. */
export interface Candidate {
  /** Its Access-Control-Request-Method; absent when its headers were never shown. */
  asksFor?: string | undefined;
  /** Its Access-Control-Request-Headers. */
  names: string[];
  startedAt: number;
  /** Whether its start was seen, and not only what came of it. */
  startSeen: boolean;
  /** When its answer or its end came; before that, when it was last noticed. */
  heardAt: number;
  hasEnded: boolean;
  givenUp: boolean;
  /** No answer has come so far. */
  unanswered: boolean;
  /** After this answer no request is sent, whatever its origin. */
  refused: boolean;
}

/** A leg that may have a preflight. */
export interface Asker {
  leg: Leg;
  /** Recording was cut off while it was under way: its preflight may have come and gone unseen. */
  resumed?: true | undefined;
}

/**
 * First in, first out: each preflight, in order of start, takes the oldest leg that it can belong to. Measured with
 * twelve parallel PUTs to one URL: the k-th preflight to start was the k-th request's. When a start was lost because a
 * worker died, so was that order, and a preflight that could then belong to several legs is given to none. The pairs
 * are computed from everything known, so a late observation corrects an earlier pairing.
 */
export function pair<C extends Candidate, A extends Asker>(
  candidates: readonly C[],
  askers: readonly A[],
  family: Family,
): Map<A, C> {
  if (candidates.length === 0) return new Map();
  const free = askers.toSorted((a, b) => a.leg.startedAt - b.leg.startedAt);
  const canFail = askers.some(({ leg }) => failedUnsent(leg));
  // Thousands can be under way at once: preflights that fit no leg yet are not tried on each.
  const isTold = ({ asksFor, hasEnded }: C) => asksFor !== undefined || hasEnded || canFail;
  const inOrder = candidates.filter(isTold).sort((a, b) => a.startedAt - b.startedAt);
  const isWhole = askers.every(({ leg }) => leg.startSeen) && inOrder.every(({ startSeen }) => startSeen);
  const pairs = new Map<A, C>();
  for (const [index, candidate] of inOrder.entries()) {
    const mayAsk = whoMayAsk(candidate, askers, family);
    const asker = free.find(mayAsk);
    if (!asker) continue;
    const isClear = isWhole || cameToNothing(candidate) || isFirst(free.filter(mayAsk), inOrder.slice(index), family);
    if (!isClear) continue;
    pairs.set(asker, candidate);
    free.splice(free.indexOf(asker), 1);
  }
  const bereft = free.filter(lostOne);
  if (bereft.length === 0) return handedOn(pairs, free, family);
  return new Map([...pairs].filter(([, candidate]) => !mayBeShifted(candidate, bereft, family)));
}

/**
 * A request that was given up may have needed no preflight, for example a `GET` without the header that the next one
 * has, or one whose permission was remembered. Then the preflight belongs to a request beside it, and a later one is
 * left without (measured).
 */
function handedOn<C extends Candidate, A extends Asker>(
  pairs: Map<A, C>,
  left: readonly A[],
  family: Family,
): Map<A, C> {
  const inOrder = [...pairs];
  if (!inOrder.some(([{ leg }]) => wasGivenUp(leg))) return pairs;
  const waiting = left.filter(({ leg }) => !wasGivenUp(leg));
  return new Map(waiting.reduceRight((held, heir) => handedTo(heir, held, family), inOrder));
}

/** Each leg takes the preflight of the one before it, back to the one that was given up: their order stays the same. */
function handedTo<C extends Candidate, A extends Asker>(heir: A, held: [A, C][], family: Family): [A, C][] {
  const moved = [...held];
  let next = heir;
  for (const [index, [asker, candidate]] of [...held.entries()].reverse()) {
    if (!fits(candidate, next, family)) continue;
    moved[index] = [next, candidate];
    if (wasGivenUp(asker.leg)) return moved;
    next = asker;
  }
  return held;
}

/** If one preflight was missed altogether, each request behind it took the preflight of the next. */
function mayBeShifted(candidate: Candidate, bereft: readonly Asker[], family: Family): boolean {
  return !cameToNothing(candidate) && bereft.some((asker) => fits(candidate, asker, family));
}

/** A preflight that was neither sent nor answered. If it were left over, it would look like a request of the page. */
function cameToNothing({ asksFor, unanswered }: Candidate): boolean {
  return asksFor === undefined && unanswered;
}

/**
 * Whether the first of the legs that may have asked is known to be the first, and the same holds for the preflights
 * left to pair.
 */
function isFirst(askers: readonly Asker[], left: readonly Candidate[], family: Family): boolean {
  if (askers.length === 1) return true;
  const rivals = left.filter((candidate) => askers.some((asker) => fits(candidate, asker, family)));
  return askers.every(({ leg }) => leg.startSeen) && rivals.every(({ startSeen }) => startSeen);
}

/** A request that failed before it was sent, and was under way when recording was cut off. */
function lostOne({ leg, resumed }: Asker): boolean {
  return resumed === true && failedUnsent(leg);
}

function fits(candidate: Candidate, asker: Asker, family: Family): boolean {
  const { leg } = asker;
  if (leg.startSeen && leg.startedAt > candidate.startedAt) return false;
  if (leg.heardAt !== undefined && leg.heardAt + (wasGivenUp(leg) ? sentYet : 0) < candidate.startedAt) return false;
  if (candidate.refused && leg.response) return false;
  return mayAskFor(candidate, leg) && (family === 'firefox' ? mayEndWith(candidate, leg) : isInTime(candidate, leg));
}

/**
 * Firefox shows a request's headers before its preflight. So if one of several legs has the headers that the preflight
 * asks for, the preflight belongs to it and not to one that needs none. If no leg has them, another extension removed
 * them, and they show nothing.
 */
function whoMayAsk(candidate: Candidate, askers: readonly Asker[], family: Family): (asker: Asker) => boolean {
  const hasNamed = ({ leg: { request } }: Asker) =>
    !request || candidate.names.every((name) => combined(request.headers, name) !== undefined);
  const isTelling = family === 'firefox' && candidate.names.length > 0 && askers.some(hasNamed);
  return (asker) => fits(candidate, asker, family) && (!isTelling || hasNamed(asker));
}

/**
 * An OPTIONS request that has shown no headers may still be the page's own, unless a request failed before it was sent.
 */
function mayAskFor(candidate: Candidate, leg: Leg): boolean {
  if (candidate.asksFor !== undefined) return leg.method === candidate.asksFor;
  return leg.method !== 'OPTIONS' && (candidate.hasEnded || mayEndFirst(candidate, leg));
}

/**
 * In Chromium nothing more is reported of a request until its preflight is answered: then the request is sent, or
 * fails. If no answer comes, both fail at once, each reported over a channel of its own: of 600 requests refused by
 * Local Network Access 10 ended before their preflight did, and of 600 whose preflight's connection was dropped 2
 * (measured).
 */
function isInTime(candidate: Candidate, leg: Leg): boolean {
  const isTooEarly = (at: number | undefined) => at !== undefined && at < candidate.heardAt;
  return mayEndFirst(candidate, leg) || !(isTooEarly(leg.sentAt) || isTooEarly(leg.heardAt));
}

/**
 * When a page gives a request up, Firefox gives up that request's preflight and no other. It reports nothing of a
 * request before its preflight was answered or ended (3516 of 3516, measured).
 */
function mayEndWith({ heardAt, givenUp }: Candidate, leg: Leg): boolean {
  if (leg.heardAt === undefined) return true;
  return heardAt <= leg.heardAt && (!givenUp || leg.givenUp === true);
}

function mayEndFirst({ unanswered }: Candidate, leg: Leg): boolean {
  return wasGivenUp(leg) || (unanswered && failedUnsent(leg));
}

/**
 * The request no longer waits for its preflight. Chromium sends the preflight and awaits its answer all the same, even
 * if the page gave the request up in the task that made it (measured).
 */
function wasGivenUp(leg: Leg): boolean {
  return leg.givenUp === true && failedUnsent(leg);
}

/**
 * In ms: how long afterwards the preflight may still begin. Up to 14 on a busy machine, 111 on one that stood still
 * meanwhile (measured).
 */
const sentYet = 1000;

function failedUnsent({ sentAt, heardAt, response }: Leg): boolean {
  return sentAt === undefined && response === undefined && heardAt !== undefined;
}

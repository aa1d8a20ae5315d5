/** Matches what DevTools knows to the exchanges it is about. What is left over was stopped before the network. */
import { kindOf } from '../causes/signs/kind.ts';
import type { Exchange } from '../exchange.ts';
import { mayConcern } from '../fetch/content-security-policy.ts';
import { unfollowedTarget } from '../fetch/location-url.ts';
import { originOf } from '../fetch/origin.ts';
import { isMeantForWeb } from '../fetch/url.ts';
import { groupBy } from '../group-by.ts';
import {
  byTime,
  clocksApart,
  type ExchangeNote,
  type FinishedNote,
  type Joined,
  type Note,
  type StoppedRequest,
  type ViolationNote,
} from '../notes.ts';
import { finishedJoiner } from './finished.ts';

/** Matches each note to what it is about. */
export type JoinNotes = (exchanges: readonly Exchange[], notes: readonly Note[]) => Joined;

/** Remembers what it matched: a long journal is matched again after each change, and most of it stays the same. */
export function notesJoiner(): JoinNotes {
  const joinFinished = finishedJoiner();
  return (exchanges, notes) => {
    const { joined, left } = joinFinished(exchanges, notes);
    const violations = joinViolations(exchanges, notes, joined);
    return { notes: joined, stopped: stoppedRequests(left.filter(isStopped), violations) };
  };
}

/** @returns the reports that are about none of the exchanges */
function joinViolations(
  exchanges: readonly Exchange[],
  notes: readonly Note[],
  joined: Map<string, ExchangeNote>,
): ViolationNote[] {
  const redirected = groupBy(exchanges.filter(isStoppedOnTheWay), reportedUrl);
  const left: ViolationNote[] = [];
  for (const note of notes) {
    if (note.about !== 'violation') continue;
    const concerned = redirected.get(note.url)?.filter((exchange) => mayBeOf(exchange, note)) ?? [];
    if (concerned.length === 0) left.push(note);
    // The browser keeps equal reports once, so one report may be about several exchanges. Further ones belong to later
    // requests.
    for (const { id } of concerned) joined.set(id, { ...violationOf(note), ...joined.get(id) });
  }
  return left;
}

/** A request whose redirect target a policy refuses ends like this (measured). */
function isStoppedOnTheWay({ hops, outcome }: Exchange): boolean {
  if (outcome.state !== 'failed' || outcome.afterStart) return false;
  return outcome.error === 'net::ERR_ABORTED' && unfollowedTarget(hops) !== undefined;
}

/** For a frame, the report names only the origin that it was led to (measured). */
function reportedUrl({ type, hops }: Exchange): string {
  return type === 'sub_frame' ? originOf(unfollowedTarget(hops) ?? '') : (hops[0]?.url ?? '');
}

function mayBeOf(exchange: Exchange, { directive, at }: ViolationNote): boolean {
  return exchange.startedAt <= at + clocksApart && mayConcern(directive, kindOf(exchange));
}

/**
 * An empty error with status 0 marks a request that the page's own rules stopped (measured). A URL without a scheme
 * leads nowhere, whatever its error.
 */
function isStopped({ status, error, url }: FinishedNote): boolean {
  return status === 0 && (error === '' || isMeantForWeb(url));
}

/**
 * A report and a log entry for the same URL are one request, unless the report is about another type: `fetch()` leaves
 * no entry. The report has the reason, the entry everything else.
 */
function stoppedRequests(logged: readonly FinishedNote[], violations: readonly ViolationNote[]): StoppedRequest[] {
  const reportsOf = groupBy(violations, ({ url }) => url);
  const entries = logged.map((entry) => ({ ...entry, type: kindByReports(entry, reportsOf.get(entry.url)) }));
  const entriesOf = groupBy(entries, ({ url }) => url);
  const reported = violations.filter(
    ({ url, directive }) => !entriesOf.get(url)?.some(({ type }) => mayConcern(directive, type)),
  );
  const stopped = [
    ...entries.map(({ method, url, at, type, error, callStack }): StoppedRequest => {
      const report = reportsOf.get(url)?.findLast(({ directive }) => mayConcern(directive, type));
      const stack = callStack ?? report?.callStack;
      return {
        url,
        at,
        method,
        type,
        ...(error && { error }),
        ...(stack && { callStack: stack }),
        ...violationOf(report),
      };
    }),
    ...reported.map((report): StoppedRequest => {
      const { url, at, callStack } = report;
      return { url, at, ...(callStack && { callStack }), ...violationOf(report) };
    }),
  ];
  return byTime(stopped);
}

/** The log calls JSON modules and CSS modules scripts (measured); only a report says what they are. */
function kindByReports({ type }: FinishedNote, reports: readonly ViolationNote[] = []): string {
  const isOf = (kind: string) => reports.some(({ directive }) => mayConcern(directive, kind));
  const kinds = type === 'script' ? [type, 'json', 'stylesheet'] : [];
  return kinds.find(isOf) ?? type;
}

function violationOf(report: ViolationNote | undefined): Pick<StoppedRequest, 'violation'> {
  return report ? { violation: { directive: report.directive, policy: report.policy } } : {};
}

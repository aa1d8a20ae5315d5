/** Puts what DevTools knows to the exchanges it is about; what is left was stopped before the network. */
import { kindOf } from '../causes/signs/kind.ts';
import type { Exchange } from '../exchange.ts';
import { mayConcern } from '../fetch/content-security-policy.ts';
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

/** Puts each note to what it is about. */
export type JoinNotes = (exchanges: readonly Exchange[], notes: readonly Note[]) => Joined;

/** Remembers what it joined: a long journal is joined anew with each change, and most of it is what it was. */
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
    // The browser keeps equal reports once, so that one may be about several. Those after the first are of later requests.
    for (const { id } of concerned) joined.set(id, { ...violationOf(note), ...joined.get(id) });
  }
  return left;
}

/** Measured: a policy that refuses the target of a redirect ends the request so. */
function isStoppedOnTheWay({ hops, outcome }: Exchange): boolean {
  if (outcome.state !== 'failed' || outcome.afterStart) return false;
  return outcome.error === 'net::ERR_ABORTED' && hops.at(-1)?.redirectedTo !== undefined;
}

/** Of a frame a report names no more than the origin that it was led to (measured). */
function reportedUrl({ type, hops }: Exchange): string {
  return type === 'sub_frame' ? originOf(hops.at(-1)?.redirectedTo ?? '') : (hops[0]?.url ?? '');
}

function mayBeOf(exchange: Exchange, { directive, at }: ViolationNote): boolean {
  return exchange.startedAt <= at + clocksApart && mayConcern(directive, kindOf(exchange));
}

/**
 * Measured: an empty error under status 0 is the mark of a request that the page's own rules stopped. A URL without a scheme
 * leads nowhere, whatever its error.
 */
function isStopped({ status, error, url }: FinishedNote): boolean {
  return status === 0 && (error === '' || isMeantForWeb(url));
}

/**
 * A report and an entry about the same URL are one request, unless the report is about another kind: `fetch()` leaves no
 * entry. The report has the reason, the entry the rest.
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

/** The log calls modules of data and of style sheets scripts (measured): a report alone tells what they are. */
function kindByReports({ type }: FinishedNote, reports: readonly ViolationNote[] = []): string {
  const isOf = (kind: string) => reports.some(({ directive }) => mayConcern(directive, kind));
  const kinds = type === 'script' ? [type, 'json', 'stylesheet'] : [];
  return kinds.find(isOf) ?? type;
}

function violationOf(report: ViolationNote | undefined): Pick<StoppedRequest, 'violation'> {
  return report ? { violation: { directive: report.directive, policy: report.policy } } : {};
}

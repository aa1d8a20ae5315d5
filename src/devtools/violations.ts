/**
 * Reads what the page's Content Security Policy has refused so far. The browser keeps such reports for whoever asks
 * later, so nothing is added to the page: an observer takes the kept ones and is gone. A `fetch` that a policy stops
 * leaves no other trace. Firefox has no such reports, and a sandboxed page answers nothing.
 */
import type { ViolationNote } from '../engine/notes.ts';
import { type Report, violationOf } from './notes.ts';

/** Evaluates in the page. What the browser answers with: the value, or an array that begins with it. */
export type Evaluate = (expression: string) => Promise<unknown>;

const expression = `(() => {
  if (typeof ReportingObserver !== 'function') return { reports: [] };
  const observer = new ReportingObserver(() => {}, { types: ['csp-violation'], buffered: true });
  observer.observe();
  const reports = observer.takeRecords();
  observer.disconnect();
  return { reports: reports.map(({ body }) => body.toJSON()) };
})()`;

export interface Violations {
  /** Those not read before. */
  read(): Promise<ViolationNote[]>;
  /** The tab shows another document. */
  forget(): void;
}

export function createViolations(evaluate: Evaluate): Violations {
  let seen = new Set<string>();
  return {
    async read() {
      const known = seen;
      // A page that crashed, or is being closed, answers with an error: there is nothing to read.
      const answer = await evaluate(expression).catch(() => undefined);
      if (known !== seen) return [];
      const fresh = reportsIn(answer).filter((report) => !known.has(nameOf(report)));
      for (const report of fresh) known.add(nameOf(report));
      return fresh.flatMap((report) => violationOf(report, Date.now()) ?? []);
    },
    forget() {
      seen = new Set();
    },
  };
}

/** The page can have a `ReportingObserver` of its own making, so nothing is taken for granted. */
function reportsIn(answer: unknown): Report[] {
  const [value] = Array.isArray(answer) ? answer : [answer];
  const reports: unknown = value?.reports;
  return Array.isArray(reports) ? reports.filter(isReport) : [];
}

/** The browser itself keeps equal reports once. */
function nameOf({ blockedURL, effectiveDirective, lineNumber, columnNumber }: Report): string {
  return [effectiveDirective, blockedURL, lineNumber, columnNumber].join(' ');
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const { blockedURL, effectiveDirective, originalPolicy } = value as Partial<Report>;
  return [blockedURL, effectiveDirective, originalPolicy].every((each) => typeof each === 'string');
}

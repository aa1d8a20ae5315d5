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
  const began = performance.timeOrigin;
  const observer = new ReportingObserver(() => {}, { types: ['csp-violation'], buffered: true });
  observer.observe();
  const reports = observer.takeRecords();
  observer.disconnect();
  return { began, reports: reports.map(({ body }) => body.toJSON()) };
})()`;

export interface Violations {
  /** Those not read before. */
  read(): Promise<ViolationNote[]>;
  /** The tab shows another document: what is being read may be of the one before, and is read again. */
  turn(): void;
}

export function createViolations(evaluate: Evaluate): Violations {
  const seen = new Set<string>();
  /** When the document began that they are of. It says so itself: that the tab has turned is known later (measured). */
  let document: unknown;
  let turns = 0;
  return {
    async read() {
      const before = turns;
      // A page that crashed, or is being closed, answers with an error: there is nothing to read.
      const answer = answerIn(await evaluate(expression).catch(() => undefined));
      if (!answer || before !== turns) return [];
      if (answer.began !== document) seen.clear();
      document = answer.began;
      const fresh = reportsIn(answer).filter((report) => !seen.has(nameOf(report)));
      for (const report of fresh) seen.add(nameOf(report));
      return fresh.flatMap((report) => violationOf(report, Date.now()) ?? []);
    },
    turn() {
      turns += 1;
    },
  };
}

interface Answer {
  began?: unknown;
  reports?: unknown;
}

function answerIn(answer: unknown): Answer | undefined {
  const value: unknown = Array.isArray(answer) ? answer[0] : answer;
  return typeof value === 'object' && value !== null ? value : undefined;
}

/** The page can have a `ReportingObserver` of its own making, so nothing is taken for granted. */
function reportsIn({ reports }: Answer): Report[] {
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

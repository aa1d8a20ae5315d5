/**
 * Reads what the page's Content Security Policy has refused so far. The browser keeps such reports for whoever asks
 * later, so nothing is added to the page: an observer takes the kept ones and is gone. A `fetch` that a policy stops
 * leaves no other trace. Firefox has no such reports, and a sandboxed page answers nothing.
 */
import type { Evaluate } from '../browser.ts';
import type { ViolationNote } from '../engine/notes.ts';
import { type Report, violationOf } from './notes.ts';

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
}

export function createViolations(evaluate: Evaluate): Violations {
  const seen = new Set<string>();
  /** When the document began that they are of. It says so itself: that the tab has turned is known later (measured). */
  let document: unknown;
  return {
    async read() {
      const answer = answerFrom(await evaluate(expression));
      if (!answer) return [];
      if (answer.began !== document) seen.clear();
      document = answer.began;
      const fresh = reportsIn(answer).filter((report) => !seen.has(nameOf(report)));
      for (const report of fresh) seen.add(nameOf(report));
      return fresh.flatMap((report) => violationOf(report, Date.now()) ?? []);
    },
  };
}

interface Answer {
  began?: unknown;
  reports?: unknown;
}

function answerFrom(value: unknown): Answer | undefined {
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
  const { blockedURL, effectiveDirective, originalPolicy, sourceFile } = value as Partial<Report>;
  return [blockedURL, effectiveDirective, originalPolicy, sourceFile ?? ''].every((each) => typeof each === 'string');
}

/**
 * Reads what the page's Content Security Policy has refused so far. The browser keeps such reports for observers that
 * come later, so nothing is added to the page: an observer takes the kept reports and is gone. A `fetch` that a policy
 * stops leaves no other trace. Firefox has no such reports, and a sandboxed page gives no answer.
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
  /** The reports that were not read before. */
  read(): Promise<ViolationNote[]>;
  /** The reports up to now are never returned. */
  skip(): Promise<void>;
}

/**
 * @param askAny for what is to be skipped: its answer counts whichever page gives it, even if the tab turns to another
 * one meanwhile
 */
export function createViolations(evaluate: Evaluate, askAny = evaluate): Violations {
  let seen = new Set<string>();
  /**
   * When the document of these reports began. The document says so itself, because a change of documents is reported
   * later (measured).
   */
  let documentBegan: unknown;
  let skips = 0;

  async function unread(ask: Evaluate): Promise<Report[]> {
    const answer = answerFrom(await ask(expression));
    if (!answer) return [];
    const reports = reportsIn(answer);
    const known = answer.began === documentBegan ? seen : new Set();
    documentBegan = answer.began;
    // Reports that the browser no longer keeps need not be remembered.
    seen = new Set(reports.map(nameOf));
    return reports.filter((report) => !known.has(nameOf(report)));
  }

  return {
    async read() {
      const before = skips;
      const fresh = await unread(evaluate);
      return before === skips ? fresh.flatMap((report) => violationOf(report, Date.now()) ?? []) : [];
    },
    async skip() {
      skips += 1;
      await unread(askAny);
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

/** The browser returns no more than this (measured). */
const mostReports = 100;

/** The page can replace `ReportingObserver` with anything, so nothing is taken for granted. */
function reportsIn({ reports }: Answer): Report[] {
  return Array.isArray(reports) ? reports.slice(-mostReports).filter(isReport) : [];
}

/** The browser itself keeps equal reports only once. */
function nameOf({ blockedURL, effectiveDirective, lineNumber, columnNumber }: Report): string {
  return [effectiveDirective, blockedURL, lineNumber, columnNumber].join(' ');
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const { blockedURL, effectiveDirective, originalPolicy, sourceFile } = value as Partial<Report>;
  return [blockedURL, effectiveDirective, originalPolicy, sourceFile ?? ''].every((each) => typeof each === 'string');
}

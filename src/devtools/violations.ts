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
  /** What there is by now is never told. */
  skip(): Promise<void>;
}

/** @param askAny for what is to be skipped: of whichever page, and though the tab turns meanwhile, the answer counts */
export function createViolations(evaluate: Evaluate, askAny = evaluate): Violations {
  let seen = new Set<string>();
  /** When the document began that they are of. It says so itself: that the tab has turned is known later (measured). */
  let documentBegan: unknown;
  let skips = 0;

  async function unread(ask: Evaluate): Promise<Report[]> {
    const answer = answerFrom(await ask(expression));
    if (!answer) return [];
    const reports = reportsIn(answer);
    const known = answer.began === documentBegan ? seen : new Set();
    documentBegan = answer.began;
    // What the browser keeps no longer need not be known any longer.
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

/** The browser hands out no more (measured). */
const mostReports = 100;

/** The page can have a `ReportingObserver` of its own making, so nothing is taken for granted. */
function reportsIn({ reports }: Answer): Report[] {
  return Array.isArray(reports) ? reports.slice(-mostReports).filter(isReport) : [];
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

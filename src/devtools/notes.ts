/** Turns entries of DevTools' network log, and reports of the page's policy, into notes: short ones, of bounded size. */
import { isMeantForWeb } from '../engine/fetch/url.ts';
import type { CallFrame, CallRun, CallStack, FinishedNote, ViolationNote } from '../engine/notes.ts';

/** What is read of an entry. The names with an underscore are not part of HAR, and Firefox has none of them. */
export interface Entry {
  startedDateTime: string;
  request: { method: string; url: string; headers: { name: string; value: string }[] };
  response: { status: number; _error?: string | null; _fetchedViaServiceWorker?: boolean };
  _resourceType?: string;
  _initiator?: { stack?: Stack };
}

interface Stack {
  description?: string;
  callFrames: { functionName: string; url: string; lineNumber: number; columnNumber: number }[];
  parent?: Stack;
}

const mostRuns = 5;
const mostFrames = 8;
const longestName = 100;
const longestPlace = 1000;
/** A URL cut short would be a different one, so entries with a longer URL are left out. */
export const longestUrl = 4000;

/** Absent if the note would say no more than webRequest: the journal holds cross-origin requests and failures. */
export function noteOf(entry: Entry, now: number): FinishedNote | undefined {
  const { request, response, _resourceType: type, _initiator: initiator } = entry;
  if (type === undefined || !isNotable(request.url) || request.method.length > longestName) return undefined;
  // A link such as `tel:112` looks like a URL without a scheme, but opens an app.
  if (isMeantForWeb(request.url) && type === 'document') return undefined;
  const error = response._error ?? undefined;
  if (error === undefined && staysAtHome(entry)) return undefined;
  const callStack = callStackOf(initiator?.stack);
  return {
    about: 'request',
    method: request.method,
    url: request.url,
    at: Date.parse(entry.startedDateTime),
    endedBy: now,
    type,
    status: response.status,
    ...(error !== undefined && { error }),
    ...(callStack && { callStack }),
    ...(response._fetchedViaServiceWorker && { viaServiceWorker: true }),
  };
}

function staysAtHome({ request, response }: Entry): boolean {
  if (response._fetchedViaServiceWorker) return false;
  return request.headers.some(({ name, value }) => name.toLowerCase() === 'sec-fetch-site' && value === 'same-origin');
}

function callStackOf(stack: Stack | undefined): CallStack | undefined {
  const runs: CallStack = [];
  for (let run = stack; run && runs.length < mostRuns; run = run.parent) runs.push(callRun(run));
  return runs.some(({ frames }) => frames.length > 0) ? runs : undefined;
}

function callRun({ description, callFrames }: Stack): CallRun {
  const frames = callFrames
    .filter(({ url }) => url !== '')
    .slice(0, mostFrames)
    .map(({ functionName, url, lineNumber, columnNumber }): CallFrame => {
      return {
        functionName: functionName.slice(0, longestName),
        url: url.slice(0, longestPlace),
        line: lineNumber,
        column: columnNumber,
      };
    });
  return { ...(description && { description: description.slice(0, longestName) }), frames };
}

/** What a `csp-violation` report holds. Here, lines and columns count from 1. */
export interface Report {
  blockedURL: string;
  effectiveDirective: string;
  originalPolicy: string;
  disposition: string;
  sourceFile: string | null;
  lineNumber: number | null;
  columnNumber: number | null;
}

const longestPolicy = 8192;

export function violationOf(report: Report, at: number): ViolationNote | undefined {
  const { blockedURL, effectiveDirective, originalPolicy, disposition } = report;
  if (disposition !== 'enforce' || !isNotable(blockedURL) || isDevToolsOwn(blockedURL)) return undefined;
  const frame = frameOf(report);
  return {
    about: 'violation',
    url: blockedURL,
    at,
    directive: effectiveDirective.slice(0, longestName),
    policy: originalPolicy.slice(0, longestPolicy),
    ...(frame && { callStack: [{ frames: [frame] }] }),
  };
}

/** An HTTP URL, or one meant to be, and short enough to be kept. */
function isNotable(url: string): boolean {
  return url.length <= longestUrl && (/^https?:/.test(url) || isMeantForWeb(url)) && URL.canParse(url);
}

/** DevTools itself requests this file for each page, under the page's policy. */
function isDevToolsOwn(url: string): boolean {
  return new URL(url).pathname === '/.well-known/appspecific/com.chrome.devtools.json';
}

function frameOf({ sourceFile, lineNumber, columnNumber }: Report): CallFrame | undefined {
  if (!sourceFile || !lineNumber) return undefined;
  return {
    functionName: '',
    url: sourceFile.slice(0, longestPlace),
    line: lineNumber - 1,
    column: (columnNumber ?? 1) - 1,
  };
}

/**
 * What DevTools and the page alone know about a request: the code that asked, the exact network error of a preflight, a
 * service worker's part, the status that the page was given, and requests that the page's own rules stopped before there
 * was anything to observe.
 */

/** One place in the page's code. Line and column count from 0, as `panels.openResource` wants them. */
export interface CallFrame {
  functionName: string;
  url: string;
  line: number;
  column: number;
}

/** A run of calls, innermost first; `description` is what led into it later: `await`, `setTimeout`, `Image`. */
export interface CallRun {
  description?: string;
  frames: CallFrame[];
}

/** The calls that led to a request: what ran at that moment, then each run that had scheduled it. */
export type CallStack = CallRun[];

/** One finished entry of DevTools' network log. */
export interface FinishedNote {
  about: 'request';
  method: string;
  url: string;
  /** When the page asked, and by when the request had ended: ms since the epoch. webRequest hears of it in between. */
  at: number;
  endedBy: number;
  /** DevTools' resource type: `fetch`, `xhr`, `preflight`, `font`. */
  type: string;
  status: number;
  /** The network error; empty where the request never became one. */
  error?: string;
  callStack?: CallStack;
  viaServiceWorker?: true;
}

/** One report of the page's Content Security Policy. It names neither the method nor the time. */
export interface ViolationNote {
  about: 'violation';
  url: string;
  /** When the report was read: the violation was before. */
  at: number;
  directive: string;
  /** The policy that was violated, whole. */
  policy: string;
  callStack?: CallStack;
}

/** One entry of the page's own resource timing, which names the URL that was asked first, and no method. */
export interface TimingNote {
  about: 'timing';
  url: string;
  /** When the page asked and when the response had ended: ms since the epoch. webRequest hears of it in between. */
  at: number;
  endedAt: number;
  /** Of the response; 0 where the page was given none. */
  status: number;
}

/** What is told beside webRequest: by DevTools of what has finished, by the page of violations and of its timing. */
export type Note = FinishedNote | ViolationNote | TimingNote;

/** What the notes add to one exchange. */
export interface ExchangeNote {
  callStack?: CallStack;
  /** The exact error of the last hop: `net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`. */
  error?: string;
  /** webRequest says `net::ERR_FAILED` of every preflight; this is what it was. */
  preflightError?: string;
  viaServiceWorker?: true;
  /** The policy that refused the address a redirect led to. The report names the first address instead. */
  violation?: Violation;
}

/** A policy, whole, and the directive of it that was violated, under its effective name. */
export interface Violation {
  directive: string;
  policy: string;
}

/** A request that the browser stopped before the network: webRequest had no event for it. */
export interface StoppedRequest {
  url: string;
  at: number;
  /** Absent where only a report of the policy tells of it. */
  method?: string;
  type?: string;
  /** The browser's own name for it, where it has one. */
  error?: string;
  callStack?: CallStack;
  /** Present where the browser itself said which policy it was. */
  violation?: Violation;
}

/** The notes beside the exchanges they are about, and the requests that are no exchange. */
export interface Joined {
  /** By exchange id. */
  notes: ReadonlyMap<string, ExchangeNote>;
  stopped: StoppedRequest[];
}

/** In ms: how far DevTools' clock and webRequest's may be apart. 47 were seen on a busy machine, 3 on an idle one. */
export const clocksApart = 100;

export function byTime<T extends { at: number }>(items: readonly T[]): T[] {
  const sorted = items.slice();
  // Most are the only one of their kind, and there are thousands.
  return sorted.length > 1 ? sorted.sort((a, b) => a.at - b.at) : sorted;
}

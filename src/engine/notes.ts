/**
 * What only DevTools and the page know about a request: the code that made it, the exact network error of a preflight,
 * a service worker's part in it, the status that the page was given, and requests that the page's own rules stopped
 * before there was anything to observe.
 */

/** One place in the page's code. Line and column count from 0, as `panels.openResource` wants them. */
export interface CallFrame {
  functionName: string;
  url: string;
  line: number;
  column: number;
}

/** A run of calls, innermost first; `description` says how it was scheduled: `await`, `setTimeout`, `Image`. */
export interface CallRun {
  description?: string;
  frames: CallFrame[];
}

/** The calls that led to a request: those running at that moment, then each run that scheduled them. */
export type CallStack = CallRun[];

/** One finished entry of DevTools' network log. */
export interface FinishedNote {
  about: 'request';
  method: string;
  url: string;
  /** When the page asked, and by when the request had ended, in ms since the epoch. webRequest reports in between. */
  at: number;
  endedBy: number;
  /** DevTools' resource type: `fetch`, `xhr`, `preflight`, `font`. */
  type: string;
  status: number;
  /** The network error; empty if the request never reached the network. */
  error?: string;
  callStack?: CallStack;
  viaServiceWorker?: true;
}

/** One report of the page's Content Security Policy. It names neither the method nor the time. */
export interface ViolationNote {
  about: 'violation';
  url: string;
  /** When the report was read; the violation happened earlier. */
  at: number;
  directive: string;
  /** The whole text of the violated policy. */
  policy: string;
  callStack?: CallStack;
}

/** One entry of the page's own resource timing. It names the URL that was asked first, and no method. */
export interface TimingNote {
  about: 'timing';
  url: string;
  /** When the page asked and when the response had ended, in ms since the epoch. webRequest reports in between. */
  at: number;
  endedAt: number;
  /** The response's status; 0 if the page was given no response. */
  status: number;
}

/**
 * What is learned beside webRequest: from DevTools about finished requests, from the page about violations and its
 * timing.
 */
export type Note = FinishedNote | ViolationNote | TimingNote;

/** What the notes add to one exchange. */
export interface ExchangeNote {
  callStack?: CallStack;
  /** The exact error of the last hop: `net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`. */
  error?: string;
  /** What really happened to the preflight: webRequest reports `net::ERR_FAILED` for every one. */
  preflightError?: string;
  viaServiceWorker?: true;
  /** The policy that refused the target of a redirect. The report itself names the first address. */
  violation?: Violation;
}

/** The whole text of a policy, and the directive that was violated, under its effective name. */
export interface Violation {
  directive: string;
  policy: string;
}

/** A request that the browser stopped before it reached the network: webRequest had no event for it. */
export interface StoppedRequest {
  url: string;
  at: number;
  /** Absent if only a policy's report shows the request. */
  method?: string;
  type?: string;
  /** The browser's own name for the failure, if it has one. */
  error?: string;
  callStack?: CallStack;
  /** Present if the browser itself named the policy. */
  violation?: Violation;
}

/** The notes, with the exchanges they are about, and the stopped requests for which there is no exchange. */
export interface Joined {
  /** By exchange id. */
  notes: ReadonlyMap<string, ExchangeNote>;
  stopped: StoppedRequest[];
}

/** In ms: how far DevTools' clock and webRequest's may differ. 47 were seen on a busy machine, 3 on an idle one. */
export const clocksApart = 100;

export function byTime<T extends { at: number }>(items: readonly T[]): T[] {
  const sorted = items.slice();
  // Most lists have one item, and there are thousands of lists.
  return sorted.length > 1 ? sorted.sort((a, b) => a.at - b.at) : sorted;
}

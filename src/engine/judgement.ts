/**
 * The answers: what the engine says about an exchange. All of it is computed, nothing is stored.
 * Text for people may hold `code` between backticks; nothing else in it is markup.
 */
import type { Exchange } from './exchange.ts';
import type { Server } from './servers/server.ts';

/** The two of the standard's three modes that the rules distinguish. */
export type CredentialsMode = 'include' | 'not include';

/** The request's credentials mode, as far as evidence shows it (Fetch: request's credentials mode). */
export interface Credentials {
  mode: CredentialsMode | 'unknown';
  /** `seen`: the browser showed it. `inferred`: it follows from the outcome. */
  certainty: 'seen' | 'inferred' | 'unknown';
  /** One sentence that says how we know, or why we cannot. */
  reason: string;
  /**
   * Set if the other mode is not ruled out although `mode` is known: a clause, "if a worker sent it with credentials".
   */
  unless?: string;
}

/** Where in the exchange something was decided. */
export type Stage = 'request' | 'preflight' | 'response' | 'redirect';

/**
 * The rules for a cross-origin request, in no particular order: each browser's order is in its own file. Each name says
 * which header or fact the rule reads.
 */
export type RuleId =
  | 'preflight-not-redirected'
  | 'allow-origin-present'
  | 'allow-origin-single'
  | 'allow-origin-matches'
  | 'allow-origin-not-wildcard'
  | 'allow-credentials'
  | 'preflight-status'
  | 'allow-methods-syntax'
  | 'allow-headers-syntax'
  | 'method-allowed'
  | 'headers-allowed'
  | 'redirect-without-userinfo'
  | 'redirect-scheme';

/** One rule applied to one message. */
export interface Check {
  rule: RuleId;
  stage: Stage;
  /** Index into `exchange.hops`. */
  hop: number;
  state: 'passed' | 'failed' | 'not reached';
  /** The rule as a sentence that is true when it passes: "`Access-Control-Allow-Methods` lists `PUT`". */
  sentence: string;
  /** The header the rule reads, in its canonical spelling; absent for a rule about something else. */
  header?: string;
  /** The combined value seen; absent when there was none. */
  seen?: string;
  /** A value that would pass. */
  needed?: string;
  /** All missing items, where the rule is about a list: every method or header name, not only the first. */
  missing?: string[];
  /** The browser's own name for this failure, such as `PreflightMissingAllowOriginHeader`. */
  code: string;
}

/** What became of the request. `orElse` says what it would have been if a fact that the browser hides is otherwise. */
export type Verdict =
  | { outcome: 'allowed'; orElse?: NamedAlternative[] }
  | { outcome: 'waiting'; note: string }
  | {
      outcome: 'blocked';
      stage: Stage;
      hop: number;
      /** The browser's own name: a CorsError, a blocked reason, a console category, or an error string. */
      code: string;
      /** What Chromium calls `failedParameter`: the offending value, method or header name. */
      parameter?: string;
      /** The failed check, where the failure is one of the CORS protocol's rules. */
      check?: Check;
      /** The browser's error string, where it says more than `code`. */
      error?: string;
      orElse?: Alternative[];
    }
  | {
      outcome: 'cannot tell';
      reason: string;
      candidates: string[];
      /** What may be behind it, for the causes that explain it; absent if the reason says everything. */
      code?: string;
    };

/** The verdict with what it rests on. */
export interface Judgement {
  verdict: Verdict;
  credentials: Credentials;
  checklist: Check[];
}

/** A verdict that names what the browser refused. */
export type Blocked = Extract<Verdict, { outcome: 'blocked' }>;

/** The browser's name for the failure if a fact that it hides is otherwise. */
export interface Alternative {
  /** Absent if the request would have been allowed. */
  code?: string;
  /** A clause: "if the request was sent with credentials". */
  when: string;
  /** Hardly any server does this, and no request shows whether it did: a fact for experts. */
  isRare?: true;
}

export interface NamedAlternative extends Alternative {
  code: string;
}

/** A header next to what it should have been. */
export interface Evidence {
  /** Which message showed it. */
  message: 'preflight request' | 'preflight response' | 'request' | 'response';
  hop: number;
  header: string;
  seen?: string;
  needed?: string;
}

/** The smallest CORS policy under which the exchange passes. */
export interface Policy {
  /** Exact serialized origins; or `any`, only ever without credentials. */
  origins: string[] | 'any';
  /** The environment variable from which the server reads its origins; absent if they stand in its code. */
  originsFrom?: string;
  /** Methods that need listing, in the request's own case; empty when GET, HEAD and POST are all that was asked. */
  methods: string[];
  /** Request header names that need listing: lower case, sorted. */
  headers: string[];
  credentials: boolean;
  /** Response header names the page should be able to read: lower case, sorted. */
  exposed: string[];
  /** Seconds a preflight may be remembered; absent to leave the browser's five seconds. */
  maxAge?: number;
}

/** Where in the server the policy has to run. Each one solves a problem of order or reach. */
export type Placement = 'app-wide' | 'before-auth' | 'before-redirect' | 'on-errors' | 'one-layer' | 'every-route';

/** What to change, and where. */
export interface Repair {
  where: 'server' | 'page' | 'infrastructure' | 'browser';
  /** An instruction, one sentence. */
  instruction: string;
  /** Further instructions, in order. */
  steps: string[];
  /** Absent when no server policy helps, for example when the server is down. */
  policy?: Policy;
  /** Whether the policy allows more than the request needs, because the server already allows it to others. */
  keeps?: boolean;
  placement?: Placement;
  /** The hop whose server has to change, if that is not the one that failed. */
  hop?: number;
  /** The status with which that server then answers instead of redirecting. */
  status?: number;
}

/** What is really wrong, as a developer would say it. It states the problem; only `repair` says what to do. */
export interface Explanation {
  /** The cause's file name. */
  cause: string;
  /** A few words for the list: "No Allow-Origin header". */
  short: string;
  /** The sentence a person would say. */
  title: string;
  /** What happened, with the real values: one to three sentences. */
  happened: string;
  /** Why the browser cares: two sentences. */
  why: string;
  evidence: Evidence[];
  confidence: 'certain' | 'probable';
  /** Only for `probable`: what points to it. */
  because?: string;
  repair: Repair;
  learnMore: Link[];
}

export interface Link {
  title: string;
  url: string;
}

/** One message of the exchange, in order, for the "what happened" drawing. */
export interface Step {
  stage: Stage;
  hop: number;
  /** `page` asked, `browser` decided, `server` answered. */
  who: 'page' | 'browser' | 'server';
  sentence: string;
  state: 'done' | 'failed' | 'not reached';
}

/** What one exchange came to, and why. */
export interface Diagnosis {
  exchange: Exchange;
  /**
   * The other exchanges it was judged beside. Absent if nothing was sent, or nothing could be judged: then it has no
   * course.
   */
  neighbours?: readonly Exchange[];
  verdict: Verdict;
  credentials: Credentials;
  checklist: Check[];
  /** Absent if nothing is wrong, or if nothing can be told. Probable if the verdict could not be told. */
  explanation?: Explanation;
  /** What is fragile about an exchange that passed; `cause` is then the warning's file name. Absent if nothing is. */
  warnings?: Explanation[];
  /** Parts of the diagnosis that the engine failed to compute. Absent if there are none. */
  failures?: Failure[];
}

/** How it came to that; computed only for the exchange on display. */
export interface Course {
  steps: Step[];
  /** Who answered, as far as the headers tell: the app, then what stands in front of it. */
  servers?: Server[];
  /** Why there was a preflight at all, one sentence; absent without one. */
  preflightReason?: string;
  /** Parts that the engine failed to compute. Absent if there are none. */
  failures?: Failure[];
}

/** An exception in the engine itself. It costs one part of what is said about one exchange. */
export interface Failure {
  /** A cause's file name, or the name of another part. */
  part: string;
  /** Includes where it happened, if the runtime tells. */
  error: string;
}

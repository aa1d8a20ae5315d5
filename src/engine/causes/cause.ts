/** What a cause is: what it gets to see, and what it answers. One file a cause, which begins with what a user would say. */
import type { Exchange, Hop, ReceivedResponse } from '../exchange.ts';
import type { Blocked, Check, Credentials, Explanation, RuleId } from '../judgement.ts';
import { homeOrigin } from '../policy.ts';

export interface Facts {
  exchange: Exchange;
  /** Other exchanges with the same server, oldest first. */
  neighbours: readonly Exchange[];
  verdict: Blocked;
  /** Codes the browser may have given, where it could not be told which. A cause found by one of them is probable. */
  suspects: readonly string[];
  checklist: readonly Check[];
  credentials: Credentials;
  /** The hop that failed. */
  hop: Hop;
  /** The message that failed: the preflight's answer or the response; absent where none came. */
  answer: ReceivedResponse | undefined;
  /** The origin the page has before any redirect changes it. */
  origin: string;
}

export interface Cause {
  /** The file name. */
  id: string;
  /** The standard's step that this is about. */
  spec: string;
  /** The MDN page for people who meet it. */
  mdn: string;
  /** What it refines: rules of the CORS protocol, and the browser's own codes for everything else. */
  rules: readonly RuleId[];
  codes: readonly (string | RegExp)[];
  /**
   * How far beyond the browser's own name it looks: 0 restates it, 1 says what it means, 2 names what is behind it,
   * 3 names the product or has other messages as proof.
   */
  depth: 0 | 1 | 2 | 3;
  find(facts: Facts): Finding | undefined;
}

/** Links of its own where those of its cause are about something else. */
export type Finding = Omit<Explanation, 'cause' | 'learnMore'> & Partial<Pick<Explanation, 'learnMore'>>;

/** The rules about the headers that say who may read: each message meets them before anything else about it. */
export const originRules: readonly RuleId[] = [
  'allow-origin-present',
  'allow-origin-not-wildcard',
  'allow-origin-single',
  'allow-origin-matches',
  'allow-credentials',
];

export function factsOf(
  exchange: Exchange,
  neighbours: readonly Exchange[],
  judged: { verdict: Blocked; checklist: readonly Check[]; credentials: Credentials },
  suspects: readonly string[],
): Facts | undefined {
  const hop = exchange.hops[judged.verdict.hop];
  if (!hop) return undefined;
  const answer = judged.verdict.stage === 'preflight' ? hop.preflight?.response : hop.response;
  return { exchange, neighbours, suspects, hop, answer, origin: homeOrigin(exchange), ...judged };
}

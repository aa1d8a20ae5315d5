/**
 * What a cause is: the facts it works with, and what it answers. One file per cause, beginning with what a user would
 * say.
 */
import type { Exchange, Hop, ReceivedResponse } from '../exchange.ts';
import type { Blocked, Check, Credentials, Explanation, RuleId } from '../judgement.ts';
import { homeOrigin } from '../policy.ts';

export interface Facts {
  exchange: Exchange;
  /** Other exchanges with the same server, oldest first. */
  neighbours: readonly Exchange[];
  verdict: Blocked;
  /**
   * Codes of which the browser may have given one, if it could not be told which. A cause found through one of them is
   * probable.
   */
  suspects: readonly string[];
  checklist: readonly Check[];
  credentials: Credentials;
  /** The hop that failed. */
  hop: Hop;
  /** The message that failed: the preflight's answer or the response; absent if none came. */
  answer: ReceivedResponse | undefined;
  /** The page's origin before any redirect changes it. */
  origin: string;
}

export interface Cause {
  /** The file name. */
  id: string;
  /** The standard's step that this is about. */
  spec: string;
  /** The MDN page for people who run into it. */
  mdn: string;
  /** What it refines: rules of the CORS protocol, and the browser's own codes for everything else. */
  rules: readonly RuleId[];
  codes: readonly (string | RegExp)[];
  /**
   * How far beyond the browser's own name it looks: 0 restates the name, 1 says what it means, 2 names what is behind
   * it, 3 names the product or has other messages as proof.
   */
  depth: 0 | 1 | 2 | 3;
  find(facts: Facts): Finding | undefined;
}

/** `learnMore` only if the links of the cause do not fit. */
export type Finding = Omit<Explanation, 'cause' | 'learnMore'> & Partial<Pick<Explanation, 'learnMore'>>;

/** The rules about the headers that say who may read: every message meets them before any other rule. */
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

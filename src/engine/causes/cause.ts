/** What a cause is: what it gets to see, and what it answers. One file a cause, found by glob in `index.ts`. */
import type { Exchange, Hop, ReceivedResponse } from '../exchange.ts';
import type { Check, Credentials, Evidence, Explanation, Placement, Repair, RuleId, Verdict } from '../judgement.ts';
import { homeOrigin, smallestPolicy } from '../policy.ts';

export type Blocked = Extract<Verdict, { outcome: 'blocked' }>;

export interface Facts {
  exchange: Exchange;
  /** Other exchanges with the same server, oldest first. */
  neighbours: readonly Exchange[];
  verdict: Blocked;
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
  /** The sentence a user would say. */
  says: string;
  /** The standard's step that this is about. */
  spec: string;
  /** The MDN page for people who meet it. */
  mdn: string;
  /** What it refines: rules of the CORS protocol, and the browser's own codes for everything else. */
  rules: readonly RuleId[];
  codes: readonly string[];
  /** How far beyond the browser's own name it looks: 0 restates it, 1 says what it means, 2 names what is behind it. */
  depth: 0 | 1 | 2;
  find(facts: Facts): Finding | undefined;
}

export type Finding = Omit<Explanation, 'cause' | 'learnMore'>;

const FETCH = 'https://fetch.spec.whatwg.org/';
const MDN = 'https://developer.mozilla.org/en-US/docs/Web/HTTP/';

export const spec = {
  corsCheck: `${FETCH}#cors-check`,
  preflight: `${FETCH}#cors-preflight-fetch-0`,
  redirect: `${FETCH}#http-redirect-fetch`,
  safelistedMethod: `${FETCH}#cors-safelisted-method`,
  normalizeMethod: `${FETCH}#concept-method-normalize`,
  origin: `${FETCH}#origin-header`,
} as const;

export const mdn = {
  guide: `${MDN}Guides/CORS`,
  error: (name: string) => `${MDN}Guides/CORS/Errors/${name}`,
  header: (name: string) => `${MDN}Reference/Headers/${name}`,
} as const;

/** The failed header next to what it should have been. */
export function evidenceOf(check: Check | undefined): Evidence[] {
  if (check?.header === undefined) return [];
  return [
    {
      message: check.stage === 'preflight' ? 'preflight response' : 'response',
      hop: check.hop,
      header: check.header,
      ...(check.seen !== undefined && { seen: check.seen }),
      ...(check.needed !== undefined && { needed: check.needed }),
    },
  ];
}

/** The status line as evidence: what a developer greps the server's log for. */
export function statusEvidence(facts: Facts, needed?: string): Evidence[] {
  if (!facts.answer) return [];
  return [
    {
      message: facts.verdict.stage === 'preflight' ? 'preflight response' : 'response',
      hop: facts.verdict.hop,
      header: 'Status',
      seen: String(facts.answer.status),
      ...(needed !== undefined && { needed }),
    },
  ];
}

/** A repair in the server, with the smallest policy that lets this exchange through. */
export function serverRepair(facts: Facts, placement: Placement, instruction: string, steps: string[] = []): Repair {
  const policy = smallestPolicy(facts.exchange, facts.credentials);
  return { where: 'server', instruction, steps, placement, ...(policy && { policy }) };
}

export function pageRepair(instruction: string, steps: string[] = []): Repair {
  return { where: 'page', instruction, steps };
}

export function factsOf(
  exchange: Exchange,
  neighbours: readonly Exchange[],
  judged: { verdict: Blocked; checklist: readonly Check[]; credentials: Credentials },
): Facts | undefined {
  const hop = exchange.hops[judged.verdict.hop];
  if (!hop) return undefined;
  const answer = judged.verdict.stage === 'preflight' ? hop.preflight?.response : hop.response;
  return { exchange, neighbours, hop, answer, origin: homeOrigin(exchange), ...judged };
}

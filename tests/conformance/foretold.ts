/**
 * What is predicted to fail next: the first fault of a generated exchange is fixed as the checklist says, the page asks
 * again, and the browser says what fails now. This is repeated until nothing fails.
 */
import fc from 'fast-check';
import { checklist, hasFailed } from '../../src/engine/checklist.ts';
import type { Check, Credentials } from '../../src/engine/judgement.ts';
import { afterFirstFixed } from '../../src/engine/predict.ts';
import { type Answer, type Case, type HopPlan, originPlaceholder, sample } from './cases.ts';
import type { Compared } from './compared.ts';

/** Where the page's own code says how it asked, and so whether with credentials. */
const byCode = new Set(['fetch', 'xhr', 'worker']);

const faults: [keyof Pick<HopPlan, 'preflight' | 'answer'>, string, string[][]][] = [
  ['preflight', 'Access-Control-Allow-Origin', [[], ['null'], ['*'], ['*', originPlaceholder], ['elsewhere.example']]],
  ['preflight', 'Access-Control-Allow-Credentials', [[], ['True'], ['true', 'true']]],
  ['preflight', 'Access-Control-Allow-Methods', [[], ['PUT; DELETE'], ['put'], ['*'], ['GET,,POST']]],
  ['preflight', 'Access-Control-Allow-Headers', [[], ['x-a x-b'], ['x-a'], ['*, authorization'], ['x-a,,x-b']]],
  ['answer', 'Access-Control-Allow-Origin', [[], [`${originPlaceholder}/`], ['*'], ['*', '*']]],
  ['answer', 'Access-Control-Allow-Credentials', [[], ['false']]],
];

/** The generator's cases, most of them with several faults at once. */
export function faulty(count: number, seed: number): Case[] {
  const cases = sample(4 * count, seed).filter(({ way, hops }) => byCode.has(way) && hops.every(isPlain));
  const fault = fc.tuple(...faults.map(([, , values]) => fc.option(fc.constantFrom(...values))));
  const drawn = fc.sample(fault, { numRuns: cases.length, seed });
  return cases.slice(0, count).map((one, number) => ({
    ...one,
    hops: one.hops.map((hop) => withFaults(hop, drawn[number] ?? [])),
  }));
}

/** Where else a redirect may lead, and `Clear-Site-Data`, are not rules of the protocol. */
function isPlain({ location, preflight }: HopPlan): boolean {
  return /^(plain|none)$/.test(location) && !preflight.headers.some(([name]) => name === 'Clear-Site-Data');
}

function withFaults(hop: HopPlan, drawn: (string[] | null)[]): HopPlan {
  const { preflight, answer } = hop;
  const messages = { preflight, answer };
  for (const [index, [message, name]] of faults.entries()) {
    const values = drawn[index];
    if (values) messages[message] = withHeader(messages[message], name, values);
  }
  return { ...hop, ...messages };
}

function withHeader(answer: Answer, name: string, values: string[]): Answer {
  const others = answer.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase());
  return { ...answer, headers: [...others, ...values.map((value): [string, string] => [name, value])] };
}

/** What is predicted for a case once its first fault is fixed. */
export interface Foretold {
  fixed: Case;
  /** The browser's own name, or `allowed`; absent if nobody can tell. */
  next?: string;
}

/** Undefined if no rule of the protocol refused it, or if the fault is not in a message. */
export function foretell({ one, expected, recorded }: Compared): Foretold | undefined {
  if (!recorded) return undefined;
  const include = one.credentials === 'include';
  const first = checklist(recorded, include).find(hasFailed);
  const fixed = first?.code === expected ? withoutFault(one, first) : undefined;
  if (!fixed) return undefined;
  const told = afterFirstFixed(recorded, include ? sentWith : sentWithout);
  if (told?.outcome === 'passes') return { fixed, next: 'allowed' };
  return { fixed, ...(told?.outcome === 'fails' && told.check && { next: told.check.code }) };
}

const sentWith: Credentials = { mode: 'include', certainty: 'seen', reason: '' };
const sentWithout: Credentials = { mode: 'not include', certainty: 'seen', reason: '' };

/** Fixes the fault like a person who reads what was seen and what is needed. */
function withoutFault(one: Case, { rule, stage, hop: index, header, needed }: Check): Case | undefined {
  const message = stage === 'preflight' ? 'preflight' : 'answer';
  const hop = one.hops[index];
  if (!hop || stage === 'redirect') return undefined;
  if (rule === 'preflight-status' || rule === 'preflight-not-redirected')
    return { ...one, hops: one.hops.with(index, { ...hop, preflight: { ...hop.preflight, status: 204 } }) };
  if (header === undefined) return undefined;
  const value = rule.startsWith('allow-origin') && needed !== '*' ? originPlaceholder : needed;
  const answer = withHeader(hop[message], header, value === undefined ? [] : [value]);
  return { ...one, hops: one.hops.with(index, { ...hop, [message]: answer }) };
}

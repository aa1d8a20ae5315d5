/** What one exchange came to, and why: the verdict, the rules behind it, the cause and its repair. */
import { type Cause, type Facts, factsOf } from './causes/cause.ts';
import { learnMore } from './causes/finding/references.ts';
import { causes } from './causes/index.ts';
import type { Exchange } from './exchange.ts';
import type { Blocked, Diagnosis, Explanation, Failure, Judgement, RuleId, Verdict } from './judgement.ts';
import { made } from './made.ts';
import { blockedAtEnd } from './verdict/seen.ts';
import { judge } from './verdict.ts';
import { warningsOf } from './warnings/index.ts';

/** @param neighbours other exchanges with the same server: its earlier answers are evidence */
export function diagnose(exchange: Exchange, neighbours: readonly Exchange[]): Diagnosis {
  const judged = judge(exchange);
  const { verdict } = judged;
  const failures: Failure[] = [];
  const explanation = firstExplanation(factsFor(exchange, neighbours, judged), failures);
  const isAllowed = verdict.outcome === 'allowed';
  const warnings = isAllowed ? made('warnings', () => warningsOf(exchange, neighbours, judged), failures) : undefined;
  return {
    exchange,
    neighbours,
    ...judged,
    ...(explanation && { explanation }),
    ...(warnings && warnings.length > 0 && { warnings }),
    ...(failures.length > 0 && { failures }),
  };
}

/** Every explanation that fits, starting with the one that looks furthest behind the browser's own name. */
export function explanationsOf(exchange: Exchange, neighbours: readonly Exchange[]): Explanation[] {
  const facts = factsFor(exchange, neighbours, judge(exchange));
  return facts ? suspected(facts).flatMap((cause) => explanationBy(cause, facts, []) ?? []) : [];
}

/** A diagnosis takes only the first: the others are not even computed. */
function firstExplanation(facts: Facts | undefined, failures: Failure[]): Explanation | undefined {
  if (!facts) return undefined;
  for (const cause of suspected(facts)) {
    const explanation = explanationBy(cause, facts, failures);
    if (explanation) return explanation;
  }
  return undefined;
}

function explanationBy(cause: Cause, facts: Facts, failures: Failure[]): Explanation | undefined {
  const finding = made(cause.id, () => cause.find(facts), failures);
  return finding && { cause: cause.id, ...finding, learnMore: finding.learnMore ?? learnMore(cause) };
}

/** The facts that causes work with; absent if nothing was refused. */
function factsFor(exchange: Exchange, neighbours: readonly Exchange[], judged: Judgement): Facts | undefined {
  const { verdict } = judged;
  // In a file's messages, nothing shows whether any of them was refused.
  const maybe = verdict.outcome === 'cannot tell' && exchange.outcome.state !== 'untold';
  if (verdict.outcome !== 'blocked' && !maybe) return undefined;
  const suspects = verdict.outcome === 'cannot tell' ? verdict.candidates : [];
  return factsOf(exchange, neighbours, { ...judged, verdict: named(exchange, verdict) }, suspects);
}

const byDepth = causes.toSorted((a, b) => b.depth - a.depth);
const withCodes = byDepth.filter(({ codes }) => codes.length > 0);
const byRule = new Map<RuleId, Cause[]>();
for (const cause of byDepth) for (const rule of cause.rules) byRule.set(rule, [...(byRule.get(rule) ?? []), cause]);

/** The causes that refine the failure, deepest first. */
function suspected({ verdict, suspects }: Facts): readonly Cause[] {
  if (verdict.check) return byRule.get(verdict.check.rule) ?? [];
  const codes = [verdict.code, ...(verdict.error === undefined ? [] : [verdict.error]), ...suspects];
  return withCodes.filter((cause) => codes.some((code) => claims(cause, code)));
}

/** A failure for which the browser has no name can still have a cause. */
function named(exchange: Exchange, verdict: Extract<Verdict, { outcome: 'blocked' | 'cannot tell' }>): Blocked {
  return verdict.outcome === 'blocked' ? verdict : blockedAtEnd(exchange, verdict.code ?? '');
}

/** Whether a cause explains one of the browser's own codes. */
export function claims(cause: Pick<Cause, 'codes'>, code: string): boolean {
  return cause.codes.some((claimed) => (typeof claimed === 'string' ? claimed === code : claimed.test(code)));
}

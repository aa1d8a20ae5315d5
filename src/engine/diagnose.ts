/** Everything the panel shows about one exchange. */
import { type Cause, type Facts, factsOf } from './causes/cause.ts';
import { causes } from './causes/index.ts';
import type { Exchange } from './exchange.ts';
import type { Diagnosis, Explanation } from './judgement.ts';
import { stepsOf } from './steps.ts';
import { judge } from './verdict.ts';

/** @param neighbours other exchanges with the same server: what it answered before is evidence */
export function diagnose(exchange: Exchange, neighbours: readonly Exchange[]): Diagnosis {
  const judged = judge(exchange);
  const { verdict } = judged;
  const diagnosis: Diagnosis = { exchange, ...judged, steps: stepsOf(exchange, verdict) };
  if (verdict.outcome !== 'blocked') return diagnosis;
  const facts = factsOf(exchange, neighbours, { ...judged, verdict });
  const explanation = facts && explain(facts);
  return explanation ? { ...diagnosis, explanation } : diagnosis;
}

/** Every cause that fits, the one that looks furthest behind the browser's own name first. */
export function fittingCauses(facts: Facts): Explanation[] {
  return causes
    .filter((cause) => refines(cause, facts))
    .sort((a, b) => b.depth - a.depth)
    .flatMap((cause) => explanationOf(cause, facts));
}

function explain(facts: Facts): Explanation | undefined {
  return fittingCauses(facts)[0];
}

function refines(cause: Cause, { verdict }: Facts): boolean {
  if (verdict.check) return cause.rules.includes(verdict.check.rule);
  return cause.codes.includes(verdict.code);
}

function explanationOf(cause: Cause, facts: Facts): Explanation[] {
  const finding = cause.find(facts);
  if (!finding) return [];
  const learnMore = [
    { title: 'Fetch Standard', url: cause.spec },
    { title: 'MDN', url: cause.mdn },
  ];
  return [{ cause: cause.id, ...finding, learnMore }];
}

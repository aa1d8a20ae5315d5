/** Every cause against the exchanges of all others: none takes a case that is not its own. */
import { describe, expect, it } from 'vitest';
import { causes } from '../../../src/engine/causes/index.ts';
import { diagnose, explanationsOf } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import type { Diagnosis } from '../../../src/engine/judgement.ts';
import { reproduce } from '../../../src/engine/reproduce.ts';
import { page } from '../exchanges.ts';
import { type Cases, type Situation, situationOf } from './cases.ts';

const files = import.meta.glob<Cases>('./*.cases.ts', { eager: true, import: 'default' });
const all = Object.entries(files).map(([path, cases]) => ({ id: path.slice('./'.length, -'.cases.ts'.length), cases }));
const depths = new Map(causes.map(({ id, depth }) => [id, depth]));

const reports = all.flatMap(({ id, cases }) =>
  Object.entries(cases.reports).map(([name, situation]) => ({ id, name: `${id}: ${name}`, situation })),
);
const silents = all.flatMap(({ id, cases }) =>
  Object.entries(cases.silent).map(([name, silent]) => ({ name: `${id}: ${name}`, situation: situationOf(silent) })),
);

describe('the cause that is chosen', () => {
  it('is the one whose exchange it is', () => {
    const thefts = reports.flatMap(({ id, name, situation }) => {
      const chosen = chosenFor(situation);
      return chosen === id ? [] : [`"${name}" is taken by ${chosen ?? 'no cause'}.`];
    });
    expect(thefts).toEqual([]);
  });

  it('looks deeper than every other that fits, so that no order of files decides', () => {
    const ties = [...reports, ...silents].flatMap(({ name, situation }) => {
      const [first, second] = explanationsOf(situation.exchange, situation.neighbours ?? []);
      const isTie = first && second && depths.get(first.cause) === depths.get(second.cause);
      return isTie ? [`"${name}" fits ${first.cause} and ${second.cause}, which look equally deep.`] : [];
    });
    expect(ties).toEqual([]);
  });

  it('is there for every exchange that was blocked', () => {
    const unexplained = [...reports, ...silents].filter(({ situation }) => {
      const { verdict, explanation } = diagnose(situation.exchange, situation.neighbours ?? []);
      return verdict.outcome === 'blocked' && !explanation;
    });
    expect(unexplained.map(({ name }) => `"${name}" was blocked, and no cause explains it.`)).toEqual([]);
  });
});

describe('an exchange that passed', () => {
  const passed = [
    ...silents.map(({ name, situation: { exchange } }) => ({ name, exchange })),
    ...reports.flatMap(({ name, situation }) => (situation.neighbours ?? []).map((exchange) => ({ name, exchange }))),
  ].filter(({ exchange }) => exchange.outcome.state === 'completed');

  it('is explained by no cause', () => {
    expect(passed.length).toBeGreaterThan(20);
    const explained = passed.filter(({ exchange }) => diagnose(exchange, []).explanation);
    expect(explained.map(({ name }) => `"${name}" passed, and a cause explains it.`)).toEqual([]);
  });
});

describe('a page without an origin', () => {
  it.each(['omit', 'include'])('is never let in by its name, asking with credentials: %s', (credentials) => {
    const advice = reports.flatMap(({ name, situation: { exchange, neighbours = [] } }) => {
      const diagnosis = diagnose(asOpaque(exchange, credentials === 'include'), neighbours);
      return adviceOf(diagnosis)
        .filter((text) => /\bnull\b/.test(text))
        .map((text) => `"${name}": ${text}`);
    });
    expect(advice).toEqual([]);
  });
});

/** The same exchange, asked by a page without an origin. */
function asOpaque(exchange: Exchange, include: boolean): Exchange {
  const opaque: Exchange = JSON.parse(JSON.stringify(exchange).replaceAll(`"${page}"`, '"null"'));
  const shown = { name: 'Sec-Fetch-Storage-Access', value: 'active' };
  if (include) for (const { request } of opaque.hops) request?.headers.push(shown);
  return opaque;
}

/** What somebody may copy into a server. */
function adviceOf(diagnosis: Diagnosis): string[] {
  const { explanation, checklist } = diagnosis;
  const { preflight, request } = reproduce(diagnosis);
  const needed = [...(explanation?.evidence ?? []), ...checklist].map((one) => one.needed ?? '');
  const repairs = explanation ? [explanation.repair.instruction, ...explanation.repair.steps] : [];
  const policy = explanation?.repair.policy?.origins ?? [];
  return [...needed, ...repairs, ...policy, ...(preflight?.lookFor ?? []), ...request.lookFor];
}

function chosenFor({ exchange, neighbours = [] }: Situation): string | undefined {
  return diagnose(exchange, neighbours).explanation?.cause;
}

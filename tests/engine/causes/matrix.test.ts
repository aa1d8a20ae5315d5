/** Every cause against the exchanges of all others: none takes a case that is not its own. */
import { describe, expect, it } from 'vitest';
import { causes } from '../../../src/engine/causes/index.ts';
import { diagnose, explanationsOf } from '../../../src/engine/diagnose.ts';
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

function chosenFor({ exchange, neighbours = [] }: Situation): string | undefined {
  return diagnose(exchange, neighbours).explanation?.cause;
}

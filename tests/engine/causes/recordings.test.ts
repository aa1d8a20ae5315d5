/** The causes on what two real browsers reported: every refusal is explained, and nothing that got through is. */
import { describe, expect, it } from 'vitest';
import { type RecordedCase, replay } from '../../../scripts/verdicts.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Family } from '../../../src/engine/exchange.ts';
import type { Diagnosis } from '../../../src/engine/judgement.ts';
import { recordings } from '../../verdicts/recordings.ts';
import { brokenSentences } from './cases.ts';

describe.each(recordings)('recorded in %s', (family, cases) => {
  const diagnoses = cases.flatMap((one) => diagnosed(one, family));

  it('explains every refusal, in whole sentences', () => {
    const refused = diagnoses.filter(({ verdict }) => verdict.outcome === 'blocked');
    expect(refused.length).toBeGreaterThan(80);
    expect(refused.filter(({ explanation }) => !explanation).map(({ name }) => `${name} has no explanation.`)).toEqual(
      [],
    );
    const broken = refused.flatMap(({ name, explanation }) =>
      explanation ? brokenSentences(explanation).map((text) => `${name}: ${text}`) : [],
    );
    expect(broken).toEqual([]);
  });

  it('explains nothing that got through', () => {
    const passed = diagnoses.filter(({ verdict }) => verdict.outcome === 'allowed');
    expect(passed.length).toBeGreaterThan(40);
    expect(passed.filter(({ explanation }) => explanation).map(({ name }) => `${name} passed.`)).toEqual([]);
  });
});

function diagnosed({ id, events }: RecordedCase, family: Family): (Diagnosis & { name: string })[] {
  const exchanges = replay(events, family);
  return exchanges.map((exchange) => {
    const neighbours = exchanges.filter((other) => other !== exchange);
    return { ...diagnose(exchange, neighbours), name: `${id} ${exchange.hops[0]?.url.split('?')[0]}` };
  });
}

/** Every cause against the exchanges of its own file: the ones it explains, and the close ones it stays silent about. */
import { describe, expect, it } from 'vitest';
import { diagnose, explanationsOf } from '../../../src/engine/diagnose.ts';
import type { Explanation } from '../../../src/engine/judgement.ts';
import { predict } from '../../../src/engine/predict.ts';
import { brokenSentences, type Cases, evidenceLine, type Reporting, situationOf } from './cases.ts';

const files = import.meta.glob<Cases>('./*.cases.ts', { eager: true, import: 'default' });

describe.each(Object.entries(files).map(([path, cases]) => [idOf(path), cases] as const))('%s', (id, cases) => {
  it.each(Object.entries(cases.reports))('explains: %s', (_, reporting) => {
    const { explanation } = diagnose(reporting.exchange, reporting.neighbours ?? []);
    expect(explanation?.cause).toBe(id);
    if (!explanation) return;
    // Else nothing that is silent below proves anything.
    expect(explanationsOf(reporting.exchange, reporting.neighbours ?? []).map(({ cause }) => cause)).toContain(id);
    if (reporting.short) expect(explanation.short).toBe(reporting.short);
    for (const text of reporting.shows) expect(`${explanation.title} ${explanation.happened}`).toContain(text);
    if (reporting.hides) expect(`${explanation.title} ${explanation.happened}`).not.toContain(reporting.hides);
    expect(explanation.why).toContain(reporting.why ?? '');
    if (reporting.steps) expect(explanation.repair.steps).toEqual(reporting.steps);
    if (reporting.placement) expect(explanation.repair.placement).toBe(reporting.placement);
    if (reporting.evidence) expect(explanation.evidence.map(evidenceLine)).toEqual(reporting.evidence);
    expect(explanation.confidence).toBe(reporting.confidence ?? 'certain');
    expect(explanation.because ?? '').toContain(reporting.because ?? '');
    if (reporting.spec) expect(explanation.learnMore[0]?.url).toBe(reporting.spec);
    expect(explanation.because !== undefined).toBe(explanation.confidence === 'probable');
    expect(explanation.repair.where).toBe(reporting.where);
    expect(explanation.repair.instruction).toContain(reporting.instructs ?? '');
    expect(explanation.repair.steps.join(' ')).toContain(reporting.advises ?? '');
    expect(brokenSentences(explanation)).toEqual([]);
    expectPolicyToHelp(explanation, reporting);
  });

  it.each(Object.entries(cases.silent))('has nothing to say to: %s', (_, silent) => {
    const { exchange, neighbours = [] } = situationOf(silent);
    expect(explanationsOf(exchange, neighbours).map(({ cause }) => cause)).not.toContain(id);
  });
});

/** A repair in the server carries the policy that lets this very exchange through, without the redirect that stood in its way. */
function expectPolicyToHelp({ repair }: Explanation, { exchange, neighbours = [] }: Reporting): void {
  const { credentials } = diagnose(exchange, neighbours);
  if (!repair.policy) return;
  expect(predict(repair.policy, exchange, credentials, repair).outcome).not.toBe('fails');
}

function idOf(path: string): string {
  return path.slice('./'.length, -'.cases.ts'.length);
}

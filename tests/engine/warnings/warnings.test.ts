/** Every warning on exchanges of its own: fragile ones, and close ones that are fine. None is ever a failure. */
import { describe, expect, it } from 'vitest';
import { causes } from '../../../src/engine/causes/index.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Explanation } from '../../../src/engine/judgement.ts';
import { warnings } from '../../../src/engine/warnings/index.ts';
import type { Warning } from '../../../src/engine/warnings/warning.ts';
import { brokenSentences, evidenceLine, type Situation, situationOf } from '../causes/cases.ts';
import { allow, allowed, blocked } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

const files = import.meta.glob<WarningCases>('./*.cases.ts', { eager: true, import: 'default' });
const sources = import.meta.glob<Warning>(['../../../src/engine/warnings/*.ts', '!**/warning.ts', '!**/index.ts'], {
  eager: true,
  import: 'default',
});

describe.each(Object.entries(files).map(([path, cases]) => [nameOf(path), cases] as const))('%s', (id, cases) => {
  it.each(Object.entries(cases.warns))('warns of: %s', (_, warned) => {
    const warning = warningsOf(warned).find(({ cause }) => cause === id);
    expect(warning?.cause).toBe(id);
    if (!warning) return;
    for (const text of warned.shows) expect(`${warning.title} ${warning.happened}`).toContain(text);
    if (warned.short) expect(warning.short).toBe(warned.short);
    expect(warning.why).toContain(warned.why ?? '');
    if (warned.evidence) expect(warning.evidence.map(evidenceLine)).toEqual(warned.evidence);
    if (warned.instructs) expect(warning.repair.instruction).toContain(warned.instructs);
    if (warned.steps) expect(warning.repair.steps).toEqual(warned.steps);
    if (warned.policy) expect(warning.repair.policy).toMatchObject(warned.policy);
    expect(warning.confidence).toBe(warned.confidence ?? 'certain');
    expect(warning.because !== undefined).toBe(warning.confidence === 'probable');
    expect(warning.because ?? '').toContain(warned.because ?? '');
    expect(brokenSentences(warning)).toEqual([]);
  });

  it.each(Object.entries(cases.silent))('has nothing against: %s', (_, silent) => {
    expect(warningsOf(situationOf(silent)).map(({ cause }) => cause)).not.toContain(id);
  });
});

describe('warnings', () => {
  it('have the name of their file, and exchanges of their own', () => {
    const tested = Object.keys(files).map(nameOf);
    const wrong = Object.entries(sources).filter(([path, { id }]) => id !== nameOf(path));
    expect([
      ...wrong.map(([path, { id }]) => `${path} calls itself ${id}: the id has to be the name of the file.`),
      ...warnings.filter(({ id }) => !tested.includes(id)).map(({ id }) => `The warning ${id} has no ${id}.cases.ts.`),
    ]).toEqual([]);
  });

  it('share no name with a cause', () => {
    const ids = new Set(causes.map(({ id }) => id));
    expect(warnings.filter(({ id }) => ids.has(id)).map(({ id }) => `${id} is a warning and a cause.`)).toEqual([]);
  });

  it('begin with what breaks something', () => {
    const headers = { ...allow('*', { 'Access-Control-Allow-Methods': 'PATCH' }), 'Upload-Offset': '0' };
    const exchange = allowed({ method: 'PATCH', preflight: { headers }, answer: { headers } });
    expect(diagnose(exchange, []).warnings?.map(({ cause }) => cause)).toEqual([
      'unexposed-headers',
      'preflight-every-time',
    ]);
  });

  it('are of no use where the page was refused', () => {
    const headers = allow('*', { 'Access-Control-Allow-Credentials': 'true' });
    expect(diagnose(allowed({ answer: { headers } }), []).warnings).toHaveLength(1);
    expect(diagnose(blocked({ credentials: 'include', answer: { headers } }), []).warnings).toBeUndefined();
  });

  it('are never shown as failures', () => {
    const failures = Object.entries(files).flatMap(([path, { warns }]) =>
      Object.entries(warns)
        .filter(([, { exchange, neighbours = [] }]) => {
          const { verdict, explanation } = diagnose(exchange, neighbours);
          return verdict.outcome !== 'allowed' || explanation;
        })
        .map(([name]) => `${nameOf(path)}: "${name}" is shown as a failure.`),
    );
    expect(failures).toEqual([]);
  });
});

function warningsOf({ exchange, neighbours = [] }: Situation): Explanation[] {
  return diagnose(exchange, neighbours).warnings ?? [];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(\.cases)?\.ts$/, '');
}

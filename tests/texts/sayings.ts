/** Everything that causes and warnings can say to a person, collected by running them on all their test exchanges. */
import { diagnose, explanationsOf } from '../../src/engine/diagnose.ts';
import type { Explanation } from '../../src/engine/judgement.ts';
import { type Cases, type Situation, situationOf } from '../engine/causes/cases.ts';
import type { WarningCases } from '../engine/warnings/cases.ts';

export interface Saying {
  /** Which cause or warning says it, and where: `auth-answers-preflight, why`. */
  where: string;
  /** `problem`: what is wrong. `fix`: what to do. */
  part: 'problem' | 'fix';
  text: string;
}

const causeCases = import.meta.glob<Cases>('../engine/causes/*.cases.ts', { eager: true, import: 'default' });
const warningCases = import.meta.glob<WarningCases>('../engine/warnings/*.cases.ts', {
  eager: true,
  import: 'default',
});

/** In the current language. */
export function collectSayings(): readonly Saying[] {
  return unique([...explanations(), ...warnings()].flatMap(sayingsOf));
}

export const sayings = collectSayings();

function explanations(): Explanation[] {
  const situations: Situation[] = Object.values(causeCases).flatMap(({ reports, silent }) => [
    ...Object.values(reports),
    ...Object.values(silent).map(situationOf),
  ]);
  return situations.flatMap(({ exchange, neighbours = [] }) => explanationsOf(exchange, neighbours));
}

function warnings(): Explanation[] {
  const situations: Situation[] = Object.values(warningCases).flatMap(({ warns }) => Object.values(warns));
  return situations.flatMap(({ exchange, neighbours = [] }) => diagnose(exchange, neighbours).warnings ?? []);
}

function sayingsOf({ cause, title, happened, why, because, repair }: Explanation): Saying[] {
  const problem = { title, happened, why, ...(because !== undefined && { because }) };
  const fix = {
    instruction: repair.instruction,
    ...Object.fromEntries(repair.steps.map((step, index) => [`step ${index + 1}`, step])),
  };
  return [
    ...Object.entries(problem).map(([field, text]) => ({
      where: `${cause}, ${field}`,
      part: 'problem' as const,
      text,
    })),
    ...Object.entries(fix).map(([field, text]) => ({ where: `${cause}, ${field}`, part: 'fix' as const, text })),
  ];
}

function unique(all: Saying[]): Saying[] {
  return [...new Map(all.map((saying) => [`${saying.where} ${saying.text}`, saying])).values()];
}

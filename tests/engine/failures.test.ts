/** The engine's own faults: whichever part throws, the others are there, and the fault is named. */
import { afterEach, expect, test, vi } from 'vitest';
import { causes } from '../../src/engine/causes/index.ts';
import * as steps from '../../src/engine/course/steps.ts';
import { courseOf } from '../../src/engine/course.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { warnings } from '../../src/engine/warnings/index.ts';
import { allowed, blocked } from './exchanges.ts';

vi.mock('../../src/engine/course/steps.ts', { spy: true });
afterEach(() => vi.restoreAllMocks());

const fault = () => {
  throw new TypeError('Cannot read properties of undefined');
};

test('a cause that throws leaves the verdict, and the word to the next cause', () => {
  const exchange = blocked({ answer: {} });
  const whole = diagnose(exchange, []);
  const broken = causes.filter(({ id }) => id === whole.explanation?.cause);
  for (const cause of broken) vi.spyOn(cause, 'find').mockImplementation(fault);
  const { verdict, checklist, explanation, failures } = diagnose(exchange, []);
  expect({ verdict, checklist }).toEqual({ verdict: whole.verdict, checklist: whole.checklist });
  expect(explanation?.cause).not.toBe(whole.explanation?.cause);
  expect(failures?.map(({ part }) => part)).toEqual([whole.explanation?.cause]);
  expect(failures?.[0]?.error).toMatch(/^TypeError: Cannot read.*\n.*failures\.test/);
});

test('a warning that throws leaves the rest', () => {
  for (const warning of warnings) vi.spyOn(warning, 'find').mockImplementation(fault);
  const { verdict, failures } = diagnose(allowed({ answer: {} }), []);
  expect(verdict.outcome).toBe('allowed');
  expect(failures?.map(({ part }) => part)).toEqual(['warnings']);
});

test('steps that cannot be told leave who answered', () => {
  const judged = diagnose(blocked({ answer: { headers: { Server: 'nginx' } } }), []);
  vi.mocked(steps.stepsOf).mockImplementation(fault);
  const broken = courseOf(judged);
  expect(broken).toMatchObject({ steps: [], servers: [{ name: 'nginx' }], failures: [{ part: 'steps' }] });
});

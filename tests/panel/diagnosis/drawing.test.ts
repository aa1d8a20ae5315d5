import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/engine/course.ts';
import type { Diagnosis, Step, Verdict } from '../../../src/engine/judgement.ts';
import { strokes } from '../../../src/panel/diagnosis/drawing.ts';
import { allowed, authBeforeCors, serverDown, step, trailingSlash, waiting } from '../fixtures.ts';

const arrowsOf = (steps: Step[], verdict: Verdict) =>
  strokes(steps, verdict).map(({ from, to }) => (to ? `${from} > ${to}` : `${from} decides`));
const arrows = (diagnosis: Diagnosis) => arrowsOf(courseOf(diagnosis).steps, diagnosis.verdict);

describe('strokes', () => {
  it('ends where the browser refused, and shows what was not reached', () => {
    expect(arrows(authBeforeCors)).toEqual([
      'page > browser',
      'browser > server',
      'server > browser',
      'browser decides',
      'browser > server',
    ]);
    expect(arrows(trailingSlash).at(-1)).toBe('browser decides');
    expect(arrows(serverDown)).toEqual(['page > browser', 'browser decides', 'browser > server']);
  });

  it('hands an allowed response to the page', () => {
    expect(arrows(allowed)).toEqual(['page > browser', 'browser > server', 'server > browser', 'browser > page']);
  });

  it('hands nothing over while the request waits', () => {
    expect(arrows(waiting)).toEqual(['page > browser', 'browser > server', 'browser decides']);
  });

  it('lets the browser decide by itself to follow a redirect', () => {
    const steps = [
      step('server', 'redirect', 'The server redirects.'),
      step('browser', 'request', 'The browser follows.'),
      step('browser', 'response', 'The browser sends.'),
      step('server', 'response', 'The server answers.'),
    ];
    expect(arrowsOf(steps, { outcome: 'blocked', stage: 'response', hop: 1, code: 'x' })).toEqual([
      'server > browser',
      'browser decides',
      'browser > server',
      'server > browser',
    ]);
  });
});

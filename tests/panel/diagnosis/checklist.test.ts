import { describe, expect, it } from 'vitest';
import { otherFailures, tally } from '../../../src/panel/diagnosis/checklist.tsx';
import { authBeforeCors, check } from '../fixtures.ts';

describe('otherFailures', () => {
  it('leaves out the failure the browser stopped at', () => {
    const rules = otherFailures(authBeforeCors.checklist, authBeforeCors.verdict).map((one) => one.rule);
    expect(rules).toEqual(['preflight-status', 'headers-allowed']);
  });

  it('counts the same rule on another message as another failure', () => {
    const first = check({ state: 'failed' });
    const later = check({ state: 'failed', hop: 1 });
    const verdict = { outcome: 'blocked', stage: 'response', hop: 0, code: 'x', check: { ...first } } as const;
    expect(otherFailures([first, later], verdict)).toEqual([later]);
  });

  it('names every failure where the verdict is about something else', () => {
    const failed = check({ state: 'failed' });
    expect(otherFailures([failed, check()], { outcome: 'cannot tell', reason: '', candidates: [] })).toEqual([failed]);
  });
});

describe('tally', () => {
  it.each([
    [authBeforeCors.checklist, '3 failed, 2 not reached'],
    [[check(), check()], '2 passed'],
    [[], ''],
  ])('%#', (checklist, text) => {
    expect(tally(checklist)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { nextFailure, otherFailures, tally } from '../../../src/panel/diagnosis/checklist.tsx';
import { english } from '../../../src/panel/words/english.ts';
import { german } from '../../../src/panel/words/german.ts';
import { japanese } from '../../../src/panel/words/japanese.ts';
import { answered, authBeforeCors, check, exchange, hop } from '../fixtures.ts';

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

describe('nextFailure', () => {
  const refused = exchange('1', {
    hops: [hop('https://api.example.com/', 'GET', answered(200))],
    outcome: { state: 'failed', at: 3, error: 'net::ERR_FAILED' },
  });
  const outOfWay = {
    ...refused,
    outcome: { state: 'failed', at: 3, error: 'net::ERR_CONTENT_DECODING_FAILED' },
  } as const;

  it('is what the next fault is behind the rule that the verdict names', () => {
    expect(nextFailure(diagnose(refused, []))?.check?.rule).toBe('allow-credentials');
  });

  it('is nothing where the verdict names no rule, though some fail', () => {
    const one = diagnose(outOfWay, []);
    expect(otherFailures(one.checklist, one.verdict)).toHaveLength(1);
    expect(nextFailure(one)).toBeUndefined();
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

  it('counts as each language does', () => {
    const told = [english, german, japanese].map(({ diagnosis }) => diagnosis.tally(1200, 2, 0));
    expect(told).toEqual(['1,200 failed, 2 passed', '1.200 verletzt, 2 erfüllt', '不合格 1,200 件、合格 2 件']);
  });
});

import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/engine/course.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { notedDiagnoses } from '../../../src/panel/judging/noted.ts';
import { allowed, answered, exchange, hop, view } from '../fixtures.ts';

const redirected = diagnose(
  exchange('82', {
    hops: [
      hop('https://api.example.com/old', 'GET', {
        ...answered(302, { Location: 'https://other.example/' }),
        redirectedTo: 'https://other.example/',
      }),
    ],
    outcome: { state: 'failed', at: 3, error: 'net::ERR_ABORTED' },
  }),
  [],
);
const violation = { directive: 'connect-src', policy: 'connect-src https://api.example.com' };

describe('notedDiagnoses', () => {
  it('explains a redirect by the policy that DevTools noted, and its drawing says nothing else', () => {
    expect(redirected.verdict.outcome).toBe('cannot tell');
    const noted = notedDiagnoses([redirected, allowed], view({ notes: new Map([['82', { violation }]]) }));
    expect(noted).toMatchObject([
      {
        exchange: redirected.exchange,
        verdict: { outcome: 'blocked', stage: 'response', hop: 0, code: 'csp' },
        explanation: { cause: 'content-security-policy', confidence: 'certain' },
      },
    ]);
    const steps = noted.flatMap((one) => courseOf(one).steps);
    expect(steps.at(-1)).toMatchObject({ state: 'failed', sentence: expect.stringContaining('`csp`') });
    expect(steps.some(({ sentence }) => sentence.includes('redirect:'))).toBe(false);
  });

  it('leaves a redirect alone of which DevTools noted no policy', () => {
    expect(notedDiagnoses([redirected], view({ notes: new Map([['82', { error: 'net::ERR_ABORTED' }]]) }))).toEqual([]);
  });
});

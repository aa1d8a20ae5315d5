import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { allow, blocked, page, type Sketch } from '../exchanges.ts';

const stepsOf = (sketch: Sketch) => diagnose(blocked(sketch), []).explanation?.repair.steps.join(' ') ?? '';

describe('a repair in the server', () => {
  it.each<[string, Sketch]>([
    ['another origin', { answer: { headers: allow('https://other.example') } }],
    ['a preflight with too few methods', { method: 'PUT', preflight: { headers: allow(page) } }],
  ])('takes the place of what sends CORS headers: %s', (_, sketch) => {
    expect(stepsOf(sketch)).toContain('in place of what sends them');
  });

  it.each<[string, Sketch]>([
    ['no header', { answer: {} }],
    [
      'a header twice, where the repair says what to take out',
      { answer: { headers: { 'Access-Control-Allow-Origin': [page, page] } } },
    ],
  ])('stands alone otherwise: %s', (_, sketch) => {
    expect(stepsOf(sketch)).not.toContain('in place of what sends them');
  });
});

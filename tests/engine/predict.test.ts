import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestPolicy } from '../../src/engine/policy.ts';
import { failureUnder } from '../../src/engine/predict.ts';
import { judge } from '../../src/engine/verdict.ts';
import { blocked, page, type Sketch } from './exchanges.ts';

describe('the smallest policy', () => {
  it('holds what the request asked for, and nothing more', () => {
    const exchange = blocked({ method: 'DELETE', credentials: 'include', preflight: { asks: 'x-b,x-a' } });
    const policy = smallestPolicy(exchange, { mode: 'include', certainty: 'seen', reason: '' });
    expect(policy).toEqual({
      origins: [page],
      methods: ['DELETE'],
      headers: ['x-a', 'x-b'],
      credentials: true,
      exposed: [],
    });
  });

  it('names no method that never needs a name', () => {
    const exchange = blocked({ method: 'POST', preflight: { asks: 'content-type' } });
    expect(smallestPolicy(exchange, judge(exchange).credentials)).toMatchObject({
      methods: [],
      headers: ['content-type'],
    });
  });

  it('never allows a page without an origin together with credentials', () => {
    const exchange = blocked({ from: 'null', answer: {} });
    expect(smallestPolicy(exchange, { mode: 'include', certainty: 'seen', reason: '' })).toBeUndefined();
    expect(smallestPolicy(exchange, { mode: 'not include', certainty: 'seen', reason: '' })).toMatchObject({
      origins: 'any',
    });
  });

  it('lets every refused exchange without a redirect through', () => {
    const names = fc.uniqueArray(fc.constantFrom('x-a', 'x-b', 'content-type', 'authorization'));
    const answer = fc.record({ status: fc.constantFrom(200, 401, 404, 500), headers: fc.constant({}) });
    const sketches: fc.Arbitrary<Sketch> = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'),
      credentials: fc.constantFrom('include' as const, 'omit' as const),
      preflight: fc.tuple(names, answer).map(([asks, answered]) => ({ ...answered, asks: asks.sort().join(',') })),
    });
    fc.assert(
      fc.property(sketches, (sketch) => {
        const exchange = blocked(sketch);
        const include = sketch.credentials === 'include';
        const mode = include ? 'include' : 'not include';
        const policy = smallestPolicy(exchange, { mode, certainty: 'seen', reason: '' });
        expect(policy && failureUnder(policy, exchange, include)).toBeUndefined();
        expect(judge(exchange).verdict.outcome).toBe('blocked');
      }),
    );
  });
});

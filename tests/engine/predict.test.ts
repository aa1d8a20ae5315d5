import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Credentials } from '../../src/engine/judgement.ts';
import { smallestPolicy } from '../../src/engine/policy.ts';
import { afterFirstFixed, predict } from '../../src/engine/predict.ts';
import { judge } from '../../src/engine/verdict.ts';
import { allow, api, blocked, type Headers, page, type Sketch } from './exchanges.ts';

const without: Credentials = { mode: 'not include', certainty: 'seen', reason: '' };
const include: Credentials = { mode: 'include', certainty: 'seen', reason: '' };
const unknown: Credentials = { mode: 'unknown', certainty: 'unknown', reason: '' };
/** As of what a worker may have sent in Firefox. */
const unless: Credentials = { mode: 'not include', certainty: 'inferred', reason: '', unless: 'if a worker sent it' };

/** Whatever a server may say where a policy belongs, right and wrong. */
const headers: fc.Arbitrary<Headers> = fc.record(
  {
    'Access-Control-Allow-Origin': fc.constantFrom<string | string[]>('*', page, `${page}/`, 'null', [page, page]),
    'Access-Control-Allow-Credentials': fc.constantFrom('true', 'True', 'false'),
    'Access-Control-Allow-Methods': fc.constantFrom('*', 'GET, PUT', 'put', 'GET PUT'),
    'Access-Control-Allow-Headers': fc.constantFrom('*', 'X-A', 'x-a, content-type', 'x a'),
  },
  { requiredKeys: [] },
);
const answer = fc.record({ status: fc.constantFrom(200, 204, 401, 404, 500), headers });
const names = fc.uniqueArray(fc.constantFrom('x-a', 'x-b', 'content-type', 'authorization'), { minLength: 1 });
const preflight = fc.tuple(names, answer).map(([asks, answered]) => ({ ...answered, asks: asks.sort().join(',') }));
const common = {
  family: fc.constantFrom('chromium' as const, 'firefox' as const),
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'),
  credentials: fc.constantFrom('include' as const, 'omit' as const),
};
/** Refused at the preflight, or at the response, with a preflight before it or without. */
const sketches: fc.Arbitrary<Sketch> = fc.oneof(
  fc.record({ ...common, preflight }),
  fc.record({ ...common, method: fc.constantFrom('GET', 'POST'), answer }),
  fc.record({ ...common, preflight, answer }),
);
const credentialsOf = ({ credentials }: Sketch) => (credentials === 'include' ? include : without);

describe('a prediction', () => {
  it('says that every exchange without a redirect passes under its smallest policy', () => {
    const passes = fc.property(sketches, (sketch) => {
      const exchange = blocked(sketch);
      const policy = smallestPolicy(exchange, credentialsOf(sketch));
      expect(policy && predict(policy, exchange, credentialsOf(sketch))).toMatchObject({ outcome: 'passes' });
    });
    fc.assert(passes, { numRuns: 500 });
  });

  it.each(['chromium', 'firefox'] as const)('is about the server that %s asks without the redirect', (family) => {
    const files = 'https://files.example.org';
    const exchange = blocked({
      ...{ family, method: 'PUT' },
      preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
      answer: { status: 307, headers: allow(page, { Location: files }) },
      followed: [{ url: files, preflight: { headers: allow(page) }, answer: { status: 401 } }],
    });
    const policy = smallestPolicy(exchange, without);
    expect(policy && predict(policy, exchange, without)).toEqual({
      outcome: 'passes',
      sentence: 'With this, the preflight and the request pass.',
    });
    expect(policy && predict(policy, exchange, without, { hop: 0 })).toMatchObject({ outcome: 'cannot tell' });
  });

  it.each(['https://cdn.example.com/file', 'https://api.example.com/other', 'https://login.example.com/'])(
    'cannot tell what comes after a redirect to %s that nobody followed',
    (Location) => {
      const exchange = blocked({ answer: { status: 302, headers: { Location } } });
      const policy = smallestPolicy(exchange, without);
      expect(policy && predict(policy, exchange, without)).toMatchObject({ outcome: 'cannot tell' });
      expect(afterFirstFixed(exchange, without)).toMatchObject({ outcome: 'cannot tell' });
    },
  );

  it.each([
    { answer: { status: 302, headers: { Location: '/login' } } },
    { answer: { status: 302, headers: { Location: '/login' } }, followed: [{ url: `${api}/login`, answer: {} }] },
    { answer: { status: 302, headers: allow(page) }, followed: [{ url: 'https://login.example/', answer: {} }] },
  ])('is about the `401` that takes the place of a redirect to a login: %j', (sketch) => {
    const exchange = blocked(sketch);
    const { repair } = diagnose(exchange, []).explanation ?? {};
    expect(repair?.policy && predict(repair.policy, exchange, without, repair)).toEqual({
      outcome: 'passes',
      sentence: 'With this, the request passes. The page can then read the `401`, which stays an error.',
    });
  });

  it('takes nothing away from the smallest policy without noticing', () => {
    const exchange = blocked({ method: 'PUT', preflight: { asks: 'x-a' } });
    const policy = smallestPolicy(exchange, include);
    if (!policy) throw new Error('There is a smallest policy for a page with an origin.');
    const failing = [{ origins: ['https://other.example'] }, { methods: [] }, { headers: [] }, { credentials: false }];
    for (const lack of failing) {
      expect(predict({ ...policy, ...lack }, exchange, include)).toMatchObject({ outcome: 'fails' });
    }
  });

  it.each([unknown, unless])('leaves open what hidden credentials decide, and says what would fail', (credentials) => {
    const exchange = blocked({ method: 'PUT', preflight: { asks: 'x-a' } });
    const policy = smallestPolicy(exchange, credentials);
    expect(policy && predict(policy, exchange, credentials)).toMatchObject({
      outcome: 'cannot tell',
      check: { rule: 'allow-credentials' },
      sentence: expect.stringContaining('the preflight and the request pass'),
    });
  });

  it('promises to show an error, not to mend it', () => {
    const exchange = blocked({ answer: { status: 500 } });
    const policy = smallestPolicy(exchange, without);
    expect(policy && predict(policy, exchange, without).sentence).toBe(
      'With this, the request passes. The page can then read the `500`, which stays an error.',
    );
  });
});

describe('a prediction of the page', () => {
  it.each([
    [204, ''],
    [399, ''],
    [400, ' The page can then read the `400`, which stays an error.'],
  ])('says of status %d what it is to the page', (status, more) => {
    const exchange = blocked({ answer: { status } });
    const policy = smallestPolicy(exchange, without);
    expect(policy && predict(policy, exchange, without).sentence).toBe(`With this, the request passes.${more}`);
  });

  it('passes wherever in the list of origins it stands', () => {
    const exchange = blocked({ answer: {} });
    const policy = smallestPolicy(exchange, without);
    if (!policy) throw new Error('There is a smallest policy for a page with an origin.');
    const origins = ['https://other.example', page];
    expect(predict({ ...policy, origins }, exchange, without)).toMatchObject({ outcome: 'passes' });
  });
});

describe('with the first fault fixed', () => {
  it('another one fails next', () => {
    const exchange = blocked({ method: 'PUT', preflight: { asks: 'x-a', status: 404 } });
    expect(afterFirstFixed(exchange, without)).toMatchObject({
      outcome: 'fails',
      check: { rule: 'preflight-status' },
      sentence:
        'The browser stops at the first fault. Once that one is fixed, this fails next: The preflight was answered with status `404`.',
    });
  });

  it('a redirect of the preflight is an answer, and its lists come next', () => {
    const preflight = { status: 301, headers: allow(page, { Location: '/there' }) };
    expect(afterFirstFixed(blocked({ method: 'PUT', preflight }), without)).toMatchObject({
      outcome: 'fails',
      check: { rule: 'method-allowed' },
    });
  });

  it('a page without an origin meets the next fault, not the same one again', () => {
    const exchange = blocked({ from: 'null', credentials: 'include', preflight: { status: 405 } });
    expect(afterFirstFixed(exchange, include)).toMatchObject({ check: { rule: 'allow-credentials' } });
  });

  it('an answer without headers is all there was to mend', () => {
    expect(afterFirstFixed(blocked({ answer: {} }), without)).toMatchObject({ outcome: 'passes' });
  });

  const withThem = 'With them, this fails: `Access-Control-Allow-Credentials` is missing';
  it.each([unknown, unless])('hidden credentials may not let the request pass', (credentials) => {
    expect(afterFirstFixed(blocked({ answer: {} }), credentials)).toMatchObject({
      outcome: 'cannot tell',
      check: { rule: 'allow-credentials' },
      sentence: expect.stringContaining(withThem),
    });
  });

  it('hidden credentials may have another rule fail next', () => {
    const exchange = blocked({ method: 'PUT', preflight: { asks: 'x-a', status: 404 } });
    expect(afterFirstFixed(exchange, unknown)).toMatchObject({
      outcome: 'fails',
      check: { rule: 'preflight-status' },
      sentence: expect.stringContaining(withThem),
    });
  });

  it('hidden credentials change nothing where the same rule refuses either', () => {
    const headers = allow(page, { 'Access-Control-Allow-Credentials': 'true' });
    const next = afterFirstFixed(blocked({ method: 'PUT', preflight: { status: 404, headers } }), unknown);
    expect(next).toMatchObject({ outcome: 'fails', check: { rule: 'method-allowed' } });
    expect(next?.sentence).not.toContain('without credentials');
  });

  it('what was never sent cannot be told', () => {
    const preflight = { asks: 'x-a', headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) };
    expect(afterFirstFixed(blocked({ method: 'PUT', preflight }), without)).toMatchObject({ outcome: 'cannot tell' });
  });

  it('what a refused redirect leads to cannot be told', () => {
    const answer = { status: 302, headers: allow(page, { Location: 'https://user:pass@elsewhere.example/' }) };
    const exchange = blocked({ url: `${api}/users`, answer, redirectedTo: 'https://user:pass@elsewhere.example/' });
    expect(afterFirstFixed(exchange, without)).toMatchObject({ outcome: 'cannot tell' });
  });

  it('the same fault never comes again', () => {
    const moves = fc.property(sketches, (sketch) => {
      const exchange = blocked(sketch);
      const { verdict, credentials } = judge(exchange);
      const next = afterFirstFixed(exchange, credentials);
      if (verdict.outcome !== 'blocked' || !verdict.check) return;
      const { rule, stage } = verdict.check;
      expect(next).toBeDefined();
      expect(next?.check && [next.check.rule, next.check.stage]).not.toEqual([rule, stage]);
    });
    fc.assert(moves, { numRuns: 500 });
  });
});

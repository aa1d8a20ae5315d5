import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { judge } from '../../../src/engine/verdict.ts';
import {
  afterStart,
  allowCredentials,
  allowed,
  allowPut,
  api,
  blocked,
  failed,
  good,
  type Headers,
  page,
  type Sketch,
} from '../exchanges.ts';

/** [what, exchange, the browser's name, stage, hop] */
const refusals: [string, Sketch, string, string, number][] = [
  ['no header', { answer: {} }, 'MissingAllowOriginHeader', 'response', 0],
  ['an error page without headers', { answer: { status: 500 } }, 'MissingAllowOriginHeader', 'response', 0],
  [
    'another origin',
    { answer: { headers: { 'Access-Control-Allow-Origin': api } } },
    'AllowOriginMismatch',
    'response',
    0,
  ],
  ['null', { answer: { headers: { 'Access-Control-Allow-Origin': 'null' } } }, 'AllowOriginMismatch', 'response', 0],
  [
    'NULL',
    { answer: { headers: { 'Access-Control-Allow-Origin': 'NULL' } } },
    'InvalidAllowOriginValue',
    'response',
    0,
  ],
  [
    'no URL',
    { answer: { headers: { 'Access-Control-Allow-Origin': 'example.com' } } },
    'InvalidAllowOriginValue',
    'response',
    0,
  ],
  ['empty', { answer: { headers: { 'Access-Control-Allow-Origin': '' } } }, 'InvalidAllowOriginValue', 'response', 0],
  [
    'two lines',
    { answer: { headers: { 'Access-Control-Allow-Origin': [page, page] } } },
    'MultipleAllowOriginValues',
    'response',
    0,
  ],
  [
    'a wildcard with credentials',
    { credentials: 'include', answer: { headers: { 'Access-Control-Allow-Origin': '*' } } },
    'WildcardOriginNotAllowed',
    'response',
    0,
  ],
  [
    'credentials not granted',
    { credentials: 'include', answer: { headers: good } },
    'InvalidAllowCredentials',
    'response',
    0,
  ],
  ['a bare 404', { method: 'PUT', preflight: { status: 404 } }, 'PreflightMissingAllowOriginHeader', 'preflight', 0],
  [
    'a 404 with headers',
    { method: 'PUT', preflight: { status: 404, headers: good } },
    'PreflightInvalidStatus',
    'preflight',
    0,
  ],
  [
    'a redirect without headers',
    { method: 'PUT', preflight: { status: 301, headers: { Location: '/there' } } },
    'PreflightDisallowedRedirect',
    'preflight',
    0,
  ],
  [
    'a redirect to what is no URL',
    { method: 'PUT', preflight: { status: 302, headers: { Location: 'http://[' } } },
    'net::ERR_FAILED',
    'preflight',
    0,
  ],
  [
    'a 302 to nowhere',
    { method: 'PUT', preflight: { status: 302, headers: good } },
    'PreflightInvalidStatus',
    'preflight',
    0,
  ],
  [
    'the method',
    { method: 'PUT', preflight: { headers: good } },
    'MethodDisallowedByPreflightResponse',
    'preflight',
    0,
  ],
  [
    'a malformed list before the method',
    {
      method: 'PUT',
      preflight: { asks: 'x-a', headers: { ...good, 'Access-Control-Allow-Headers': 'x-a: 1' } },
    },
    'InvalidAllowHeadersPreflightResponse',
    'preflight',
    0,
  ],
  [
    'a header',
    { preflight: { asks: 'x-a,x-b', headers: { ...good, 'Access-Control-Allow-Headers': 'x-a' } } },
    'HeaderDisallowedByPreflightResponse',
    'preflight',
    0,
  ],
  [
    'a redirect without headers on the way',
    { answer: { status: 302, headers: { Location: `${api}/there` } } },
    'MissingAllowOriginHeader',
    'response',
    0,
  ],
  [
    'a redirect without headers on the way, which credentials do not concern',
    { credentials: 'hidden', answer: { status: 302, headers: { Location: `${api}/there` } } },
    'MissingAllowOriginHeader',
    'response',
    0,
  ],
  [
    'a redirect with a user name',
    { answer: { status: 302, headers: { ...good, Location: 'https://user@other.example.com/' } } },
    'RedirectContainsCredentials',
    'redirect',
    0,
  ],
  [
    'a redirect with a user name to another scheme',
    { answer: { status: 302, headers: { ...good, Location: 'ftp://user@other.example.com/' } } },
    'RedirectContainsCredentials',
    'redirect',
    0,
  ],
  [
    'a redirect from home to another scheme',
    {
      url: `${page}/here`,
      answer: { status: 302, headers: { Location: 'custom://there' } },
      redirectedTo: 'custom://there',
    },
    'CorsDisabledScheme',
    'redirect',
    0,
  ],
  [
    'the origin lost on the way',
    {
      answer: { status: 302, headers: { ...good, Location: 'https://other.example.org/' } },
      followed: [{ url: 'https://other.example.org/', answer: { headers: good } }],
    },
    'AllowOriginMismatch',
    'response',
    1,
  ],
];

describe('a refusal in Chromium', () => {
  it.each(refusals)('%s', (_, sketch, code, stage, hop) => {
    expect(judge(blocked(sketch)).verdict).toMatchObject({ outcome: 'blocked', code, stage, hop });
  });

  it('names every missing header, and none as the one that Chromium names', () => {
    const { verdict } = judge(
      blocked({ preflight: { asks: 'x-a,x-b,x-c', headers: { ...good, 'Access-Control-Allow-Headers': 'x-b' } } }),
    );
    expect(verdict).toMatchObject({ parameter: '', check: { missing: ['x-a', 'x-c'] } });
  });

  it('is not explained by a rule when the browser gave a reason of its own', () => {
    const { verdict } = judge(failed('net::ERR_CONNECTION_REFUSED', { answer: {} }));
    expect(verdict).toMatchObject({ outcome: 'blocked', code: 'net::ERR_CONNECTION_REFUSED' });
  });

  it('cannot be told when half of the request was not seen', () => {
    const seen = blocked({});
    expect(judge(seen).verdict.outcome).toBe('blocked');
    expect(judge({ ...seen, interrupted: true }).verdict).toMatchObject({
      outcome: 'cannot tell',
      reason: expect.stringMatching('restarted'),
    });
  });

  it('cannot be told when the answer passes every rule', () => {
    expect(judge(blocked({ answer: { headers: good } })).verdict).toMatchObject({ outcome: 'cannot tell' });
  });

  it('has another reason than CORS where the request went out, as it does once its preflight has passed', () => {
    const passed = blocked({
      method: 'PUT',
      preflight: { headers: { ...good, ...allowPut, ...allowCredentials } },
      answer: {},
    });
    const sent = { ...passed, hops: passed.hops.map(({ response: _, ...hop }) => hop) };
    expect(judge(sent).verdict).toMatchObject({ outcome: 'blocked', code: 'InvalidLocalNetworkAccess' });
    const unsent = { ...sent, hops: sent.hops.map(({ request: _, ...hop }) => hop) };
    expect(judge(unsent).verdict).toMatchObject({
      ...{ outcome: 'cannot tell', code: 'changed-on-the-way' },
      // Not the empty line that Firefox keeps back.
      reason: expect.stringContaining('it all the same. Another extension may have changed it'),
    });
  });

  it('names each fault of a value once', () => {
    const { checklist } = judge(
      blocked({ credentials: 'include', answer: { headers: { 'Access-Control-Allow-Origin': '*' } } }),
    );
    expect(checklist.filter(({ state }) => state === 'failed').map(({ rule }) => rule)).toEqual([
      'allow-origin-not-wildcard',
      'allow-credentials',
    ]);
  });

  it('cannot tell a redirect that was not wanted from one in whose moment the page gave up', () => {
    const sketch: Sketch = { credentials: 'omit', answer: { status: 302, headers: { ...good, Location: '/there' } } };
    const reasonOf = (exchange: Exchange) => {
      const { verdict } = judge(exchange);
      return verdict.outcome === 'cannot tell' && verdict.reason;
    };
    const givenUp = /did not want.* may also have given the request up/;
    expect(reasonOf(failed('net::ERR_ABORTED', { ...sketch, redirectedTo: `${api}/there` }))).toMatch(givenUp);
    // Firefox ends that otherwise.
    expect(reasonOf(blocked({ ...sketch, family: 'firefox' }))).not.toMatch(givenUp);
  });

  it('calls a file that an isolated page refuses as Chromium does, and says what else it may be called', () => {
    const file = failed('net::ERR_BLOCKED_BY_RESPONSE', { mode: 'no-cors', type: 'image', answer: {} });
    const common = 'corp-not-same-origin-after-defaulted-to-same-origin-by-coep';
    const others = [{ code: common.replace('coep', 'dip') }, { code: `${common}-and-dip` }];
    expect(judge(file).verdict).toMatchObject({ code: common, orElse: others });
    // DevTools' log knows.
    const exactError = 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByDip';
    const exact = judge({ ...file, exactError }).verdict;
    expect(exact).toMatchObject({ code: common.replace('coep', 'dip') });
    expect(exact).not.toHaveProperty('orElse');
  });

  it('takes the policy that CORP set for the reason of a blocked response', () => {
    const sketch: Sketch = {
      mode: 'no-cors',
      type: 'image',
      answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-site' } },
    };
    expect(judge(failed('net::ERR_BLOCKED_BY_RESPONSE', sketch)).verdict).toMatchObject({ code: 'corp-not-same-site' });
  });
});

describe('what a page drops, in Chromium', () => {
  it.each(['net::ERR_ABORTED', 'net::ERR_FAILED'])('had been let in, and ends as %s', (error) => {
    expect(judge(afterStart(failed(error, { answer: { headers: good } }))).verdict).toEqual({ outcome: 'allowed' });
  });

  it('without CORS, too: an image whose bytes are none', () => {
    const image = failed('net::ERR_FAILED', { type: 'image', mode: 'no-cors', answer: { headers: {} } });
    expect(judge(afterStart(image)).verdict).toEqual({ outcome: 'allowed' });
    expect(judge(image).verdict).not.toEqual({ outcome: 'allowed' });
  });
});

describe('what never reached a server, in Chromium', () => {
  const unsent = (error: string, url = `${api}/users`) =>
    blocked({ url, method: 'PUT', preflight: { ends: error, unsent: true } });

  it.each([
    ['http://api.example.com/', 'PreflightDisallowedRedirect'],
    ['http://3com.example/', 'PreflightDisallowedRedirect'],
    ['https://api.example.com/', 'net::ERR_FAILED'],
    ['http://127.0.0.1:8080/', 'net::ERR_FAILED'],
    ['http://[::1]/', 'net::ERR_FAILED'],
  ])('is a redirect inside the browser, to a preflight of %s that was not sent', (url, code) => {
    expect(judge(unsent('net::ERR_FAILED', url)).verdict).toMatchObject({ code, stage: 'preflight' });
  });

  it('has no other name than the error where a program refused it', () => {
    expect(judge(blocked({ unsent: true })).verdict).toMatchObject({ code: 'net::ERR_FAILED', stage: 'request' });
  });

  it('is told by the preflight that another extension blocked', () => {
    const { verdict } = judge(unsent('net::ERR_BLOCKED_BY_CLIENT'));
    expect(verdict).toMatchObject({ code: 'net::ERR_BLOCKED_BY_CLIENT', stage: 'preflight' });
  });

  it('is no answer: what came after the redirect is judged', () => {
    const secure = `${api}/users`;
    const moved: Sketch = { url: secure.replace('https', 'http'), moved: true };
    const followed = (headers: Headers): Sketch => ({ ...moved, followed: [{ url: secure, answer: { headers } }] });
    expect(judge(blocked(followed({}))).verdict).toMatchObject({ code: 'MissingAllowOriginHeader', hop: 1 });
    expect(judge(blocked(followed(good))).verdict).toMatchObject({ code: 'AllowOriginMismatch', hop: 1 });
    expect(judge(allowed(followed({ 'Access-Control-Allow-Origin': '*' }))).checklist).not.toContainEqual(
      expect.objectContaining({ state: 'failed' }),
    );
  });
});

describe('the checklist', () => {
  const failedRules = (sketch: Sketch) =>
    judge(failed('net::ERR_NAME_NOT_RESOLVED', sketch)).checklist.flatMap(({ rule, state }) =>
      state === 'failed' ? [rule] : [],
    );

  it('holds an answer to what credentials need only where they are sent', () => {
    const answer = { headers: { 'Access-Control-Allow-Origin': '*' } };
    expect(failedRules({ credentials: 'include', answer })).toContain('allow-origin-not-wildcard');
    expect(failedRules({ answer })).toEqual([]);
    expect(failedRules({ credentials: 'include', mode: 'no-cors', answer })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange, Family, Preflight } from '../../../src/engine/exchange.ts';
import { judge } from '../../../src/engine/verdict.ts';
import {
  afterStart,
  allow,
  allowCredentials,
  allowed,
  allowPut,
  api,
  blocked,
  failed,
  good,
  type Headers,
  type PreflightSketch,
  page,
  type Sketch,
} from '../exchanges.ts';
import { hiddenLine } from './hidden-line.ts';

function completedWith(headers: Record<string, string>): Pick<Preflight, 'response' | 'outcome'> {
  const lines = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { response: { at: 1, status: 204, headers: lines }, outcome: { state: 'completed', at: 2 } };
}

describe('Firefox', () => {
  it('refuses what the rules refuse, although the response completed', () => {
    expect(judge(allowed({ family: 'firefox', answer: {} })).verdict).toMatchObject({
      code: 'CORSMissingAllowOrigin2',
    });
  });

  // HSTS, a policy of the page or HTTPS-Only mode: measured in each, and in chains of redirects.
  it.each([
    ['at once', { url: page.replace('https', 'http'), moved: true, followed: [{ url: page, answer: {} }] }],
    [
      'behind a redirect of its own server',
      {
        ...{ url: page, answer: { status: 307, headers: { Location: page.replace('https', 'http') } } },
        followed: [
          { url: page.replace('https', 'http'), moved: true },
          { url: page, answer: {} },
        ],
      },
    ],
    [
      'of a server that redirected there',
      {
        ...{
          url: `${api}/users`,
          answer: { status: 307, headers: allow('*', { Location: 'http://api.example.com/here' }) },
        },
        followed: [
          { url: 'http://api.example.com/here', moved: true },
          { url: `${api}/here`, answer: { headers: allow('*') } },
        ],
      },
    ],
  ] satisfies [string, Sketch][])(
    'lets in what it upgraded within one host, whatever the timing says: %s',
    (_, sketch) => {
      for (const timing of [{}, { timedStatus: 200 }, { timedStatus: 0 }]) {
        const { verdict, warnings = [] } = diagnose({ ...allowed({ family: 'firefox', ...sketch }), ...timing }, []);
        expect(verdict.outcome).toBe('allowed');
        expect(warnings.map(({ cause }) => cause)).not.toContain('let-in-by-extension');
      }
    },
  );

  it('lets in what a server answered with the status 0, as resource timing says then', () => {
    const zero = (headers: Headers) =>
      judge({ ...allowed({ family: 'firefox', answer: { status: 0, headers } }), timedStatus: 0 }).verdict;
    expect(zero(good)).toMatchObject({ outcome: 'allowed' });
    expect(zero({})).toMatchObject({ code: 'CORSMissingAllowOrigin2' });
  });

  it('may have counted two lines where the one that shows is empty, also where the page was given nothing', () => {
    const empty = allowed({ family: 'firefox', answer: { headers: allow('') } });
    const expected = { code: 'CORSAllowOriginNotMatchingOrigin', orElse: [hiddenLine] };
    expect(judge({ ...empty, timedStatus: 0 }).verdict).toMatchObject(expected);
  });

  it('cannot be told by what is left of a request that was seen in part', () => {
    const half = { outcome: 'cannot tell', reason: expect.stringMatching('restarted') };
    const unanswered = allowed({ family: 'firefox' });
    expect(judge({ ...unanswered, interrupted: true }).verdict).toMatchObject(half);
    const unasked = allowed({ family: 'firefox', answer: {}, unsent: true });
    expect(judge({ ...unasked, interrupted: true }).verdict).toMatchObject(half);
    // Its answer is enough, if it was seen.
    const answered = allowed({ family: 'firefox', answer: { headers: allow(api) } });
    const whole = judge(answered).verdict;
    expect(whole).toMatchObject({ outcome: 'blocked', code: 'CORSAllowOriginNotMatchingOrigin' });
    expect(judge({ ...answered, interrupted: true }).verdict).toEqual(whole);
  });

  it('cannot be told of a request that is too large to keep, unless its end tells', () => {
    const { hops, ...large } = allowed();
    const stub = hops.map(({ url, method, startedAt }) => ({ url, method, startedAt }));
    const end = (family: Family, outcome: Exchange['outcome']) =>
      diagnose({ ...large, family, hops: stub, outcome, tooLarge: true }, []);
    const unknown = { outcome: 'cannot tell', reason: expect.stringMatching('a million characters') };
    const completed = { state: 'completed', at: 9 } as const;
    const failed = { state: 'failed', at: 9, error: 'net::ERR_FAILED' } as const;
    expect(end('chromium', completed).verdict.outcome).toBe('allowed');
    expect(end('chromium', { state: 'streaming', at: 9 }).verdict.outcome).toBe('allowed');
    expect(end('chromium', failed)).toMatchObject({ verdict: unknown });
    expect(end('chromium', { state: 'pending' }).verdict).toMatchObject(unknown);
    expect(end('firefox', completed).verdict).toMatchObject(unknown);
  });

  it('cannot tell why it ended a request that was never answered, where the end is that of a refusal', () => {
    expect(judge(blocked({ family: 'firefox' })).verdict).toMatchObject({
      outcome: 'cannot tell',
      reason: expect.stringContaining('before the server answered'),
    });
  });

  it('reads the headers of a redirected preflight first', () => {
    const sketch: Sketch = {
      family: 'firefox',
      method: 'PUT',
      preflight: { status: 301, headers: { Location: '/there' } },
    };
    expect(judge(blocked(sketch)).verdict).toMatchObject({ code: 'CORSMissingAllowOrigin2' });
  });

  it('refuses a preflight that clears data although it completed', () => {
    const refused = (preflight: PreflightSketch) =>
      judge(blocked({ family: 'firefox', method: 'PUT', preflight })).verdict;
    const clears = { ...good, 'Clear-Site-Data': '"cache"' };
    expect(refused({ status: 404, headers: clears })).toMatchObject({ code: 'CORSPreflightDidNotSucceed3' });
    expect(refused({ headers: clears })).toMatchObject({ code: 'CORSMethodNotFound' });
    // What completed without it was granted: another extension may be behind the refusal.
    const granted = blocked({ ...{ family: 'firefox', method: 'PUT', credentials: 'hidden' }, preflight: {} });
    const [hop] = granted.hops;
    if (hop?.preflight) hop.preflight = { ...hop.preflight, ...completedWith({ ...allowPut, ...allow('*') }) };
    expect(judge(granted).verdict).toMatchObject({ outcome: 'cannot tell' });
    // And where the request was sent after it, it was granted too.
    const sent = (error: string, answer?: PreflightSketch) => {
      const put = failed(error, {
        family: 'firefox',
        method: 'PUT',
        credentials: 'hidden',
        preflight: {},
        ...(answer && { answer }),
      });
      const [only] = put.hops;
      const granting = completedWith({ ...allowPut, ...allow('*'), 'Clear-Site-Data': '"cache"' });
      if (only?.preflight) only.preflight = { ...only.preflight, ...granting };
      return judge(put);
    };
    expect(sent('NS_ERROR_DOM_BAD_URI').verdict).toMatchObject({
      code: 'CORSNotSupportingCredentials',
      stage: 'preflight',
    });
    const answered = sent('NS_ERROR_DOM_BAD_URI', {}).verdict;
    expect(answered).toMatchObject({ code: 'CORSMissingAllowOrigin2', stage: 'response' });
    expect(answered).not.toHaveProperty('orElse');
    expect(sent('NS_ERROR_NET_ON_RECEIVING_FROM').verdict).toMatchObject({ code: 'CORSMultipleAllowOriginNotAllowed' });
  });

  it('says which origin did not match, and which method was not found', () => {
    const headers = { 'Access-Control-Allow-Origin': 'https://other.example.com' };
    expect(judge(blocked({ family: 'firefox', answer: { headers } })).verdict).toMatchObject({
      code: 'CORSAllowOriginNotMatchingOrigin',
      parameter: 'https://other.example.com',
    });
    const preflight = { headers: { ...good, 'Access-Control-Allow-Methods': 'GET' } };
    expect(judge(blocked({ family: 'firefox', method: 'PUT', preflight })).verdict).toMatchObject({
      code: 'CORSMethodNotFound',
      parameter: 'PUT',
    });
    const asked = { asks: 'x-a', headers: { ...good, ...allowPut } };
    expect(judge(blocked({ family: 'firefox', method: 'PUT', preflight: asked })).verdict).toMatchObject({
      code: 'CORSMissingAllowHeaderFromPreflight2',
      parameter: 'x-a',
    });
  });

  it('looks for the method before it reads the list of headers', () => {
    const preflight = { asks: 'x-a', headers: { ...good, 'Access-Control-Allow-Headers': 'x-a: 1' } };
    expect(judge(blocked({ family: 'firefox', method: 'PUT', preflight })).verdict).toMatchObject({
      code: 'CORSMethodNotFound',
    });
  });

  const inOneLine = { code: 'CORSAllowOriginNotMatchingOrigin', when: expect.stringContaining('in one line') };

  it.each<[string, Headers, string, object[]]>([
    [
      'a comma and a space',
      allow('https://a.example, https://b.example'),
      'CORSMultipleAllowOriginNotAllowed',
      [inOneLine],
    ],
    ['a comma alone', allow('https://a.example,https://b.example'), 'CORSAllowOriginNotMatchingOrigin', [hiddenLine]],
    [
      'two lines, told in a HAR',
      { 'Access-Control-Allow-Origin': [page, page] },
      'CORSMultipleAllowOriginNotAllowed',
      [],
    ],
    [
      'small letters',
      { 'access-control-allow-origin': 'https://a.example, https://b.example' },
      'CORSAllowOriginNotMatchingOrigin',
      [],
    ],
  ])('counts lines as far as they show: %s', (_, lines, code, orElse) => {
    const { verdict } = judge(
      allowed({
        family: 'firefox',
        credentials: 'omit',
        mode: 'cors',
        type: 'font',
        answer: { headers: { Vary: 'a, b', ...lines } },
      }),
    );
    expect(verdict).toMatchObject({
      code,
      parameter: code === 'CORSAllowOriginNotMatchingOrigin' ? expect.any(String) : '',
    });
    expect('orElse' in verdict ? verdict.orElse : []).toEqual(orElse);
  });

  it('counts no lines of an answer that it does not check: its own page’s', () => {
    const answer = { status: 302, headers: { ...good, Location: 'https://user@there.example/' } };
    const home: Sketch = { url: `${page}/here`, answer, redirectedTo: 'https://user@there.example/' };
    const { verdict } = judge(blocked({ family: 'firefox', credentials: 'omit', ...home }));
    expect(verdict).toMatchObject({ code: 'CORSDidNotSucceed2', stage: 'redirect' });
    expect(JSON.stringify(verdict)).not.toContain('CORSMultipleAllowOriginNotAllowed');
    // Of a server's on the way, it does.
    const there = { url: `${api}/there`, answer: { headers: allow('*') } };
    const moved = { status: 302, headers: { Location: there.url } };
    const followed = judge(
      allowed({
        family: 'firefox',
        mode: 'cors',
        url: `${page}/here`,
        answer: moved,
        followed: [there],
        credentials: 'omit',
      }),
    );
    expect(followed.verdict).toMatchObject({ outcome: 'allowed', orElse: expect.arrayContaining([hiddenLine]) });
  });

  it('asks first whether the redirect of a preflight holds a user name', () => {
    const redirected = (url: string, Location: string) =>
      judge(
        blocked({ family: 'firefox', url, method: 'PUT', preflight: { status: 302, headers: { ...good, Location } } }),
      );
    const secret = api.replace('://', '://user:password@');
    for (const [url, to] of [
      [api, secret],
      [secret, '/relative'],
    ] as const)
      expect(redirected(url, to).verdict).toMatchObject({ code: 'CORSDidNotSucceed2', stage: 'preflight' });
    expect(redirected(secret, `${api}/there`).verdict).toMatchObject({ code: 'CORSExternalRedirectNotAllowed' });
  });

  it('cannot tell an empty line that it hides from a header that another extension changed', () => {
    const preflight = { headers: { ...allowPut, ...good, ...allowCredentials } };
    const refused = judge(blocked({ family: 'firefox', method: 'PUT', preflight }));
    expect(refused.verdict).toMatchObject({ outcome: 'cannot tell', reason: expect.stringMatching('empty') });
  });

  it('takes no redirected preflight for a PUT that was not answered', () => {
    const headers = { ...good, Location: 'http://user:password@elsewhere.example/' };
    const redirected = blocked({ family: 'firefox', method: 'PUT', preflight: { status: 302, headers } });
    const outcome = { state: 'failed', at: 9, error: 'NS_ERROR_NET_ON_RECEIVING_FROM' } as const;
    const hops = redirected.hops.map((hop) => ({ ...hop, preflight: { ...(hop.preflight as Preflight), outcome } }));
    expect(judge({ ...redirected, hops }).verdict).toMatchObject({ code: 'CORSDidNotSucceed2' });
  });
});

describe('what broke off in Firefox, or was given up', () => {
  it('tells of CORS where another extension cancels a request, or its connection is closed, but not where the page gave up', () => {
    const sketch: Sketch = { family: 'firefox' };
    expect(judge(failed('NS_BINDING_ABORTED', sketch)).verdict).toMatchObject({ code: 'NS_BINDING_ABORTED' });
    for (const more of [{}, { answer: { headers: good } }])
      expect(judge(failed('NS_ERROR_ABORT', { ...sketch, ...more })).verdict).toMatchObject({
        ...{ code: 'CORSDidNotSucceed2', error: 'NS_ERROR_ABORT' },
      });
  });

  it('names the mode of what code asked and was never sent, and of an element the error alone', () => {
    const error = 'NS_ERROR_TRACKING_URI';
    const stopped = (more: Sketch) => judge(failed(error, { family: 'firefox', unsent: true, ...more })).verdict;
    const orElse = [{ code: error, when: 'if the page asked in mode `no-cors`' }];
    expect(stopped({})).toMatchObject({ code: 'CORSDidNotSucceed2', error, orElse });
    expect(stopped({ method: 'PUT' })).not.toHaveProperty('orElse');
    expect(stopped({ type: 'image' })).toMatchObject({ code: error });
  });

  it.each([
    ['image', 'NS_IMAGELIB_ERROR_FAILURE'],
    ['xmlhttprequest', 'NS_ERROR_ABORT'],
    ['xmlhttprequest', 'NS_BINDING_ABORTED'],
  ])('lets the page give up a response that CORS let in or kept from it: %s, %s', (type, error) => {
    const given = (headers: Headers) => {
      return judge(afterStart(failed(error, { family: 'firefox', type, answer: { headers } }))).verdict;
    };
    expect(given({ ...good, ...allowCredentials })).toEqual({ outcome: 'allowed', orElse: [hiddenLine] });
    expect(given({})).toMatchObject({ code: 'CORSMissingAllowOrigin2' });
  });

  it('reads no answer to a beacon, in either mode', () => {
    const beacon: Sketch = { family: 'firefox', type: 'beacon', mode: 'no-cors', answer: {} };
    expect(judge(afterStart(failed('NS_ERROR_ABORT', beacon))).verdict).toEqual({ outcome: 'allowed' });
  });

  it('speaks of CORS only where a request left its page’s origin', () => {
    const ended = (url: string) =>
      judge(failed('NS_ERROR_CORRUPTED_CONTENT', { family: 'firefox', type: 'font', url }));
    expect(ended(`${api}/font`).verdict).toMatchObject({ code: 'CORSDidNotSucceed2' });
    expect(ended(`${page}/font`).verdict).toMatchObject({ code: 'NS_ERROR_CORRUPTED_CONTENT' });
  });

  it('does not speak of CORS where only the body broke off', () => {
    const cut = failed('NS_ERROR_NET_PARTIAL_TRANSFER', { family: 'firefox', answer: { headers: good } });
    expect(judge(cut).verdict).toMatchObject({ code: 'CORSDidNotSucceed2', error: 'NS_ERROR_NET_PARTIAL_TRANSFER' });
    expect(judge(afterStart(cut)).verdict).toMatchObject({ code: 'NS_ERROR_NET_PARTIAL_TRANSFER' });
  });

  it('does not speak of CORS where the body of an image without CORS broke off', () => {
    const cut = afterStart(
      failed('NS_ERROR_NET_PARTIAL_TRANSFER', { family: 'firefox', type: 'image', mode: 'no-cors', answer: {} }),
    );
    expect(judge(cut).verdict).toMatchObject({ code: 'NS_ERROR_NET_PARTIAL_TRANSFER' });
  });

  it('does not speak of CORS where the body broke off of a URL of the page’s own host that it upgraded', () => {
    const moved: Sketch = { family: 'firefox', url: page.replace('https', 'http'), moved: true };
    const cut = failed('NS_ERROR_NET_PARTIAL_TRANSFER', { ...moved, followed: [{ url: page, answer: {} }] });
    expect(judge(afterStart(cut)).verdict).toMatchObject({ code: 'NS_ERROR_NET_PARTIAL_TRANSFER' });
  });

  it('speaks of CORS where it refused a response whose body broke off', () => {
    const cut = (headers: Headers, sketch: Sketch = {}) =>
      judge(afterStart(failed('NS_ERROR_NET_PARTIAL_TRANSFER', { family: 'firefox', answer: { headers }, ...sketch })));
    expect(cut({}).verdict).toMatchObject({ code: 'CORSMissingAllowOrigin2' });
    expect(cut(allow('*'), { credentials: 'hidden' }).verdict).toMatchObject({
      code: 'NS_ERROR_NET_PARTIAL_TRANSFER',
      orElse: [{ code: 'CORSNotSupportingCredentials' }],
    });
  });

  it('takes a PUT that was answered for none that was not', () => {
    const headers = { ...good, ...allowPut, ...allowCredentials };
    const put = { method: 'PUT', preflight: { headers }, answer: { headers } };
    const { verdict } = judge(failed('NS_ERROR_NET_ON_RECEIVING_FROM', { family: 'firefox', ...put }));
    expect(verdict).toMatchObject({ code: 'CORSDidNotSucceed2' });
  });

  it('finds the real reason of a dead connection on the preflight', () => {
    const sketch: Sketch = { family: 'firefox', method: 'PUT', preflight: { ends: 'NS_ERROR_NET_RESET' } };
    expect(judge(blocked(sketch)).verdict).toMatchObject({ code: 'CORSDidNotSucceed2', error: 'NS_ERROR_NET_RESET' });
  });
});

describe('an answer that another extension rewrote, in Firefox', () => {
  const given = (headers: Headers, left: Headers) =>
    judge(allowed({ family: 'firefox', answer: { headers, handedOver: left } })).verdict;

  it.each([
    ['let in by what is left', {}, allow('*'), { outcome: 'allowed' }],
    ['refused for what is left', allow('*'), allow('https://b.example'), { outcome: 'cannot tell' }],
    ['let in before and after', allow(page), allow('*'), { outcome: 'allowed' }],
    ['refused before and after', {}, allow('https://b.example'), { code: 'CORSMissingAllowOrigin2' }],
  ])('%s', (_, headers, left, expected) => {
    expect(given(headers, left)).toMatchObject(expected);
  });
});

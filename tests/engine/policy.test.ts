import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange, Hop } from '../../src/engine/exchange.ts';
import type { Credentials, Policy } from '../../src/engine/judgement.ts';
import { corsAnswersOf, homeOrigin, keepingAllowed, smallestPolicy } from '../../src/engine/policy.ts';
import { isDevelopment, policyChoices, withCredentials } from '../../src/engine/policy-choices.ts';
import { judge } from '../../src/engine/verdict.ts';
import { allow, allowed, api, blocked, type Headers, page } from './exchanges.ts';

const unknown: Credentials = { mode: 'unknown', certainty: 'unknown', reason: '' };

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

  it('holds `PATCH` where the page wrote `patch`: its spelling is what has to change', () => {
    const methods = (method: string) => smallestPolicy(blocked({ method, preflight: {} }), unknown)?.methods;
    expect(methods('patch')).toEqual(['PATCH']);
    expect(methods('Custom')).toEqual(['Custom']);
    expect(methods('no method')).toEqual([]);
  });

  it('holds what a remembered preflight had asked for, and nothing that browsers add', () => {
    const headers = {
      ...{ 'Content-Type': 'application/json', 'X-Tenant': '7', Authorization: 'Bearer a', Cookie: 'a=1' },
      ...{ Accept: '*/*', 'Accept-Language': 'de', 'User-Agent': 'x', 'Sec-CH-UA': '"x"', 'Cache-Control': 'no-cache' },
    };
    expect(smallestPolicy(blocked({ method: 'PUT', headers, answer: { status: 500 } }), unknown)).toMatchObject({
      methods: ['PUT'],
      headers: ['authorization', 'content-type', 'x-tenant'],
    });
    const form = { 'Content-Type': 'text/plain', 'If-None-Match': '"a"' };
    expect(smallestPolicy(blocked({ method: 'POST', headers: form, answer: {} }), unknown)?.headers).toEqual([]);
  });

  it('holds no login that Firefox added by itself, behind `Origin`', () => {
    const headers = { Origin: page, Authorization: 'Basic YTpi' };
    expect(smallestPolicy(blocked({ family: 'firefox', headers, answer: {} }), unknown)?.headers).toEqual([]);
  });

  it("holds a login of the page's own that Chromium's DevTools sort behind `Origin`, in lower case", () => {
    const headers = { Origin: page, authorization: 'Bearer a' };
    expect(smallestPolicy(blocked({ headers, answer: {} }), unknown)?.headers).toEqual(['authorization']);
  });

  it('holds what the preflight that was remembered had asked for, where a browser may have added it as well', () => {
    const headers = { 'Cache-Control': 'no-cache', Priority: 'u=1' };
    const now = blocked({ method: 'PUT', headers, answer: { status: 500 } });
    const first = allowed({ method: 'PUT', headers, preflight: { asks: 'cache-control, x-a' } });
    const elsewhere = allowed({ method: 'PUT', url: `${api}/other`, preflight: { asks: 'priority' } });
    expect(smallestPolicy(now, unknown)?.headers).toEqual([]);
    expect(smallestPolicy(now, unknown, [elsewhere, first])?.headers).toEqual(['cache-control']);
  });

  it('leaves out what belongs in an answer: the page has to stop sending it', () => {
    const asked = blocked({ preflight: { asks: 'access-control-allow-origin,x-b' } });
    expect(smallestPolicy(asked, unknown)?.headers).toEqual(['x-b']);
    const headers = { 'Access-Control-Allow-Origin': '*', 'X-A': '1' };
    const sent = blocked({ headers, answer: { status: 500 } });
    const smallest = smallestPolicy(sent, unknown);
    expect(smallest?.headers).toEqual(['x-a']);
    const widened = smallest && policyChoices(smallest, sent, [asked]).find(({ id }) => id === 'widened');
    expect(widened?.policy.headers).toEqual(['x-a', 'x-b']);
  });

  it('holds nothing of what the page asked its own server, which sent it on', () => {
    const answer = { status: 303, headers: { Location: `${api}/users` } };
    const moved = blocked({ url: `${page}/save`, method: 'PUT', answer, followed: [{ method: 'GET', answer: {} }] });
    expect(smallestPolicy(moved, unknown)).toMatchObject({ methods: [] });
  });

  it('names no method that never needs a name', () => {
    const exchange = blocked({ method: 'POST', preflight: { asks: 'content-type' } });
    expect(smallestPolicy(exchange, judge(exchange).credentials)).toMatchObject({
      methods: [],
      headers: ['content-type'],
    });
  });

  it('names nothing that is no method, no header name and no origin', () => {
    const exchange = blocked({ method: 'PUT', preflight: { asks: 'x-a, x b' } });
    expect(smallestPolicy(exchange, unknown)?.headers).toEqual(['x-a']);
    for (const from of ['https://a"b', 'https://$(id)', 'https://app.example/', 'HTTPS://app.example', 'no origin'])
      expect(smallestPolicy({ ...exchange, initiator: from }, unknown)?.origins).toBe('any');
    const asking = (method: string): Exchange => ({ ...exchange, hops: [{ url: api, method, startedAt: 0 }] });
    expect(smallestPolicy(asking('P`T'), unknown)?.methods).toEqual(['P`T']);
    expect(smallestPolicy(asking('P T'), unknown)?.methods).toEqual([]);
  });

  it('never allows a page without an origin together with credentials', () => {
    const exchange = blocked({ from: 'null', answer: {} });
    expect(smallestPolicy(exchange, { mode: 'include', certainty: 'seen', reason: '' })).toBeUndefined();
    expect(smallestPolicy(exchange, { mode: 'not include', certainty: 'seen', reason: '' })).toMatchObject({
      origins: 'any',
    });
  });
});

describe('a policy in place of what the server allows already', () => {
  const allowing = (headers: Headers) =>
    blocked({ method: 'PUT', preflight: { asks: 'authorization', headers: { ...allow(page), ...headers } } });
  const other = 'https://other.example';
  const bare: Policy = { origins: [page], methods: [], headers: [], credentials: false, exposed: [] };
  const keeping = (exchange: Exchange, policy = bare) =>
    keepingAllowed(policy, corsAnswersOf(exchange, exchange.hops[0] as Hop));

  it('takes no method, header or cookie away from the other requests', () => {
    const exchange = allowing({
      'Access-Control-Allow-Methods': 'GET, OPTIONS, DELETE, put, GETX, FORGET',
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, X-API-Key,Content-Type, Origin',
      'Access-Control-Allow-Credentials': 'true',
    });
    expect(diagnose(exchange, []).explanation?.repair.policy).toEqual({
      origins: [page],
      methods: ['DELETE', 'FORGET', 'GETX', 'PUT'],
      headers: ['authorization', 'content-type', 'x-api-key'],
      credentials: true,
      exposed: [],
    });
  });

  it.each<[string, number | undefined]>([
    ['3600', 3600],
    ['6', 6],
    ['604800', 86_400],
    ['99999999999999999999', 86_400],
    ['-1', undefined],
    ['an hour', undefined],
    // What the warning about a preflight for every call would say of the repair next.
    ['0', undefined],
    ['5', undefined],
  ])('has browsers remember it no shorter than before: %s', (age, kept) => {
    const exchange = allowing({ 'Access-Control-Max-Age': age });
    expect(diagnose(exchange, []).explanation?.repair.policy?.maxAge).toBe(kept);
  });

  it('goes on exposing what the answer exposes', () => {
    const headers = { 'Access-Control-Expose-Headers': 'ETag, *, Content-Type, Set-Cookie' };
    expect(keeping(allowed({ answer: { headers } })).exposed).toEqual(['etag']);
    const ofElysia =
      'host,connection,accept,access-control-request-method,access-control-request-headers,origin,user-agent,sec-fetch-mode,sec-ch-ua,referer,accept-encoding,accept-language,x-total,accept-ranges';
    const reflected = { 'Access-Control-Expose-Headers': ofElysia };
    expect(keeping(allowed({ answer: { headers: reflected } })).exposed).toEqual(['accept-ranges', 'x-total']);
  });

  it('takes nothing from a server that a redirect led through, or to', () => {
    const lists = { 'Access-Control-Allow-Methods': 'DELETE, PUT', 'Access-Control-Allow-Headers': 'x-api-key' };
    const open = allow(page, { ...lists, 'Access-Control-Allow-Credentials': 'true' });
    const answer = { status: 307, headers: open };
    const moved = blocked({
      method: 'PUT',
      preflight: { headers: open },
      answer,
      followed: [{ url: `${other}/`, method: 'PUT', preflight: {} }],
    });
    const { repair } = diagnose(moved, []).explanation ?? {};
    expect(repair).toMatchObject({ policy: { methods: ['PUT'], headers: [], credentials: false } });
    expect(repair?.steps.join(' ')).not.toContain('CORS headers already');
    const loggedOut = blocked({
      answer: { status: 302, headers: allow(page, { 'Access-Control-Allow-Methods': 'PATCH' }) },
      followed: [{ url: `${other}/login`, answer: { headers: lists } }],
    });
    expect(diagnose(loggedOut, []).explanation).toMatchObject({
      cause: 'redirect-to-login',
      repair: { hop: 0, keeps: true, policy: { methods: ['PATCH'], headers: [] } },
    });
  });

  it('takes nothing from what something in front of the server wrote', () => {
    const check = { 'x-amzn-waf-action': 'challenge', 'Access-Control-Expose-Headers': 'x-amzn-waf-action' };
    const headers = allow('*', { ...check, 'Access-Control-Allow-Methods': 'DELETE' });
    const { repair } =
      diagnose(blocked({ credentials: 'include', answer: { status: 202, headers } }), []).explanation ?? {};
    expect(repair).toMatchObject({ policy: { methods: [], exposed: [] } });
    expect(repair).not.toHaveProperty('keeps');
  });

  it.each<[string, number, Headers]>([
    ['a login of Google', 401, { 'x-goog-iap-generated-response': 'true' }],
    ['a login of AWS', 401, { Server: 'awselb/2.0' }],
    [
      'a page of CloudFront',
      403,
      { 'X-Cache': 'Error from cloudfront', Server: 'CloudFront', 'Content-Type': 'text/html' },
    ],
  ])('takes nothing from %s', (_, status, headers) => {
    const lists = allow(page, { 'Access-Control-Allow-Methods': 'DELETE', 'Access-Control-Allow-Credentials': 'true' });
    const refused = blocked({ method: 'PUT', preflight: { status, headers: { ...headers, ...lists } } });
    expect(diagnose(refused, []).explanation?.repair.policy).toMatchObject({ methods: ['PUT'], credentials: false });
  });

  it('keeps nothing that allows nothing', () => {
    const idle = {
      'Access-Control-Allow-Methods': '*, HEAD, TRACE, CONNECT, delete, put',
      'Access-Control-Allow-Headers': '*, access-control-allow-origin, DNT, Accept-Encoding, Cookie, Sec-Fetch-Mode',
    };
    expect(keeping(allowing(idle))).toEqual(bare);
    const login = { 'Access-Control-Allow-Credentials': 'true' };
    expect(keeping(allowing({ ...login, 'Access-Control-Allow-Origin': '*' }))).toEqual(bare);
    expect(keeping(allowing({ ...login, 'Access-Control-Allow-Origin': ['*', '*'] }))).toEqual(bare);
    expect(keeping(allowing(login), { ...bare, origins: 'any' }).credentials).toBe(false);
  });

  it('is called what it is', () => {
    const sentenceFor = (headers: Headers) => {
      const exchange = allowing(headers);
      const { policy, keeps } = diagnose(exchange, []).explanation?.repair ?? {};
      return policy && policyChoices(policy, exchange, [], keeps)[0].sentence;
    };
    expect(sentenceFor({})).toBe('It names what this request needs.');
    expect(sentenceFor({ 'Access-Control-Allow-Methods': 'PUT' })).toBe('It names what this request needs.');
    expect(sentenceFor({ 'Access-Control-Allow-Methods': 'PATCH' })).toContain('what the server allows already');
  });
});

describe('the widened policy', () => {
  const exchange = blocked({ method: 'PUT', preflight: { asks: 'content-type' } });
  const smallest = smallestPolicy(exchange, unknown);
  if (!smallest) throw new Error('An ordinary page has a policy.');
  const widenedBy = (others: Exchange[]) =>
    policyChoices(smallest, exchange, others).find(({ id }) => id === 'widened')?.policy;

  it('unites what this page asked the same server for', () => {
    const others = [
      blocked({ method: 'DELETE', preflight: { asks: 'x-request-id' } }),
      allowed({ credentials: 'include', answer: { headers: { 'X-Total-Count': '3', 'X-Powered-By': 'Express' } } }),
    ];
    expect(widenedBy(others)).toEqual({
      origins: [page],
      methods: ['DELETE', 'PUT'],
      headers: ['content-type', 'x-request-id'],
      credentials: true,
      exposed: ['x-total-count'],
    });
  });

  it.each([
    ['asked another server', { url: 'https://elsewhere.example/users' }],
    ['was asked by another page', { from: 'https://other.example' }],
    ['was loaded without CORS', { mode: 'no-cors' as const, type: 'image', credentials: 'include' as const }],
  ])('leaves out what %s', (_, sketch) => {
    const other = allowed({ method: 'GET', answer: { headers: { ETag: '7' } }, ...sketch });
    // It is no choice where it is the smallest one.
    expect(widenedBy([other])).toBeUndefined();
  });
});

describe('the origin of a page', () => {
  it.each(['chrome-extension://abc', 'capacitor://localhost', 'app://-', 'tauri://localhost:1430'])('%s', (from) => {
    expect(homeOrigin(blocked({ from, answer: {} }))).toBe(from);
  });

  it.each([
    ...['file://', 'file://share', 'app://', 'app://a/b', 'app://$(x)', "app://'"],
    ...['app://localhost:99999', 'javascript://x', 'devtools://devtools'],
  ])('is not %s', (from) => {
    expect(homeOrigin(blocked({ from, answer: {} }))).toBe('null');
  });
});

describe('an origin of development', () => {
  it.each([
    'http://localhost:5173',
    'http://127.0.0.1',
    'http://[::1]:3000',
    'http://192.168.0.7:8080',
    'http://0.0.0.0:8080',
    'https://app.test',
    'https://shop.internal',
  ])('%s', (origin) => expect(isDevelopment(origin)).toBe(true));

  it.each([page, 'https://localhost.example', 'http://10.example'])('is not %s', (origin) => {
    expect(isDevelopment(origin)).toBe(false);
  });
});

describe('the choices beside a policy', () => {
  const exchange = blocked({ method: 'PUT', preflight: { asks: 'content-type' } });
  const smallest = smallestPolicy(exchange, unknown);
  if (!smallest) throw new Error('There is a smallest policy for a page with an origin.');
  const choice = (id: string, others = [exchange], policy = smallest) =>
    policyChoices(policy, exchange, others).find((one) => one.id === id);

  it('begin with the policy itself, and leave out what is no different', () => {
    expect(policyChoices(smallest, exchange, [])).toMatchObject([
      { id: 'smallest', policy: smallest },
      { id: 'several-origins' },
      { id: 'any-origin', policy: { origins: 'any', credentials: false } },
    ]);
  });

  it('mark the origin that was not seen', () => {
    expect(choice('several-origins')).toMatchObject({
      policy: { origins: [page, 'http://localhost:3000'], originsFrom: 'CORS_ORIGINS' },
      sentence: expect.stringContaining('`http://localhost:3000` is a placeholder'),
    });
    const local = blocked({ from: 'http://localhost:5173' });
    const [, several] = policyChoices({ ...smallest, origins: ['http://localhost:5173'] }, local, []);
    expect(several?.policy.origins).toEqual(['http://localhost:5173', 'https://production.example']);
  });

  it('name the other origins that asked this server in this tab', () => {
    const other = blocked({ from: 'http://localhost:5173', url: `${api}/items` });
    expect(choice('several-origins', [other])?.policy.origins).toEqual([page, 'http://localhost:5173']);
    expect(choice('several-origins', [other])?.sentence).not.toContain('placeholder');
  });

  it('never open an answer with credentials to any origin', () => {
    const policy = withCredentials(smallest);
    expect(policy?.credentials).toBe(true);
    expect(choice('any-origin', [], policy)).toBeUndefined();
    expect(withCredentials({ ...smallest, origins: 'any' })).toBeUndefined();
    const read = allowed({ credentials: 'include', answer: { headers: allow(page) } });
    expect(choice('any-origin', [read])).toBeUndefined();
  });

  it('have no other origin beside a page without one', () => {
    const opaque = blocked({ from: 'null', answer: {} });
    const policy = { ...smallest, origins: 'any' as const };
    expect(policyChoices(policy, opaque, []).map(({ id }) => id)).toEqual(['smallest']);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange, Family, Hop, Preflight } from '../../src/engine/exchange.ts';
import { judge } from '../../src/engine/verdict.ts';
import {
  afterStart,
  allow,
  allowed,
  api,
  blocked,
  failed,
  type Headers,
  type PreflightSketch,
  page,
  type Sketch,
} from './exchanges.ts';

const good = { 'Access-Control-Allow-Origin': page };
const allowCredentials = { 'Access-Control-Allow-Credentials': 'true' };
const lists = { 'Access-Control-Allow-Methods': 'PUT' };

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
      preflight: { headers: { ...good, ...lists, ...allowCredentials } },
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

describe('a redirect that Chromium did not follow', () => {
  const to = (target: string): Sketch => ({
    answer: { status: 302, headers: { ...good, Location: target } },
    redirectedTo: target,
  });

  it('is named by the user name in its target without CORS alone', () => {
    const ended = (mode: 'cors' | 'no-cors') =>
      judge(failed('net::ERR_ABORTED', { ...to('https://user@other.example.com/'), type: 'image', mode })).verdict;
    expect(ended('no-cors')).toMatchObject({ outcome: 'blocked', code: 'origin' });
    expect(ended('cors')).toMatchObject({ outcome: 'cannot tell' });
  });

  it.each([
    'https://elsewhere.example/',
    'http://elsewhere.example/',
    'https://user@elsewhere.example/',
    'custom://there',
  ])('is named by the mode that bars every other origin, wherever it leads: %s', (target) => {
    const ended = (type: string) =>
      judge(
        failed('net::ERR_ABORTED', {
          ...to(target),
          ...{ type, url: `${page}/file`, headers: { 'Sec-Fetch-Mode': 'same-origin' } },
        }),
      );
    const orElse = [
      { when: expect.stringContaining('"manual"') },
      { code: 'net::ERR_FAILED', when: expect.stringContaining('"error"') },
    ];
    expect(ended('xmlhttprequest').verdict).toMatchObject({ outcome: 'blocked', code: 'origin', orElse });
    expect(ended('media').verdict).toEqual(expect.not.objectContaining({ orElse }));
    expect(ended('media').verdict).toMatchObject({ outcome: 'blocked', code: 'origin' });
    expect(ended('script').verdict).toMatchObject({ outcome: 'blocked', code: 'net::ERR_ABORTED' });
  });

  it('may be one that code did not want, also where something is wrong with it', () => {
    const ended = (target: string, sketch: Sketch) =>
      JSON.stringify(judge(failed('net::ERR_ABORTED', { ...to(target), ...sketch })).verdict);
    const mixed = 'http://elsewhere.example/';
    expect(ended(mixed, {})).toMatch(/"mixed-content".*"net::ERR_FAILED"/);
    // DevTools' log, for a preload of each `as` (measured).
    const preload = '"orElse":[{"code":"net::ERR_ABORTED","when":"if `<link rel=\\"preload\\">` asked for it"}]';
    expect(ended(mixed, { type: 'font' })).toContain(preload);
    expect(ended(mixed, { type: 'ping', mode: 'no-cors' })).not.toContain('orElse');
    const user = 'https://user@elsewhere.example/';
    const home: Sketch = { mode: 'no-cors', url: `${page}/file`, headers: { 'Sec-Fetch-Mode': 'no-cors' } };
    expect(ended(user, home)).toMatch(/"origin".*"net::ERR_FAILED"/);
    expect(ended(user, { type: 'script', mode: 'no-cors' })).toContain(preload);
    // Elsewhere, code may not ask for that without CORS.
    expect(ended(user, { mode: 'no-cors' })).not.toContain('orElse');
  });

  it('is named so of a fetch that goes on without its page, as one with `keepalive` does', () => {
    const sketch: Sketch = { ...to('https://user@other.example.com/'), mode: 'no-cors' };
    const followed = [{ url: 'https://user@other.example.com/', answer: {} }];
    const wentOn = { outcome: 'blocked', code: 'origin', stage: 'redirect', hop: 0 };
    expect(judge(allowed({ ...sketch, followed })).verdict).toEqual(wentOn);
    const app: Exchange = {
      ...allowed({ ...to('custom://user@there'), mode: 'no-cors' }),
      outcome: { state: 'pending' },
    };
    expect(judge(app).verdict).toEqual(wentOn);
    // The page is told nothing of a beacon.
    expect(judge(allowed({ ...sketch, type: 'ping', followed })).verdict).toMatchObject({ outcome: 'allowed' });
    // HSTS and other extensions redirect without an answer.
    const { answer: _, ...moved } = sketch;
    expect(judge(allowed({ ...moved, moved: true, followed })).verdict.outcome).toBe('allowed');
  });

  it('leaves the web at its last hop, and is never told of again', () => {
    const image: Sketch = { ...to(`${api}/there`), type: 'image', mode: 'no-cors' };
    const followed = [{ url: `${api}/there`, ...to('custom://there') }];
    const waits = (sketch: Sketch): Exchange => ({ ...allowed(sketch), outcome: { state: 'pending' } });
    expect(judge(waits({ ...image, followed })).verdict).toMatchObject({ code: 'net::ERR_UNKNOWN_URL_SCHEME' });
    expect(judge(waits(image)).verdict).toMatchObject({ outcome: 'waiting' });
  });
});

describe('a redirect of a page’s own server, over plain http, where no browser says the mode', () => {
  const from = 'http://intranet.example';
  const when = 'if the page asked in mode `no-cors`';
  const to = (target: string, more: Sketch = {}): Sketch => ({
    ...{ from, url: `${from}/here`, redirectedTo: target },
    answer: { status: 302, headers: { Location: target } },
    ...more,
    headers: { Origin: [], 'Sec-Fetch-Mode': [], 'Sec-Fetch-Site': [], ...more.headers },
  });
  const waits = (sketch: Sketch): Exchange => ({ ...allowed(sketch), outcome: { state: 'pending' } });

  it('to another scheme has two names in Chromium, and one where only code could ask so', () => {
    const { verdict } = judge(waits(to('custom://there')));
    expect(verdict).toMatchObject({
      code: 'CorsDisabledScheme',
      orElse: [{ code: 'net::ERR_UNKNOWN_URL_SCHEME', when }],
    });
    const byCode = judge(waits(to('custom://there', { headers: { 'X-A': '1' } }))).verdict;
    expect(byCode).toMatchObject({ code: 'CorsDisabledScheme' });
    expect(byCode).not.toHaveProperty('orElse');
    expect(judge(waits({ ...to('custom://there'), family: 'firefox' })).verdict.outcome).toBe('cannot tell');
  });

  it('to a port that Firefox never asks has two names there', () => {
    const refused = failed('NS_ERROR_UNEXPECTED', to('http://there.example:6000/', { family: 'firefox' }));
    const orElse = expect.arrayContaining([{ code: 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED', when }]);
    expect(judge(refused).verdict).toMatchObject({ code: 'CORSDidNotSucceed2', orElse });
  });

  it('to a user name was asked for without CORS, if no code asked', () => {
    const ended = (type: string) =>
      judge(failed('net::ERR_ABORTED', to('https://user@there.example/', { type }))).verdict;
    expect(ended('image')).toMatchObject({ outcome: 'blocked', code: 'origin' });
    expect(ended('xmlhttprequest')).toMatchObject({ outcome: 'cannot tell' });
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

describe('what browsers send by themselves, to a server that is told no mode', () => {
  const report = { 'Content-Type': 'application/csp-report' };
  const ping = { 'Content-Type': 'text/ping', 'Ping-To': `${page}/next` };

  it.each([
    ['a report of a policy', 'csp_report', report],
    ['a ping of a link', 'ping', ping],
  ])('%s needs no CORS headers', (_, type, headers) => {
    for (const family of ['chromium', 'firefox'] as const) {
      const exchange = allowed({ family, type, method: 'POST', headers, answer: { status: 204 } });
      const [hop] = exchange.hops;
      const shown = hop?.request?.headers.filter(({ name }) => !name.startsWith('Sec-Fetch')) ?? [];
      const hops = exchange.hops.map((one) => ({ ...one, request: { at: 1, headers: shown } }));
      expect(judge({ ...exchange, hops })).toMatchObject({ verdict: { outcome: 'allowed' }, checklist: [] });
      expect(judge({ ...exchange, hops }).verdict).not.toHaveProperty('orElse');
    }
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

describe('a frame', () => {
  it('that ends like a refusal is no matter of CORS', () => {
    const frame = blocked({ type: 'sub_frame', answer: {} });
    expect(judge(frame).verdict).toMatchObject({ code: 'net::ERR_FAILED' });
  });

  it.each([
    { type: 'sub_frame', mode: 'cors' },
    { type: 'image', mode: 'no-cors' },
  ] as const)('or a file that is sent to an app has no name of CORS, nor in a saved file: $type', (asked) => {
    const answer = { status: 302, headers: { Location: 'msauth://callback' } };
    const sent = blocked({ family: 'firefox', ...asked, answer, redirectedTo: 'msauth://callback' });
    const saved: Exchange = { ...sent, outcome: { state: 'untold' } };
    expect(judge(saved).verdict).toMatchObject({ outcome: 'cannot tell', reason: expect.stringMatching('neither') });
  });
});

describe('a saved file, which holds messages alone', () => {
  const saved = (sketch: Sketch) => judge({ ...allowed(sketch), outcome: { state: 'untold' } });
  const wildcard = { status: 302, headers: { ...allow('*'), Location: `${api}/2` } };

  it('knows of nothing hidden, of Chromium', () => {
    expect(saved({ credentials: 'omit', answer: { headers: good } }).verdict).toEqual({ outcome: 'allowed' });
    expect(saved({ credentials: 'omit', answer: { status: 302, headers: good } }).verdict).toEqual({
      outcome: 'allowed',
    });
  });

  it('cannot tell what became of a redirect that is its last message', () => {
    const reason = expect.stringContaining('does not say whether the browser followed it');
    expect(saved({ answer: wildcard }).verdict).toMatchObject({ outcome: 'cannot tell', reason });
    expect(saved({ type: 'image', mode: 'no-cors', answer: wildcard }).verdict).toMatchObject({ reason });
  });

  it.each<[string, Sketch, string]>([
    [
      'an answer to the request behind the preflight',
      { method: 'PUT', preflight: { headers: { ...lists, ...allow('*') } }, answer: {} },
      'MissingAllowOriginHeader',
    ],
    ['none', { method: 'PUT', preflight: { headers: allow('https://b.example') } }, 'PreflightAllowOriginMismatch'],
    [
      'an answer behind a redirect',
      { answer: wildcard, followed: [{ url: `${api}/2`, answer: {} }] },
      'MissingAllowOriginHeader',
    ],
  ])('shows by what follows which answer was accepted: %s', (_, sketch, code) => {
    const { verdict } = saved({ credentials: 'hidden', ...sketch });
    expect(verdict).toMatchObject({ outcome: 'blocked', code });
    expect(verdict).not.toHaveProperty('orElse');
  });

  it.each<[string, Headers, string]>([
    ['lets in', good, 'allowed'],
    ['refuses with CORS', {}, 'cannot tell'],
  ])('does not show the mode of what a form sends as well, which an answer %s', (_, headers, outcome) => {
    const headersOfForm: Headers = { 'Sec-Fetch-Mode': [], 'Sec-Fetch-Site': [] };
    const form: Sketch = { method: 'POST', credentials: 'omit', headers: headersOfForm };
    expect(saved({ ...form, answer: { headers: { ...headers, ...allowCredentials } } }).verdict.outcome).toBe(outcome);
  });

  it.each<[string, Headers, string]>([
    ['lacks the header', {}, 'cannot tell'],
    ['has it, with another value', { 'Access-Control-Allow-Credentials': 'yes' }, 'blocked'],
  ])('holds a `304` without the stored answer, which may let credentials in where it %s', (_, headers, outcome) => {
    const answer = { status: 304, headers: { ...good, ...headers } };
    expect(saved({ credentials: 'include', answer }).verdict.outcome).toBe(outcome);
  });
});

describe('a WebSocket', () => {
  const socket: Sketch = { type: 'websocket', url: 'wss://api.example.com/live' };

  it.each(['chromium', 'firefox'] as const)('needs no CORS headers in %s', (family) => {
    const opened = judge(allowed({ ...socket, family, answer: { status: 101 } }));
    expect(opened).toMatchObject({ verdict: { outcome: 'allowed' }, checklist: [] });
  });

  it('meets no rule of CORS where it is refused either', () => {
    expect(judge(failed('net::ERR_FAILED', { ...socket, answer: { status: 403 } })).checklist).toEqual([]);
  });

  it('is completed by Firefox also where the server did not open it', () => {
    const { verdict } = judge(allowed({ ...socket, family: 'firefox', answer: { status: 403 } }));
    expect(verdict).toMatchObject({ outcome: 'blocked', code: 'Web Socket', stage: 'response' });
  });

  it.each<[string, Exchange]>([
    ['a WebSocket that the server did not open', allowed({ ...socket, family: 'firefox', answer: { status: 403 } })],
    ['an image', failed('NS_ERROR_DOM_CORP_FAILED', { family: 'firefox', type: 'image', mode: 'no-cors' })],
    ['a frame', failed('NS_ERROR_XFO_VIOLATION', { family: 'firefox', type: 'sub_frame' })],
    ['a script', failed('net::ERR_BLOCKED_BY_RESPONSE', { type: 'script', mode: 'no-cors' })],
  ])('is asked no rule of CORS, nor is what else is made without it: %s', (_, exchange) => {
    expect(judge(exchange)).toMatchObject({ verdict: { outcome: 'blocked' }, checklist: [] });
  });

  it('gives no reason why it was not opened, in Chromium', () => {
    const { verdict } = judge(blocked(socket));
    expect(verdict).toMatchObject({ outcome: 'cannot tell', reason: expect.stringMatching('CORS does not apply') });
  });

  it('ends with a reason where something in the browser stopped it', () => {
    const { verdict } = judge(failed('net::ERR_BLOCKED_BY_CLIENT', socket));
    expect(verdict).toMatchObject({ code: 'net::ERR_BLOCKED_BY_CLIENT' });
  });
});

describe('the credentials mode', () => {
  const wildcard = { headers: { 'Access-Control-Allow-Origin': '*' } };

  it('follows from a refusal that only credentials explain', () => {
    const { credentials, verdict } = judge(blocked({ credentials: 'hidden', answer: wildcard }));
    expect(credentials).toMatchObject({ mode: 'include', certainty: 'inferred' });
    expect(verdict).toMatchObject({ code: 'WildcardOriginNotAllowed' });
  });

  it('follows from a success that credentials would have prevented', () => {
    const { credentials } = judge(allowed({ credentials: 'hidden', answer: wildcard }));
    expect(credentials).toMatchObject({ mode: 'not include', certainty: 'inferred' });
  });

  it('is ruled out by a preflight that passed without granting credentials', () => {
    const { credentials, verdict } = judge(
      blocked({
        ...{ credentials: 'hidden', method: 'PUT', answer: {} },
        preflight: { headers: { ...good, 'Access-Control-Allow-Methods': 'PUT' } },
      }),
    );
    expect(credentials).toMatchObject({
      mode: 'not include',
      reason: expect.stringMatching('accepted an earlier answer'),
    });
    expect(verdict).toMatchObject({ code: 'MissingAllowOriginHeader' });
  });

  it('is not told by an answer whose CORS headers another extension changed', () => {
    const handedOver = { 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Credentials': 'true' };
    const changed = allowed({ credentials: 'hidden', answer: { ...wildcard, handedOver } });
    expect(judge(changed).credentials).toMatchObject({ mode: 'unknown', certainty: 'unknown' });
    expect(judge({ ...changed, family: 'firefox', timedStatus: 200 }).credentials.mode).toBe('unknown');
    const elsewhere = { ...wildcard.headers, Server: 'hidden' };
    const alike = allowed({ credentials: 'hidden', answer: { ...wildcard, handedOver: elsewhere } });
    expect(judge(alike).credentials.mode).toBe('not include');
  });

  it('stays open where both explain the refusal, and the other name is given with it', () => {
    const { credentials, verdict } = judge(
      blocked({ credentials: 'hidden', method: 'PUT', preflight: { headers: good } }),
    );
    expect(credentials.mode).toBe('unknown');
    expect(verdict).toMatchObject({
      code: 'MethodDisallowedByPreflightResponse',
      orElse: [{ code: 'PreflightInvalidAllowCredentials', when: 'if the request was sent with credentials' }],
    });
  });
});

describe('Firefox', () => {
  it('refuses what the rules refuse, although the response completed', () => {
    expect(judge(allowed({ family: 'firefox', answer: {} })).verdict).toMatchObject({
      code: 'CORSMissingAllowOrigin2',
    });
  });

  it.each([
    [undefined, 'cannot tell'],
    [200, 'allowed'],
    [0, 'cannot tell'],
  ])(
    'tells nothing by the status %s of a URL of the page’s own host that it upgraded, but for a good one',
    (timedStatus, outcome) => {
      const moved = allowed({
        family: 'firefox',
        url: page.replace('https', 'http'),
        moved: true,
        followed: [{ url: page, answer: {} }],
      });
      const { verdict, warnings = [] } = diagnose({ ...moved, ...(timedStatus !== undefined && { timedStatus }) }, []);
      expect(verdict.outcome).toBe(outcome);
      expect(warnings.map(({ cause }) => cause)).not.toContain('let-in-by-extension');
    },
  );

  it('cannot be told by what is left of a request that was seen in part', () => {
    const half = { outcome: 'cannot tell', reason: expect.stringMatching('restarted') };
    const unanswered = allowed({ family: 'firefox' });
    expect(judge({ ...unanswered, interrupted: true }).verdict).toMatchObject(half);
    const unasked = allowed({ family: 'firefox', answer: {}, unsent: true });
    expect(judge({ ...unasked, interrupted: true }).verdict).toMatchObject(half);
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

  it('reads the headers of a redirected preflight first', () => {
    const sketch: Sketch = {
      family: 'firefox',
      method: 'PUT',
      preflight: { status: 301, headers: { Location: '/there' } },
    };
    expect(judge(blocked(sketch)).verdict).toMatchObject({ code: 'CORSMissingAllowOrigin2' });
  });

  /** Firefox asks about mixed content first, and of a page without an origin nothing shows whether it is a secure one. */
  it.each<[string, Partial<Sketch>, boolean]>([
    ['of a page without an origin', {}, true],
    ['of a page that has one', { from: 'http://page.example' }, false],
    ['to what a secure page may ask for', { redirectedTo: 'https://there.example/' }, false],
    ['from where only a page that is not secure may ask', { url: 'http://api.example/' }, false],
    ['to an image', { type: 'image' }, false],
    ['in Chromium', { family: 'chromium' }, false],
  ])('may stop at a redirect to plain http before it reads the headers: %s', (_, sketch, isOpen) => {
    const { redirectedTo: target = 'http://there.example/', ...more } = sketch;
    const inSecurePage = { code: 'CORSDidNotSucceed2', when: expect.stringContaining('came over `https:`') };
    const asked = { family: 'firefox', from: 'null', method: 'PUT', ...more } as const;
    const preflight = { status: 302, headers: { Location: target } };
    const { verdict } = judge(blocked({ ...asked, preflight }));
    expect('orElse' in verdict ? verdict.orElse : []).toEqual(isOpen ? [inSecurePage] : []);
    if (isOpen) expect(verdict).toMatchObject({ code: 'CORSMissingAllowOrigin2' });
  });

  /** The same is done to the page's own server: its redirect has no line in Firefox's console then (measured). */
  it('names mixed content where the page’s own server redirects to the local network', () => {
    const target = 'http://192.168.1.5/';
    const answer = { status: 307, headers: { Location: target } };
    const asked = { family: 'firefox', url: `${page}/here`, answer, redirectedTo: target } as const;
    const { verdict } = judge(failed('NS_ERROR_UNEXPECTED', { ...asked, credentials: 'hidden' }));
    expect(verdict).toMatchObject({ code: 'NS_ERROR_UNEXPECTED', orElse: [{ code: 'NS_ERROR_DOM_BAD_URI' }] });
  });

  it('names mixed content at the end of a redirect without CORS, of a page without an origin as well', () => {
    const leading = (redirectedTo: string, error = 'NS_ERROR_NET_ON_RECEIVING_FROM', from = 'null') =>
      judge(
        failed(error, {
          ...({ family: 'firefox', from, mode: 'no-cors', redirectedTo } as const),
          answer: { status: 302, headers: { Location: redirectedTo } },
        }),
      ).verdict;
    expect(leading('http://there.example/')).toMatchObject({
      code: 'NS_ERROR_UNEXPECTED',
      orElse: [{ code: 'NS_ERROR_DOM_BAD_URI' }],
    });
    expect(leading('http://there.example/', 'NS_ERROR_UNEXPECTED', page)).toMatchObject({
      ...{ code: 'NS_ERROR_UNEXPECTED', orElse: [{ code: 'NS_ERROR_DOM_BAD_URI' }] },
    });
    expect(leading('https://there.example/')).toMatchObject({ code: 'NS_ERROR_NET_ON_RECEIVING_FROM' });
    const elsewhere = leading('https://there.example/', 'NS_ERROR_UNEXPECTED');
    expect(JSON.stringify(elsewhere)).not.toContain('NS_ERROR_DOM_BAD_URI');
  });

  /** By a preload or by `cross-origin()` in CSS a page asks Chromium for a font with credentials; Firefox sends none (measured). */
  it('takes a font that was refused for one with credentials, where nothing else explains it', () => {
    const font = (headers: Headers, family: Family = 'chromium') =>
      judge(blocked({ family, type: 'font', credentials: 'hidden', answer: { headers } }));
    expect(font(allow('*'))).toMatchObject({
      verdict: { code: 'WildcardOriginNotAllowed' },
      credentials: { mode: 'include', certainty: 'inferred' },
    });
    expect(font(allow(page)).verdict).toMatchObject({ code: 'InvalidAllowCredentials' });
    expect(font({})).toMatchObject({
      verdict: { code: 'MissingAllowOriginHeader' },
      credentials: { mode: 'not include' },
    });
    expect(font({}).verdict).not.toHaveProperty('orElse');
    expect(font(allow('*'), 'firefox').verdict).toMatchObject({ outcome: 'cannot tell' });
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
    if (hop?.preflight) hop.preflight = { ...hop.preflight, ...completedWith({ ...lists, ...allow('*') }) };
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
      const granting = completedWith({ ...lists, ...allow('*'), 'Clear-Site-Data': '"cache"' });
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
    const asked = { asks: 'x-a', headers: { ...good, ...lists } };
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

  /** Firefox refuses an answer with a second, empty line, and shows extensions the other one alone (measured). */
  const hiddenLine = {
    code: 'CORSMultipleAllowOriginNotAllowed',
    when: expect.stringContaining('a second, empty'),
    isRare: true,
  };

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
    expect(verdict).not.toHaveProperty('orElse');
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

  it('reads the headers of a redirect before its target', () => {
    const to = 'https://user@there.example/';
    const answer = { status: 302, headers: { Location: to } };
    expect(judge(blocked({ family: 'firefox', answer, redirectedTo: to })).verdict).toMatchObject({
      ...{ code: 'CORSMissingAllowOrigin2', stage: 'response' },
    });
  });

  it('says what it would be with credentials, where nothing shows them', () => {
    const { verdict } = judge(
      allowed({
        family: 'firefox',
        credentials: 'hidden',
        answer: { headers: { 'Access-Control-Allow-Origin': '*' } },
      }),
    );
    expect(verdict).toMatchObject({
      outcome: 'allowed',
      orElse: [{ code: 'CORSNotSupportingCredentials' }, hiddenLine],
    });
  });

  it('knows that what would refuse a redirect was not there, where the redirect was followed', () => {
    const answer = { status: 302, headers: { 'Access-Control-Allow-Origin': '*', Location: '/there' } };
    const followed = [{ url: `${api}/there`, answer: { headers: { ...good, ...allowCredentials } } }];
    const { verdict } = judge(allowed({ family: 'firefox', credentials: 'hidden', answer, followed }));
    expect(verdict).toEqual({ outcome: 'allowed', orElse: [hiddenLine] });
  });

  it('asks its own page’s server for no CORS headers when a redirect leads back there, and for all the rest', () => {
    const asked = (preflight: PreflightSketch): Sketch => ({
      ...{ family: 'firefox', credentials: 'include', method: 'PUT' },
      preflight: { headers: { ...lists, ...good, ...allowCredentials } },
      answer: { status: 307, headers: { ...good, ...allowCredentials, Location: `${page}/back` } },
      followed: [{ url: `${page}/back`, preflight }],
    });
    const refused = (preflight: PreflightSketch) => judge(blocked(asked(preflight))).verdict;
    expect(refused({ status: 500, headers: { 'Access-Control-Allow-Origin': '*' } })).toMatchObject({
      code: 'CORSPreflightDidNotSucceed3',
      hop: 1,
    });
    expect(refused({})).toMatchObject({ code: 'CORSMethodNotFound', hop: 1 });
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

  it('takes an empty Location for the URL itself', () => {
    const headers = { ...good, Location: '' };
    const sketch: Sketch = { method: 'PUT', preflight: { status: 302, headers } };
    expect(judge(blocked({ ...sketch, family: 'firefox' })).verdict).toMatchObject({
      code: 'CORSExternalRedirectNotAllowed',
    });
    expect(judge(blocked(sketch)).verdict).toMatchObject({ code: 'PreflightInvalidStatus' });
  });

  it('shows no credentials of a worker', () => {
    const answer = { headers: { 'Access-Control-Allow-Origin': '*' } };
    const { verdict, credentials } = judge(allowed({ family: 'firefox', answer }));
    expect(credentials).toMatchObject({ mode: 'not include', certainty: 'inferred' });
    expect(verdict).toEqual({
      outcome: 'allowed',
      orElse: [
        { code: 'CORSNotSupportingCredentials', when: 'if a worker, or `keepalive`, sent it with credentials' },
        hiddenLine,
      ],
    });
    // What a module worker imports has no document.
    const { documentId: _, ...imported } = allowed({ family: 'firefox', type: 'script', answer });
    expect(judge(imported)).toMatchObject({ verdict, credentials });
    const { documentId: __, ...font } = allowed({ family: 'firefox', type: 'font', answer });
    expect(judge(font).credentials.unless).toBeUndefined();
    // A font is never a worker's.
    expect(judge(allowed({ family: 'firefox', type: 'font', answer })).verdict).toEqual({
      outcome: 'allowed',
      orElse: [hiddenLine],
    });
  });

  it('takes a refused preflight that only credentials explain for one of a worker', () => {
    const preflight = { headers: { ...lists, ...good } };
    const { verdict, credentials } = judge(blocked({ family: 'firefox', method: 'PUT', preflight }));
    expect(credentials.mode).toBe('include');
    expect(verdict).toMatchObject({ outcome: 'blocked', code: 'CORSMissingAllowCredentials' });
  });

  it('cannot tell such a redirect from one that a policy forbids', () => {
    const answer = { status: 302, headers: { ...good, Location: '/there' } };
    const sketch: Sketch = { family: 'firefox', answer, redirectedTo: `${api}/there` };
    expect(judge(failed('NS_ERROR_UNEXPECTED', sketch)).verdict).toMatchObject({
      ...{ code: 'CORSDidNotSucceed2', stage: 'redirect', error: 'NS_ERROR_UNEXPECTED' },
      orElse: [
        { code: 'CORSMissingAllowCredentials', when: 'if a worker, or `keepalive`, sent it with credentials' },
        { code: 'NS_BINDING_ABORTED', when: 'if the page gave the request up as it was redirected' },
      ],
    });
  });

  it('cannot tell a redirect that a policy forbids from one in whose moment the page gave up', () => {
    const ended = (error: string, more: Partial<Sketch> = {}) => {
      const answer = { status: 302, headers: { 'Access-Control-Allow-Origin': '*', Location: '/there' } };
      const sketch = { family: 'firefox', redirectedTo: `${api}/there`, answer, ...more } as const;
      const { verdict } = judge(failed(error, { credentials: 'omit', ...sketch }));
      return ('orElse' in verdict ? (verdict.orElse ?? []) : []).map(({ code }) => code);
    };
    expect(ended('NS_ERROR_UNEXPECTED')).toContain('NS_BINDING_ABORTED');
    expect(ended('NS_ERROR_NET_ON_RECEIVING_FROM', { mode: 'no-cors' })).toContain('NS_BINDING_ABORTED');
    // What explains itself needs no page that gives up.
    expect(ended('NS_ERROR_UNEXPECTED', { redirectedTo: 'http://there.example/' })).not.toContain('NS_BINDING_ABORTED');
    expect(ended('NS_ERROR_UNEXPECTED', { redirectedTo: `${api}:22/` })).not.toContain('NS_BINDING_ABORTED');
    expect(ended('NS_ERROR_REDIRECT_LOOP')).not.toContain('NS_BINDING_ABORTED');
    const cut = failed('NS_ERROR_NET_ON_RECEIVING_FROM', { family: 'firefox', credentials: 'omit' });
    expect(JSON.stringify(judge(cut).verdict)).not.toContain('NS_BINDING_ABORTED');
    // With CORS, mixed content has the one name.
    expect(ended('NS_ERROR_UNEXPECTED', { redirectedTo: 'http://there.example/' })).toEqual([]);
  });

  it('tells of CORS where another extension cancels a request, or its connection is closed, but not where the page gave up', () => {
    const sketch: Sketch = { family: 'firefox' };
    expect(judge(failed('NS_BINDING_ABORTED', sketch)).verdict).toMatchObject({ code: 'NS_BINDING_ABORTED' });
    for (const more of [{}, { answer: { headers: good } }])
      expect(judge(failed('NS_ERROR_ABORT', { ...sketch, ...more })).verdict).toMatchObject({
        ...{ code: 'CORSDidNotSucceed2', error: 'NS_ERROR_ABORT' },
      });
  });

  it('can tell it from a redirect that is refused with credentials and without', () => {
    const sketch: Sketch = {
      ...{ family: 'firefox', method: 'PUT', redirectedTo: `${api}/there` },
      preflight: { headers: { ...lists, 'Access-Control-Allow-Origin': '*' } },
      answer: { status: 307, headers: { Location: '/there' } },
    };
    expect(judge(failed('NS_ERROR_UNEXPECTED', sketch)).verdict).toMatchObject({ code: 'CORSMissingAllowOrigin2' });
  });

  it('shows no credentials of a request without a tab: it is a worker’s', () => {
    expect(judge(allowed({ family: 'firefox', tabId: -1, answer: {} })).credentials.mode).toBe('unknown');
  });

  it('names the mode where nothing shows it: a form-like POST without Fetch Metadata', () => {
    const hidden: Sketch = {
      ...{ family: 'firefox', method: 'POST' },
      headers: { 'Sec-Fetch-Mode': [], 'Sec-Fetch-Site': [] },
    };
    const when = 'if the page asked in mode `no-cors`';
    expect(judge(allowed({ ...hidden, answer: {} })).verdict).toMatchObject({
      code: 'CORSMissingAllowOrigin2',
      orElse: [{ when }],
    });
    expect(judge(failed('NS_ERROR_CONNECTION_REFUSED', hidden)).verdict).toMatchObject({
      code: 'CORSDidNotSucceed2',
      orElse: [{ code: 'NS_ERROR_CONNECTION_REFUSED', when }],
    });
    expect(judge(allowed({ ...hidden, type: 'beacon', answer: {} })).verdict).toEqual({ outcome: 'allowed' });
    // Who gives up does so in either mode.
    expect(judge(failed('NS_BINDING_ABORTED', hidden)).verdict).not.toHaveProperty('orElse');
    // Chromium's errors tell them apart.
    const apart = judge(blocked({ ...hidden, family: 'chromium', credentials: 'omit', answer: {} })).verdict;
    expect(JSON.stringify(apart)).not.toContain('no-cors');
    // In that mode, the timing says 0 of what was let in.
    const answer = { headers: { ...good, ...allowCredentials } };
    expect(judge({ ...allowed({ ...hidden, answer }), timedStatus: 0 }).verdict.outcome).toBe('allowed');
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

  it('sets out for a redirect before CORS refuses it: one that it did not set out for was not wanted', () => {
    const answer = { status: 302, headers: { ...good, Location: '/there' } };
    const sketch: Sketch = { family: 'firefox', credentials: 'hidden', answer };
    expect(judge(blocked(sketch)).verdict).toMatchObject({ outcome: 'cannot tell' });
    expect(judge(blocked({ ...sketch, redirectedTo: `${api}/there` })).verdict).toMatchObject({
      code: 'CORSMissingAllowCredentials',
    });
  });

  it('cannot tell an empty line that it hides from a header that another extension changed', () => {
    const preflight = { headers: { ...lists, ...good, ...allowCredentials } };
    const refused = judge(blocked({ family: 'firefox', method: 'PUT', preflight }));
    expect(refused.verdict).toMatchObject({ outcome: 'cannot tell', reason: expect.stringMatching('empty') });
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

  it.each(['http://user@api.example/', 'data:text/plain,x'])('cannot tell who did not want a redirect to %s', (to) => {
    const answer = { status: 302, headers: { ...good, Location: to } };
    expect(judge(allowed({ family: 'firefox', answer })).verdict).toMatchObject({ outcome: 'cannot tell' });
    expect(judge(allowed({ family: 'firefox', answer, redirectedTo: to })).verdict).toMatchObject({
      outcome: 'blocked',
    });
  });

  it.each(['https://elsewhere.example/', 'custom://there'])(
    'calls a redirect in mode "same-origin" by its error: %s',
    (to) => {
      const sketch: Sketch = {
        ...{ family: 'firefox', url: `${page}/file`, headers: { 'Sec-Fetch-Mode': 'same-origin' } },
        answer: { status: 302, headers: { Location: to } },
      };
      const verdict = { outcome: 'blocked', code: 'NS_ERROR_DOM_BAD_URI' };
      expect(judge(blocked(sketch))).toMatchObject({ verdict, checklist: [] });
      // Over plain `http:` its headers do not show the mode.
      const [hop, ...hops] = blocked(sketch).hops;
      const bare = { ...blocked(sketch), hops: [{ ...(hop as Hop), request: { at: 1, headers: [] } }, ...hops] };
      expect(judge(bare)).toMatchObject({ verdict, checklist: [] });
      const orElse = [{ code: 'NS_BINDING_FAILED', when: expect.stringContaining('"error"') }];
      expect(judge(allowed(sketch)).verdict).toEqual({ outcome: 'allowed', orElse });
    },
  );

  it('says that a redirect without a target may have been not wanted', () => {
    const answer = { status: 302, headers: good };
    const orElse = expect.arrayContaining([
      { code: 'NS_BINDING_FAILED', when: expect.stringContaining('redirect: "error"') },
    ]);
    expect(judge(allowed({ family: 'firefox', answer })).verdict).toEqual({ outcome: 'allowed', orElse });
    expect(judge({ ...allowed({ family: 'firefox', answer }), timedStatus: 302 }).verdict).toMatchObject({ orElse });
    expect(judge(allowed({ answer })).verdict).toEqual({ outcome: 'allowed' });
    const codes = (sketch: Sketch) => JSON.stringify(judge(allowed({ family: 'firefox', ...sketch })).verdict);
    expect(codes({ answer, type: 'font' })).not.toContain('NS_BINDING_FAILED');
    const first = { status: 302, headers: { ...good, Location: `${api}/2` } };
    expect(codes({ answer: first, followed: [{ url: `${api}/2`, answer }] })).not.toContain('NS_BINDING_FAILED');
  });

  it('needs no credentials to explain the end of a redirect to a blocked port', () => {
    const to = (port: number) => {
      const Location = `http://127.0.0.1:${port}/`;
      const answer = { status: 302, headers: { ...allow('*'), Location } };
      const sketch: Sketch = { family: 'firefox', credentials: 'hidden', answer, redirectedTo: Location };
      return judge(failed('NS_ERROR_NET_ON_RECEIVING_FROM', sketch)).verdict;
    };
    expect(to(6000)).toMatchObject({
      code: 'CORSDidNotSucceed2',
      orElse: [{ code: 'CORSNotSupportingCredentials', when: 'if the request was sent with credentials' }],
    });
    expect(to(8080)).toMatchObject({ code: 'CORSNotSupportingCredentials' });
  });

  it('names the port that a redirect led to, where the console does not speak of CORS', () => {
    const to = (redirectedTo: string) =>
      failed('NS_ERROR_NET_ON_RECEIVING_FROM', {
        ...{ family: 'firefox', type: 'image', mode: 'no-cors' },
        ...{ answer: { status: 302, headers: { Location: redirectedTo } }, redirectedTo },
      });
    expect(judge(to('http://127.0.0.1:6679/')).verdict).toMatchObject({ code: 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED' });
    expect(judge(to('http://127.0.0.1:8080/')).verdict).toMatchObject({ code: 'NS_ERROR_NET_ON_RECEIVING_FROM' });
  });

  it('speaks of CORS where the page’s own server sends the request to another, and was not followed', () => {
    const home = (to: string, ends = 'NS_ERROR_NET_ON_RECEIVING_FROM') => {
      const answer = { status: 302, headers: { Location: to } };
      return judge(failed(ends, { family: 'firefox', mode: 'cors', url: page, answer, redirectedTo: to })).verdict;
    };
    expect(home('http://127.0.0.1:6000/')).toMatchObject({ code: 'CORSDidNotSucceed2' });
    // What is no URL of the web leads nowhere.
    expect(home('data:,x', 'NS_ERROR_CORRUPTED_CONTENT')).toMatchObject({ code: 'NS_ERROR_CORRUPTED_CONTENT' });
    const answer = { status: 307, headers: { Location: `${api}/there` } };
    const unfollowed = allowed({ family: 'firefox', mode: 'cors', url: `${page}/here`, answer });
    expect(judge(unfollowed).verdict).toMatchObject({ outcome: 'cannot tell' });
  });

  it('cannot tell who did not want a redirect that ended as if it were the answer', () => {
    const answer = { status: 302, headers: { ...good, Location: '/there' } };
    expect(judge(allowed({ family: 'firefox', answer })).verdict).toMatchObject({ outcome: 'cannot tell' });
    expect(judge(allowed({ family: 'firefox', answer: { status: 302, headers: good } })).verdict).toMatchObject({
      outcome: 'allowed',
    });
  });

  it('takes no redirected preflight for a PUT that was not answered', () => {
    const headers = { ...good, Location: 'http://user:password@elsewhere.example/' };
    const redirected = blocked({ family: 'firefox', method: 'PUT', preflight: { status: 302, headers } });
    const outcome = { state: 'failed', at: 9, error: 'NS_ERROR_NET_ON_RECEIVING_FROM' } as const;
    const hops = redirected.hops.map((hop) => ({ ...hop, preflight: { ...(hop.preflight as Preflight), outcome } }));
    expect(judge({ ...redirected, hops }).verdict).toMatchObject({ code: 'CORSDidNotSucceed2' });
  });

  it('takes a PUT that was answered for none that was not', () => {
    const headers = { ...good, ...lists, ...allowCredentials };
    const put = { method: 'PUT', preflight: { headers }, answer: { headers } };
    const { verdict } = judge(failed('NS_ERROR_NET_ON_RECEIVING_FROM', { family: 'firefox', ...put }));
    expect(verdict).toMatchObject({ code: 'CORSDidNotSucceed2' });
  });

  it('finds the real reason of a dead connection on the preflight', () => {
    const sketch: Sketch = { family: 'firefox', method: 'PUT', preflight: { ends: 'NS_ERROR_NET_RESET' } };
    expect(judge(blocked(sketch)).verdict).toMatchObject({ code: 'CORSDidNotSucceed2', error: 'NS_ERROR_NET_RESET' });
  });
});

function completedWith(headers: Record<string, string>): Pick<Preflight, 'response' | 'outcome'> {
  const lines = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { response: { at: 1, status: 204, headers: lines }, outcome: { state: 'completed', at: 2 } };
}

describe('what is asked without CORS', () => {
  const named = {
    type: 'image',
    mode: 'no-cors',
    answer: { headers: { 'Content-Type': 'application/json' } },
  } as const;

  it.each<[string, Exchange]>([
    ['what looks like data', failed('net::ERR_BLOCKED_BY_ORB', { ...named, credentials: 'include' })],
    ['what its own policy keeps in', failed('net::ERR_BLOCKED_BY_RESPONSE', named)],
    ['a file in Firefox', failed('NS_ERROR_CORRUPTED_CONTENT', { ...named, family: 'firefox', type: 'script' })],
    [
      'a frame',
      failed('NS_ERROR_XFO_VIOLATION', { family: 'firefox', type: 'sub_frame', mode: 'no-cors', answer: {} }),
    ],
    ['what is not there', failed('net::ERR_CONNECTION_REFUSED', { type: 'image', mode: 'no-cors' })],
  ])('meets none of its rules, though it was refused: %s', (_, exchange) => {
    expect(judge(exchange)).toMatchObject({ verdict: { outcome: 'blocked' }, checklist: [] });
  });
});

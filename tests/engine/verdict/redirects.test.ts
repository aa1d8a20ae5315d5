import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange, Hop, SentRequest } from '../../../src/engine/exchange.ts';
import type { Blocked } from '../../../src/engine/judgement.ts';
import { judge } from '../../../src/engine/verdict.ts';
import {
  allow,
  allowCredentials,
  allowed,
  allowPut,
  api,
  blocked,
  failed,
  good,
  type PreflightSketch,
  page,
  type Sketch,
} from '../exchanges.ts';
import { hiddenLine } from './hidden-line.ts';

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

  it('was handed to the service worker that took the navigation, and followed on its own', () => {
    const target = to('https://elsewhere.example/');
    const ended = (type: string, headers: Record<string, string>) =>
      judge(failed('net::ERR_ABORTED', { ...target, type, url: `${page}/frame`, headers })).verdict.outcome;
    expect(ended('sub_frame', { 'Service-Worker-Navigation-Preload': 'true' })).toBe('allowed');
    expect(ended('xmlhttprequest', { 'Sec-Fetch-Mode': 'navigate' })).toBe('allowed');
    expect(ended('sub_frame', { 'Sec-Fetch-Mode': 'navigate' })).toBe('cannot tell');
  });

  it('may be one that code did not want, also where something is wrong with it', () => {
    const ended = (target: string, sketch: Sketch) =>
      JSON.stringify(judge(failed('net::ERR_ABORTED', { ...to(target), ...sketch })).verdict);
    const mixed = 'http://elsewhere.example/';
    expect(ended(mixed, {})).toMatch(/"mixed-content".*"net::ERR_FAILED"/);
    // DevTools' log, for a preload of each `as` (measured).
    const preload = '"orElse":[{"code":"net::ERR_ABORTED","when":"if `<link rel=\\"preload\\">` asked for it"}';
    const policyAlone = '"orElse":[{"code":"csp",';
    expect(ended(mixed, { type: 'font' })).toContain(preload);
    expect(ended(mixed, { type: 'ping', mode: 'no-cors' })).toContain(policyAlone);
    const user = 'https://user@elsewhere.example/';
    const home: Sketch = { mode: 'no-cors', url: `${page}/file`, headers: { 'Sec-Fetch-Mode': 'no-cors' } };
    expect(ended(user, home)).toMatch(/"origin".*"net::ERR_FAILED"/);
    expect(ended(user, { type: 'script', mode: 'no-cors' })).toContain(preload);
    // Elsewhere, code may not ask for that without CORS.
    expect(ended(user, { mode: 'no-cors' })).toContain(policyAlone);
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

/** With `keepalive` the browser's own process follows, and a page that does not want that stops it later (measured). */
describe('a redirect in Chromium with keepalive', () => {
  const leads = (to: string, mode: string, followed: Sketch[] = []): Sketch => ({
    ...{ url: `${page}/here`, headers: { 'Sec-Fetch-Mode': mode }, redirectedTo: to, followed },
    answer: { status: 302, headers: { Location: to } },
  });
  const unsent = (sketch: Sketch) => {
    const { hops, ...rest } = failed('net::ERR_FAILED', sketch);
    return {
      ...rest,
      hops: hops.map(({ request, ...hop }, index) => (index > 0 ? hop : { ...hop, request: request as SentRequest })),
    };
  };

  it.each(['https://there.example/', 'https://user@there.example/', 'http://127.0.0.1:6000/'])(
    'is kept at home by its mode, although its target shows: %s',
    (url) => {
      const { verdict, explanation } = diagnose(unsent(leads(url, 'same-origin', [{ url }])), []);
      expect(verdict).toMatchObject({ outcome: 'blocked', code: 'origin', stage: 'redirect', hop: 0 });
      expect(explanation).toMatchObject({ cause: 'same-origin-mode' });
    },
  );

  it('is kept at home by its mode from another scheme as well', () => {
    const waiting = { ...failed('', leads('custom://there', 'same-origin')), outcome: { state: 'pending' } as const };
    expect(judge(waiting).verdict).toMatchObject({ outcome: 'blocked', code: 'origin' });
  });

  it('may be one that the page did not want', () => {
    const url = 'https://there.example/';
    expect(judge(unsent(leads(url, 'cors', [{ url }]))).verdict).toMatchObject({
      ...{ outcome: 'cannot tell', candidates: expect.arrayContaining(['redirect: "manual"']) },
    });
  });

  it('is one too many', () => {
    const round = { url: `${api}/round`, answer: { status: 302, headers: { ...good, Location: '#' } } };
    const ended = (count: number) => {
      const followed = Array.from({ length: count - 1 }, () => round);
      const sketch: Sketch = { ...round, followed, redirectedTo: round.url, type: 'ping', mode: 'no-cors' };
      const { hops, ...rest } = failed('net::ERR_ABORTED', sketch);
      return judge({ ...rest, hops: hops.map((hop) => ({ ...hop, redirectedTo: round.url })) }).verdict;
    };
    expect(ended(20)).toMatchObject({ outcome: 'blocked', code: 'net::ERR_TOO_MANY_REDIRECTS' });
    expect(ended(19)).toMatchObject({ outcome: 'cannot tell' });
  });

  it('to a user name and another scheme is named by the user name, where no CORS is asked', () => {
    const waiting = (sketch: Sketch) => judge({ ...failed('', sketch), outcome: { state: 'pending' } }).verdict;
    const to = 'custom://user@there';
    const answer = { status: 302, headers: { Location: to } };
    expect(waiting({ type: 'ping', mode: 'no-cors', answer, redirectedTo: to })).toMatchObject({ code: 'origin' });
  });

  it('went on without the page also where only that tells of the mode', () => {
    const url = 'https://user@there.example/';
    const answer = { status: 307, headers: { ...good, Location: url } };
    const asked = { method: 'POST', from: 'http://page.example', url: 'http://api.example/', answer };
    const { hops, ...rest } = allowed({ ...asked, followed: [{ url, method: 'POST', answer: {} }] });
    const bare = hops.map((hop) => ({ ...hop, request: { at: 1, headers: [] } }));
    expect(judge({ ...rest, hops: bare }).verdict).toMatchObject({ outcome: 'blocked', code: 'origin' });
  });
});

describe('a redirect in Firefox', () => {
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
    // What a policy forbids ends the same.
    expect(leading('https://there.example/')).toMatchObject({
      ...{ code: 'NS_ERROR_UNEXPECTED', error: 'NS_ERROR_NET_ON_RECEIVING_FROM' },
      orElse: [{ code: 'NS_ERROR_DOM_BAD_URI' }, { code: 'NS_BINDING_ABORTED' }],
    });
    expect(leading('https://there.example/', 'NS_ERROR_DOM_BAD_URI')).toMatchObject({ code: 'NS_ERROR_DOM_BAD_URI' });
  });

  // Measured with 106 redirects that a policy forbids as well, wherever they lead.
  it('asks first whether a policy forbids where a redirect leads', () => {
    const to = (target: string, sketch: Sketch) => {
      const answer = { status: 302, headers: { Location: target } };
      const exchange = failed('NS_ERROR_UNEXPECTED', { family: 'firefox', answer, redirectedTo: target, ...sketch });
      const isOnTheWay = target.startsWith('http');
      const { verdict } = judge(isOnTheWay ? exchange : { ...exchange, outcome: { state: 'pending' } });
      const { code, orElse = [] } = verdict as Blocked;
      return [code, ...orElse.filter(({ when }) => when.includes('Policy')).map((other) => other.code)];
    };
    const user = 'https://user@there.example/';
    const home: Sketch = { mode: 'cors', url: `${page}/here` };
    expect(to(user, {})).toEqual(['CORSMissingAllowOrigin2', 'CORSDidNotSucceed2']);
    expect(to('custom://there', {})).toEqual(['CORSMissingAllowOrigin2', 'CORSDidNotSucceed2']);
    expect(to(user, home)).toEqual(['CORSDidNotSucceed2', 'NS_ERROR_UNEXPECTED']);
    expect(to('http://127.0.0.1:6000/', home)).toEqual(['CORSDidNotSucceed2', 'NS_ERROR_UNEXPECTED']);
    expect(to('custom://there', home)).toEqual(['CORSRequestNotHttp', 'NS_ERROR_DOM_BAD_URI']);
    // Of a module, that name is given already.
    expect(to('http://there.example/', { ...home, type: 'script' })).toEqual(['NS_ERROR_CORRUPTED_CONTENT']);
    // Nothing else stops that one, and the console has no line about CORS.
    expect(to('https://there.example/', home)).toEqual(['NS_ERROR_UNEXPECTED']);
  });

  it('may have counted a line that does not show, where a redirect was refused that passes', () => {
    const refused = (sketch: Sketch) => {
      const target = 'https://there.example/';
      const answer = { status: 302, headers: { ...good, ...allowCredentials, Location: target } };
      return judge(failed('NS_ERROR_UNEXPECTED', { family: 'firefox', answer, redirectedTo: target, ...sketch }))
        .verdict;
    };
    expect(refused({})).toMatchObject({ code: 'CORSDidNotSucceed2', orElse: expect.arrayContaining([hiddenLine]) });
    expect(JSON.stringify(refused({ mode: 'no-cors' }))).not.toContain('CORSMultiple');
    expect(JSON.stringify(refused({ url: `${page}/here` }))).not.toContain('CORSMultiple');
  });

  it('reads the headers of a redirect before its target', () => {
    const to = 'https://user@there.example/';
    const answer = { status: 302, headers: { Location: to } };
    expect(judge(blocked({ family: 'firefox', answer, redirectedTo: to })).verdict).toMatchObject({
      ...{ code: 'CORSMissingAllowOrigin2', stage: 'response' },
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
      preflight: { headers: { ...allowPut, ...good, ...allowCredentials } },
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

  it('takes an empty Location for the URL itself', () => {
    const headers = { ...good, Location: '' };
    const sketch: Sketch = { method: 'PUT', preflight: { status: 302, headers } };
    expect(judge(blocked({ ...sketch, family: 'firefox' })).verdict).toMatchObject({
      code: 'CORSExternalRedirectNotAllowed',
    });
    expect(judge(blocked(sketch)).verdict).toMatchObject({ code: 'PreflightInvalidStatus' });
  });

  it('cannot tell a redirect that only a worker’s credentials refuse from one that a policy forbids', () => {
    const answer = { status: 302, headers: { ...good, Location: '/there' } };
    const sketch: Sketch = { family: 'firefox', answer, redirectedTo: `${api}/there` };
    expect(judge(failed('NS_ERROR_UNEXPECTED', sketch)).verdict).toMatchObject({
      ...{ code: 'CORSDidNotSucceed2', stage: 'redirect', error: 'NS_ERROR_UNEXPECTED' },
      orElse: [
        { code: 'CORSMissingAllowCredentials', when: 'if a worker, or `keepalive`, sent it with credentials' },
        hiddenLine,
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

  it('can tell one that a policy forbids from one that is refused with credentials and without', () => {
    const sketch: Sketch = {
      ...{ family: 'firefox', method: 'PUT', redirectedTo: `${api}/there` },
      preflight: { headers: { ...allowPut, 'Access-Control-Allow-Origin': '*' } },
      answer: { status: 307, headers: { Location: '/there' } },
    };
    expect(judge(failed('NS_ERROR_UNEXPECTED', sketch)).verdict).toMatchObject({ code: 'CORSMissingAllowOrigin2' });
  });

  it('sets out for a redirect before CORS refuses it: one that it did not set out for was not wanted', () => {
    const answer = { status: 302, headers: { ...good, Location: '/there' } };
    const sketch: Sketch = { family: 'firefox', credentials: 'hidden', answer };
    expect(judge(blocked(sketch)).verdict).toMatchObject({ outcome: 'cannot tell' });
    expect(judge(blocked({ ...sketch, redirectedTo: `${api}/there` })).verdict).toMatchObject({
      code: 'CORSMissingAllowCredentials',
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
      orElse: [{ code: 'CORSNotSupportingCredentials', when: 'if the request was sent with credentials' }, hiddenLine],
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
    expect(judge(to('http://127.0.0.1:8080/')).verdict).toMatchObject({ code: 'NS_ERROR_UNEXPECTED' });
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
});

/** What is drawn as done was done: nothing goes out where no connection came about. */
import { expect, it } from 'vitest';
import { courseOf } from '../../../src/engine/course.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { allow, allowed, blocked, failed, page, type Sketch } from '../exchanges.ts';

const device = 'http://192.168.1.20/status';
const lna = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
const firefox = { family: 'firefox', url: device } as const;

const drawn = (exchange: Exchange) =>
  courseOf(diagnose(exchange, [])).steps.map(({ who, stage, state }) => `${who}: ${stage}, ${state}`);

it.each([
  ['Local Network Access', failed(lna, { url: device })],
  ['Local Network Access on an insecure page', failed(lna, { url: device, from: 'http://app.example.com' })],
  ['Local Network Access in Firefox', failed('NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED', firefox)],
  ['a refused connection', failed('net::ERR_CONNECTION_REFUSED')],
  ['a refused connection in Firefox', failed('NS_ERROR_CONNECTION_REFUSED', firefox)],
  ['an unknown host', failed('net::ERR_NAME_NOT_RESOLVED')],
  ['a certificate that is not trusted', failed('net::ERR_CERT_AUTHORITY_INVALID')],
  ['TLS that fails', failed('net::ERR_SSL_PROTOCOL_ERROR')],
  ['TLS that fails in Firefox', failed('SSL_ERROR_RX_RECORD_TOO_LONG', firefox)],
  ['TLS that fails in Firefox’ words', failed('Peer reports it experienced an internal error.', firefox)],
  ['no network', failed('net::ERR_INTERNET_DISCONNECTED')],
  ['a proxy that is not there', failed('net::ERR_PROXY_CONNECTION_FAILED')],
  ['a port that no browser asks', failed('net::ERR_UNSAFE_PORT')],
  ['a streamed body over HTTP/1.1', failed('net::ERR_ALPN_NEGOTIATION_FAILED')],
])('%s: the request was not sent', (_, exchange) => {
  expect(drawn(exchange)).toEqual([
    'page: request, done',
    'browser: request, failed',
    'browser: response, not reached',
  ]);
});

it('nor is a preflight that Local Network Access stopped', () => {
  const exchange = blocked({ method: 'PUT', url: device, preflight: { ends: 'net::ERR_FAILED' } });
  expect(drawn(exchange)).toEqual([
    'page: request, done',
    'browser: preflight, failed',
    'browser: preflight, not reached',
    'browser: response, not reached',
  ]);
});

it('nor is a request whose preflight Firefox refused, for a reason that is not shown', () => {
  const lists = { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Allow-Credentials': 'true' };
  const headers = allow(page, lists);
  expect(drawn(blocked({ family: 'firefox', method: 'PUT', preflight: { headers } }))).toEqual([
    'page: request, done',
    'browser: preflight, done',
    'server: preflight, done',
    'browser: response, not reached',
    'browser: response, failed',
  ]);
});

it('nor is what a service worker answered', () => {
  const unsent = blocked({ family: 'firefox', unsent: true });
  const { steps } = courseOf(diagnose({ ...unsent, outcome: { state: 'pending' }, timedStatus: 200 }, []));
  expect(steps.map(({ sentence }) => sentence).slice(1)).toEqual([
    'Most likely a service worker answers.',
    'The browser hands the response to the page.',
  ]);
});

it('nor is a preflight that met a refused connection in Firefox, which shows the request before it', () => {
  const asked = blocked({ family: 'firefox', method: 'PUT', preflight: { ends: 'NS_ERROR_CONNECTION_REFUSED' } });
  const hops = asked.hops.map((hop) => ({ ...hop, request: { at: 1, headers: [] } }));
  expect(drawn({ ...asked, hops })).toEqual([
    'page: request, done',
    'browser: preflight, failed',
    'browser: preflight, not reached',
    'browser: response, not reached',
  ]);
});

it('nor is what the browser itself sent on', () => {
  const moved = allowed({ url: page.replace('https', 'http'), moved: true, followed: [{ answer: {} }] });
  expect(drawn(moved).slice(0, 2)).toEqual(['page: request, done', 'browser: redirect, done']);
});

it('what a preflight asks for is named, be it one header', () => {
  const asked = diagnose(blocked({ method: 'PUT', preflight: { asks: 'x-a' } }), []);
  expect(courseOf(asked).steps[1]?.sentence).toContain('may `https://app.example.com` send `PUT` with `x-a`?');
});

it('what was redirected there was sent before', () => {
  const exchange = failed(lna, { answer: { status: 302 }, followed: [{ url: device }] });
  expect(drawn(exchange)).toEqual([
    'page: request, done',
    'browser: response, done',
    'server: response, done',
    'browser: request, done',
    'browser: request, failed',
    'browser: response, not reached',
  ]);
});

it.each([
  ['net::ERR_FAILED', 'browser: response, failed'],
  [undefined, 'browser: response, done'],
])('of a request too large to keep, its addresses alone are drawn (%s)', (ends, end) => {
  const url = 'https://cdn.example.com/';
  const whole = ends === undefined ? allowed({}) : failed(ends, {});
  const hops = [
    { url, method: 'GET', startedAt: 0, redirectedTo: url },
    { url, method: 'GET', startedAt: 1 },
  ];
  expect(drawn({ ...whole, hops, tooLarge: true })).toEqual(['page: request, done', 'browser: request, done', end]);
});

it('a refused preflight was answered before, and nothing went out after it', () => {
  expect(drawn(blocked({ method: 'PUT', preflight: {} }))).toEqual([
    'page: request, done',
    'browser: preflight, done',
    'server: preflight, done',
    'browser: preflight, failed',
    'browser: response, not reached',
  ]);
});

it('what still waits to be sent is not drawn as sent', () => {
  const waiting: Exchange = { ...failed('', { unsent: true }), outcome: { state: 'pending' } };
  expect(drawn(waiting)).toEqual(['page: request, done', 'browser: response, not reached', 'browser: response, done']);
});

const said = (exchange: Exchange) => courseOf(diagnose(exchange, [])).steps.map(({ sentence }) => sentence);

it.each([
  ['the page has no origin', blocked({ from: 'null', answer: { headers: allow(page) } })],
  [
    'a redirect took the origin away, though the value is the very origin of the page',
    blocked({
      answer: { status: 302, headers: allow('*', { Location: 'https://cdn.example.org/' }) },
      followed: [{ url: 'https://cdn.example.org/', answer: { headers: allow(page) } }],
    }),
  ],
])('what the value was compared with is `null` where %s', (_, exchange) => {
  expect(said(exchange).at(-1)).toBe(
    `The browser refuses. \`Access-Control-Allow-Origin\` is \`${page}\`, and the browser sent \`Origin: null\`.`,
  );
});

it.each<[string, Sketch]>([
  [
    'The preflight was redirected.',
    { method: 'PUT', preflight: { status: 302, headers: allow(page, { Location: '/new' }) } },
  ],
  [
    'The redirect leads to a URL with a user name or password.',
    { answer: { status: 302, headers: allow(page, { Location: 'https://me:pw@files.example.org/' }) } },
  ],
  [
    'The redirect leads to a URL that is neither `http:` nor `https:`.',
    { answer: { status: 302, headers: allow(page, { Location: 'ftp://files.example.org/' }) } },
  ],
  ["`Access-Control-Allow-Origin` is empty, not the page's origin.", { answer: { headers: allow('') } }],
  [
    '`Access-Control-Allow-Credentials` is empty, not `true`.',
    { credentials: 'include', answer: { headers: allow(page, { 'Access-Control-Allow-Credentials': '' }) } },
  ],
])('why the browser refuses: %s', (reason, sketch) => {
  expect(said(blocked(sketch))).toContain(`The browser refuses. ${reason}`);
});

it('the page asks once, and the browser follows', () => {
  const exchange = allowed({
    answer: { status: 302, headers: allow('*', { Location: 'https://cdn.example.org/' }) },
    followed: [{ url: 'https://cdn.example.org/', answer: { headers: allow('*') } }],
  });
  expect(said(exchange).filter((sentence) => /asks for|follows to/.test(sentence))).toEqual([
    `\`${page}\` asks for \`GET /users\` on \`https://api.example.com\`.`,
    'The browser follows to `GET /` on `https://cdn.example.org`.',
  ]);
});

it.each([
  ['Chromium', 'chromium', 200, ['browser: request, done']],
  ['Firefox', 'firefox', 200, ['browser: request, done']],
  [
    'Firefox, which shows that the server confirmed it',
    'firefox',
    304,
    ['browser: response, done', 'server: response, done'],
  ],
] as const)('a stored answer may have been asked of nobody: %s', (_, family, status, middle) => {
  const exchange = allowed({ family, answer: { status, fromCache: true, headers: allow(page) } });
  expect(drawn(exchange)).toEqual(['page: request, done', ...middle, 'browser: response, done']);
});

it('a redirect that Chromium kept and refused was asked of nobody', () => {
  const answer = { status: 301, headers: { Location: '/new', Date: 'Mon, 23 Nov 2026 09:15:00 GMT' } };
  const before = allowed({ type: 'image', mode: 'no-cors', answer });
  const { steps } = courseOf(diagnose(blocked({ at: 30, answer }), [before]));
  expect(steps.map(({ who, stage, state }) => `${who}: ${stage}, ${state}`)).toEqual([
    'page: request, done',
    'browser: request, done',
    'browser: response, failed',
  ]);
});

it('a request with `keepalive` goes on without its page, where it leads to a user name', () => {
  const followed = [{ url: 'https://user@files.example.org/', answer: {} }];
  const exchange = allowed({ mode: 'no-cors', answer: { status: 302 }, followed });
  expect(said(exchange)).toContain('The browser refuses this to the page. The request goes on without it.');
  expect(drawn(exchange).slice(-2)).toEqual(['browser: response, done', 'server: response, done']);
});

const standingClock = { Date: 'Mon, 23 Nov 2026 09:15:00 GMT' };

it.each<[string, Sketch]>([
  ['of a server whose clock stands still', { answer: { headers: standingClock } }],
  ['that nobody keeps', { answer: { status: 301, headers: { ...standingClock, 'Cache-Control': 'no-store' } } }],
  ['to a POST', { method: 'POST', answer: { status: 308, headers: standingClock } }],
  ['in Firefox, which asks anew (measured)', { family: 'firefox', answer: { status: 301, headers: standingClock } }],
])('an answer with the `Date` of an earlier one came from the server: %s', (_, sketch) => {
  const { steps } = courseOf(diagnose(blocked({ ...sketch, at: 30 }), [blocked(sketch)]));
  expect(steps.map(({ who }) => who)).toContain('server');
});

it('Chromium says of what it lets in whether it was stored', () => {
  const answer = { headers: allow(page, { ...standingClock, 'Cache-Control': 'max-age=600' }) };
  const { steps } = courseOf(diagnose(allowed({ at: 1, answer }), [allowed({ answer })]));
  expect(steps.map(({ who }) => who)).toContain('server');
});

it.each([
  ['ping', 'cors', 'The page learns nothing about the answer to such a request.'],
  ['beacon', 'no-cors', 'The page learns nothing about the answer to such a request.'],
  ['csp_report', 'no-cors', 'The page learns nothing about the answer to such a request.'],
  ['xmlhttprequest', 'no-cors', 'The browser hands the page an opaque response, which its code cannot read.'],
  ['xmlhttprequest', 'cors', 'The browser hands the response to the page.'],
  ['image', 'no-cors', 'The browser hands the response to the page.'],
  ['sub_frame', 'no-cors', 'The browser hands the response to the frame.'],
] as const)('what a page gets of a %s in mode %s', (type, mode, sentence) => {
  expect(said(allowed({ type, mode, answer: { headers: allow(page) } })).at(-1)).toBe(sentence);
});

it('leaves to the heading why something cannot be told', () => {
  const socket = { type: 'websocket', url: 'wss://api.example.com/live' };
  expect(said(failed('net::ERR_FAILED', socket)).at(-1)).toBe(
    'The request ends here. The browser reports `net::ERR_FAILED`.',
  );
  const untold: Exchange = { ...allowed(socket), outcome: { state: 'untold' } };
  expect(said(untold).at(-1)).toBe('What became of it cannot be told.');
});

it('a socket is no response', () => {
  const socket = allowed({ type: 'websocket', url: 'wss://api.example.com/live', answer: { status: 101 } });
  expect(said(socket).at(-1)).toBe('The browser opens the WebSocket for the page.');
});

it('a connection that broke had carried the request', () => {
  expect(drawn(failed('net::ERR_CONNECTION_RESET'))).toEqual([
    'page: request, done',
    'browser: response, done',
    'browser: request, failed',
  ]);
});

it('shows letters beyond ASCII in what the browser refuses, and not their bytes', () => {
  const bytes = String.fromCharCode(...new TextEncoder().encode('https://müller.example'));
  const exchange = blocked({ from: 'https://xn--mller-kva.example', answer: { headers: allow(bytes) } });
  expect(courseOf(diagnose(exchange, [])).steps.at(-1)?.sentence).toContain('is `https://müller.example`, not');
});

it('a redirect is one message of the server', () => {
  const exchange = allowed({
    answer: { status: 302, headers: allow('*', { Location: 'https://cdn.example.org/' }) },
    followed: [{ url: 'https://cdn.example.org/', answer: { headers: allow('*') } }],
  });
  expect(said(exchange).filter((sentence) => sentence.startsWith('The server'))).toEqual([
    'The server answers with status `302`: a redirect to `https://cdn.example.org`.',
    'The server answers with status `200`.',
  ]);
});

it('of a loop of redirects the first are drawn, and the last', () => {
  const answer = { status: 302, headers: allow(page, { Location: 'https://api.example.com/users' }) };
  const followed = Array.from({ length: 20 }, () => ({ answer }));
  const steps = said(failed('net::ERR_TOO_MANY_REDIRECTS', { answer, followed }));
  expect(steps).toContain('The browser follows 17 more redirects.');
  expect(steps.filter((sentence) => sentence.startsWith('The browser sends'))).toHaveLength(4);
});

it('a few redirects are drawn whole', () => {
  const answer = { status: 302, headers: allow(page, { Location: 'https://api.example.com/users' }) };
  const followed = [...Array.from({ length: 4 }, () => ({ answer })), { answer: { headers: allow(page) } }];
  expect(said(allowed({ answer, followed })).filter((sentence) => /redirects/.test(sentence))).toEqual([]);
});

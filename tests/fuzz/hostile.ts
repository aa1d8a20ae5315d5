/**
 * What a hostile page, server or file can put where people read: markup, characters that reorder text, lone surrogates,
 * sheer size.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import type { EventName, Exchange, Family, HeaderLine, Hop, Observation, Outcome } from '../../src/engine/exchange.ts';
import { storedExchange } from '../../src/journal/stored.ts';
import type { Cases } from '../engine/causes/cases.ts';
import { sharp } from './sharp.ts';

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...sharp) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  // Code units, so that surrogates stand alone.
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)) },
);

export const text = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));

const page = 'https://app.example.com';
const origin = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(page, 'http://localhost:5173', 'null') },
  { weight: 1, arbitrary: text },
);

const url = fc.oneof(
  { weight: 3, arbitrary: text.map((end) => `https://api.example.com/${end}`) },
  { weight: 2, arbitrary: text.map((end) => `http://api.example.com/items?q=${end}`) },
  { weight: 1, arbitrary: text.map((end) => `https://api.example.com/a#${end}`) },
  { weight: 1, arbitrary: text.map((user) => `https://${user}:secret@api.example.com/`) },
  { weight: 1, arbitrary: text.map((host) => `https://${host}.example.com:8080/`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'blob:https://app.example.com/1',
      'file:///etc/passwd',
      'about:blank',
      'ws://api.example.com/',
      'http://[::1]:80/',
      'https://api.example.com:65536/',
      '//api.example.com/',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.webUrl() },
  { weight: 1, arbitrary: text },
);

const method = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'patch', 'OPTIONS', 'HEAD') },
  { weight: 1, arbitrary: text },
);

/** No browser reports −0, which JSON stores as 0. */
const plainZero = (number: number) => (number === 0 ? 0 : number);

const status = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(200, 204, 301, 302, 307, 401, 403, 404, 405, 429, 500, 502, 504) },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(plainZero)) },
);

const headerName = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Access-Control-Allow-Origin',
      'access-control-allow-credentials',
      'Access-Control-Allow-Methods',
      'Access-Control-Allow-Headers',
      'Access-Control-Expose-Headers',
      'Access-Control-Max-Age',
      'Access-Control-Request-Method',
      'Access-Control-Request-Headers',
      'Origin',
      'Location',
      'Vary',
      'Server',
      'Via',
      'WWW-Authenticate',
      'X-Powered-By',
      'Content-Type',
      'X-Content-Type-Options',
      'Cross-Origin-Resource-Policy',
      'Authorization',
      'Cookie',
      'Set-Cookie',
      'Referer',
      'Sec-Fetch-Mode',
      'Sec-Fetch-Site',
      'Sec-Fetch-Dest',
      'Sec-Fetch-Storage-Access',
      'Sec-WebSocket-Protocol',
      'Content-Security-Policy',
      'Cross-Origin-Embedder-Policy',
      'Retry-After',
      'ORIGIN',
      'ACCESS-control-ALLOW-origin',
      ':authority',
      ':status',
      '',
    ),
  },
  { weight: 1, arbitrary: text },
);

const headerValue = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '*',
      page,
      `${page}/`,
      `${page}, ${page}`,
      'null',
      'true',
      'True',
      'GET, PUT',
      'content-type, x-api-key',
      'cors',
      'no-cors',
      'cross-site',
      'same-origin',
      'nosniff',
      'Bearer abc',
      'text/html',
      'application/json',
      'nginx/1.26',
      'https://api.example.com/login',
    ),
  },
  { weight: 2, arbitrary: text },
);

const headers: fc.Arbitrary<HeaderLine[]> = fc.array(fc.record({ name: headerName, value: headerValue }), {
  maxLength: 8,
});

const moment = fc.nat(2_000_000_000_000);
const error = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'net::ERR_FAILED',
      'net::ERR_CONNECTION_REFUSED',
      'net::ERR_BLOCKED_BY_CLIENT',
      'net::ERR_BLOCKED_BY_ORB',
      'net::ERR_CERT_AUTHORITY_INVALID',
      'net::ERR_ABORTED',
      'net::ERR_TOO_MANY_REDIRECTS',
      'net::ERR_CACHE_MISS',
      'net::ERR_UNSAFE_REDIRECT',
      'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
      'NS_ERROR_DOM_BAD_URI',
      'NS_ERROR_UNEXPECTED',
    ),
  },
  { weight: 1, arbitrary: text },
);

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ state: fc.constant('failed' as const), at: moment, error }) },
  { weight: 2, arbitrary: fc.record({ state: fc.constant('completed' as const), at: moment }) },
  { weight: 1, arbitrary: fc.record({ state: fc.constant('streaming' as const), at: moment }) },
  { weight: 1, arbitrary: fc.constant({ state: 'pending' as const }) },
  { weight: 2, arbitrary: fc.constant({ state: 'untold' as const }) },
);

const sent = fc.record({ at: moment, headers });
const received = fc.record(
  {
    at: moment,
    status,
    headers,
    handedOver: headers,
    ip: fc.oneof(fc.constant('127.0.0.1'), text),
    fromCache: fc.boolean(),
  },
  { requiredKeys: ['at', 'status', 'headers'] },
);

const preflight = fc.record(
  { requestId: text, startedAt: moment, request: sent, response: received, outcome },
  { requiredKeys: ['requestId', 'startedAt', 'outcome'] },
);

const hop: fc.Arbitrary<Hop> = fc.record(
  { url, method, startedAt: moment, preflight, request: sent, response: received, redirectedTo: url },
  { requiredKeys: ['url', 'method', 'startedAt'] },
);

const type = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('xmlhttprequest', 'font', 'script', 'image', 'ping', 'sub_frame', 'websocket', 'other'),
  },
  { weight: 1, arbitrary: text },
);

export const family = fc.constantFrom<Family>('chromium', 'firefox');

/** Made up: most of what an exchange can hold, in any combination. */
const madeUp: fc.Arbitrary<Exchange> = fc.record(
  {
    id: fc.oneof(fc.nat(9).map(String), text),
    family,
    tabId: fc.integer({ min: -1, max: 3 }),
    frameId: fc.integer({ min: -1, max: 2 }),
    documentId: text,
    type,
    initiator: origin,
    startedAt: moment,
    hops: fc.array(hop, { minLength: 1, maxLength: 3 }),
    outcome,
  },
  { requiredKeys: ['id', 'family', 'tabId', 'frameId', 'type', 'startedAt', 'hops', 'outcome'] },
);

const files = import.meta.glob<Cases>('../engine/causes/*.cases.ts', { eager: true, import: 'default' });
const known = Object.values(files).flatMap(({ reports }) => Object.values(reports).map((one) => one.exchange));

/**
 * One of the causes' own test exchanges with a few of its texts tampered with: it gets further than anything made up.
 */
const tampered: fc.Arbitrary<Exchange> = fc
  .record({
    which: fc.nat(known.length - 1),
    places: fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }),
    how: fc.constantFrom<Tampering>(
      (_, hostile) => hostile,
      (was, hostile) => was + hostile,
      (was, hostile) => `${was.slice(0, was.length / 2)}${hostile}${was.slice(was.length / 2)}`,
    ),
    hostile: text,
  })
  .map(({ which, places, how, hostile }) => {
    let count = 0;
    const change = (key: string, value: unknown) => {
      if (typeof value !== 'string' || key === 'family' || key === 'state') return value;
      count += 1;
      return places.includes(count - 1) ? how(value, hostile) : value;
    };
    return v.parse(storedExchange, JSON.parse(JSON.stringify(known[which]), change));
  });

type Tampering = (was: string, hostile: string) => string;

export const exchange = fc.oneof({ weight: 1, arbitrary: madeUp }, { weight: 2, arbitrary: tampered });

const event = fc.constantFrom<EventName>(
  'onBeforeRequest',
  'onBeforeSendHeaders',
  'onSendHeaders',
  'onHeadersReceived',
  'onBeforeRedirect',
  'onResponseStarted',
  'onCompleted',
  'onErrorOccurred',
);

export const observation: fc.Arbitrary<Observation> = fc.record(
  {
    event,
    requestId: fc.constantFrom('1', '2', '3', '4', '__proto__'),
    timeStamp: fc.oneof(fc.nat(20), moment),
    tabId: fc.integer({ min: -1, max: 2 }),
    frameId: fc.integer({ min: -1, max: 1 }),
    documentId: text,
    url: fc.oneof(fc.constant('https://api.example.com/items'), url),
    method,
    type,
    initiator: origin,
    requestHeaders: headers,
    responseHeaders: headers,
    status,
    redirectUrl: url,
    error,
    ip: text,
    fromCache: fc.boolean(),
  },
  { requiredKeys: ['event', 'requestId', 'timeStamp', 'tabId', 'frameId', 'url', 'method', 'type'] },
);

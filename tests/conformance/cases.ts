/**
 * Generated exchanges: what a page does, and what each server on the way answers. The same seed makes the same cases.
 */
import fc from 'fast-check';

/** How the page makes the request. Each way uses another part of the browser. */
export type Way =
  | 'fetch'
  | 'xhr'
  | 'eventsource'
  | 'beacon'
  | 'img'
  | 'script'
  | 'module'
  | 'font'
  | 'stylesheet'
  | 'worker'
  | 'sandbox';

/** The three servers that are not the page's: another site, another port of it, and one with a name of its own. */
export type Place = 'home' | 'api' | 'other' | 'plain';

export interface Answer {
  status: number;
  /** Raw lines: names and values are sent byte by byte (ISO 8859-1). */
  headers: [string, string][];
  body: string;
}

export interface HopPlan {
  place: Place;
  preflight: Answer;
  answer: Answer;
  /** How the Location header is written, if the status is a redirect. */
  location:
    | 'plain'
    | 'userinfo'
    | 'relative'
    | 'empty'
    | 'unparsable'
    | 'data'
    | 'scheme'
    | 'scheme and userinfo'
    | 'bad port'
    | 'insecure'
    | 'none';
}

export interface Case {
  way: Way;
  method: string;
  headers: [string, string][];
  credentials: 'omit' | 'same-origin' | 'include';
  mode: 'cors' | 'no-cors' | 'same-origin';
  /** `crossorigin` of an element; `none` leaves it out. */
  crossorigin: 'none' | 'anonymous' | 'use-credentials';
  body: string | undefined;
  /**
   * How the body is sent: at once, as a stream of unknown length (Chromium), or with the page listening to progress.
   */
  upload: 'whole' | 'streamed' | 'watched';
  /** Whether the request may outlive its page: the browser process itself then follows its redirects. */
  keepalive: boolean;
  /** What its URL has beyond the path. */
  address: 'plain' | 'userinfo' | 'fragment';
  hops: HopPlan[];
}

/** Stands for the origin that the browser will send, which only the server knows. */
export const originPlaceholder = '{origin}';

const ways: fc.WeightedArbitrary<Way>[] = (
  [
    ['fetch', 10],
    ['xhr', 4],
    ['eventsource', 1],
    ['beacon', 1],
    ['img', 2],
    ['script', 2],
    ['module', 2],
    ['font', 2],
    ['stylesheet', 2],
    ['worker', 2],
    ['sandbox', 2],
  ] as const
).map(([way, weight]) => ({ arbitrary: fc.constant(way), weight }));

const allowOrigin = weighted<string[]>([
  [[originPlaceholder], 110],
  [['*'], 30],
  [[], 6],
  [[''], 1],
  [['null'], 2],
  [[`${originPlaceholder}/`], 2],
  [[`${originPlaceholder}/path`], 1],
  [['https://elsewhere.example'], 2],
  [['http://localhost'], 1],
  [['HTTP://LOCALHOST'], 1],
  [['elsewhere.example'], 1],
  [['elsewhere.example:8080'], 1],
  [['http://*.example'], 1],
  [['http://elsewhere.example:*'], 1],
  [['**'], 1],
  [['"*"'], 1],
  [['undefined'], 1],
  [[originPlaceholder, originPlaceholder], 1],
  [['*', '*'], 1],
  [['*', originPlaceholder], 1],
  [['', originPlaceholder], 1],
  [[`${originPlaceholder}, https://elsewhere.example`], 1],
  [[`${originPlaceholder},https://elsewhere.example`], 1],
  [[`${originPlaceholder} https://elsewhere.example`], 1],
  [[`${originPlaceholder},`], 1],
  [['\t* '], 1],
  // UTF-8 bytes: Chromium reads every value as UTF-8.
  [['http://caf\u00c3\u00a9.example'], 1],
  [['\u00ff'], 1],
]);

const allowCredentials = weighted<string[]>([
  [['true'], 80],
  [[], 4],
  [['True'], 1],
  [['false'], 1],
  [[''], 1],
  [['true', 'true'], 1],
  [[' true\t'], 1],
]);

const allowMethods = weighted<string[]>([
  [['GET, PUT, PATCH, DELETE, patch, QUERY'], 110],
  [['*'], 8],
  [[], 4],
  [[''], 1],
  [['PUT'], 2],
  [['put'], 1],
  [['GET', 'PUT'], 1],
  [[' , PUT,,DELETE'], 1],
  [['PUT; DELETE'], 1],
  [['PUT DELETE'], 1],
  [['"PUT"'], 1],
  [['PUT, \u00e9'], 1],
]);

const allowHeaders = weighted<string[]>([
  [['x-a, X-B, content-type, authorization, accept, accept-language, content-language, range'], 110],
  [['*'], 8],
  [[], 4],
  [[''], 1],
  [['x-a'], 2],
  [['X-A', 'x-b'], 1],
  [['x-a: 1'], 1],
  [['x-a x-b'], 1],
  [['x-a, \u00e9'], 1],
  [['*, authorization'], 1],
]);

const preflightStatus = weighted([
  [204, 100],
  [200, 40],
  [299, 1],
  [302, 4],
  [304, 1],
  [400, 1],
  [401, 1],
  [403, 1],
  [404, 1],
  [405, 1],
  [500, 1],
]);

const finalStatus = weighted([
  [200, 20],
  [201, 1],
  [204, 1],
  [304, 1],
  [400, 1],
  [401, 1],
  [404, 2],
  [413, 1],
  [429, 1],
  [500, 2],
  [502, 1],
]);

const requestHeader = weighted<[string, string]>([
  [['X-A', '1'], 4],
  [['x-b', '2'], 2],
  [['Authorization', 'Bearer x'], 2],
  [['Content-Type', 'application/json'], 2],
  [['Content-Type', 'text/plain;charset=utf-8'], 1],
  [['Content-Type', 'text/plain; x=(a)'], 1],
  [['Accept', 'a'.repeat(128)], 1],
  [['Accept', 'a'.repeat(129)], 1],
  [['Accept', 'a:b'], 1],
  [['Accept-Language', 'de-DE, en;q=0.5'], 1],
  [['Accept-Language', 'a_b'], 1],
  [['Content-Language', 'en'], 1],
  [['Range', 'bytes=0-5'], 1],
  [['Range', 'bytes=-5'], 1],
  [['Range', 'bytes=6-5'], 1],
]);

const contentType = weighted([
  ['text/plain', 6],
  ['application/json', 3],
  ['text/html', 2],
  ['text/css', 2],
  ['text/javascript', 3],
  ['image/png', 2],
  ['font/woff2', 1],
]);

const resourcePolicy = weighted<string[]>([
  [[], 20],
  [['same-origin'], 1],
  [['same-site'], 1],
  [['cross-origin'], 2],
  [['Same-Origin'], 1],
  [['same-origin', 'same-origin'], 1],
]);

const finalAnswer: fc.Arbitrary<Answer> = fc
  .record({
    status: finalStatus,
    origin: allowOrigin,
    credentials: allowCredentials,
    type: contentType,
    nosniff: weighted([
      [false, 6],
      [true, 1],
    ]),
    policy: resourcePolicy,
    name: weighted([
      ['Access-Control-Allow-Origin', 4],
      ['access-control-allow-origin', 1],
    ]),
    body: weighted([
      ['x', 4],
      ['{"a":1}', 2],
      ['<!doctype html><p>x', 1],
      ['', 1],
    ]),
  })
  .map(({ status, origin, credentials, type, nosniff, policy, name, body }) => ({
    status,
    headers: [
      ...lines(name, origin),
      ...lines('Access-Control-Allow-Credentials', credentials),
      ...lines('Content-Type', [type]),
      ...lines('X-Content-Type-Options', nosniff ? ['nosniff'] : []),
      ...lines('Cross-Origin-Resource-Policy', policy),
    ],
    body,
  }));

const preflightAnswer: fc.Arbitrary<Answer> = fc
  .record({
    status: preflightStatus,
    origin: allowOrigin,
    credentials: allowCredentials,
    methods: allowMethods,
    headers: allowHeaders,
    location: weighted<string[]>([
      [[], 3],
      [['/elsewhere'], 2],
      [['http://user:password@elsewhere.example/'], 1],
      [['http://['], 1],
      [[''], 1],
    ]),
    clears: weighted<string[]>([
      [[], 60],
      [['"cache"'], 1],
      [[''], 1],
    ]),
  })
  .map(({ status, origin, credentials, methods, headers, location, clears }) => ({
    status,
    headers: [
      ...lines('Access-Control-Allow-Origin', origin),
      ...lines('Access-Control-Allow-Credentials', credentials),
      ...lines('Access-Control-Allow-Methods', methods),
      ...lines('Access-Control-Allow-Headers', headers),
      ...lines('Location', status === 302 ? location : []),
      ...lines('Clear-Site-Data', clears),
      // A remembered preflight would make the next case depend on this one.
      ...lines('Access-Control-Max-Age', ['0']),
    ],
    body: '',
  }));

/** A redirecting answer, including its CORS headers: mostly good ones, or no chain would get far. */
const redirectAnswer: fc.Arbitrary<Answer> = fc
  .record({
    status: fc.constantFrom(301, 302, 303, 307, 308),
    origin: weighted<string[]>([
      [[originPlaceholder], 10],
      [['*'], 5],
      [[], 2],
      [['null'], 1],
    ]),
    credentials: weighted<string[]>([
      [['true'], 8],
      [[], 1],
    ]),
  })
  .map(({ status, origin, credentials }) => ({
    status,
    headers: [
      ...lines('Access-Control-Allow-Origin', origin),
      ...lines('Access-Control-Allow-Credentials', credentials),
    ],
    body: '',
  }));

const place = weighted<Place>([
  ['api', 8],
  ['other', 3],
  ['plain', 2],
  ['home', 2],
]);

const lastHop: fc.Arbitrary<HopPlan> = fc.record({
  place,
  preflight: preflightAnswer,
  answer: finalAnswer,
  location: fc.constant('none' as const),
});

const redirectHop: fc.Arbitrary<HopPlan> = fc.record({
  place,
  preflight: preflightAnswer,
  answer: redirectAnswer,
  location: weighted<HopPlan['location']>([
    ['plain', 16],
    ['relative', 1],
    ['userinfo', 1],
    ['empty', 1],
    ['unparsable', 1],
    ['data', 1],
    ['scheme', 1],
    ['scheme and userinfo', 1],
    ['bad port', 1],
    ['insecure', 2],
    ['none', 1],
  ]),
});

const hops = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.constant([]), weight: 7 },
      { arbitrary: fc.array(redirectHop, { minLength: 1, maxLength: 3 }), weight: 3 },
    ),
    lastHop,
  )
  .map(([redirects, last]): HopPlan[] => [...redirects, last]);

/** What is drawn at random; the rest is assigned in turn. */
type Drawn = Omit<Case, 'address' | 'upload' | 'keepalive'>;

const anyCase: fc.Arbitrary<Drawn> = fc
  .record({
    way: fc.oneof(...ways),
    method: weighted([
      ['GET', 10],
      ['POST', 4],
      ['PUT', 4],
      ['DELETE', 2],
      ['PATCH', 2],
      ['patch', 1],
      ['HEAD', 1],
      ['QUERY', 1],
    ]),
    headers: fc.array(requestHeader, { maxLength: 3 }),
    credentials: fc.constantFrom('omit' as const, 'same-origin' as const, 'include' as const),
    mode: weighted<'cors' | 'no-cors'>([
      ['cors', 12],
      ['no-cors', 1],
    ]),
    crossorigin: weighted<Case['crossorigin']>([
      ['none', 1],
      ['anonymous', 2],
      ['use-credentials', 2],
    ]),
    body: weighted<string | undefined>([
      [undefined, 2],
      ['x', 1],
    ]),
    hops,
  })
  .map(sensible);

export function sample(count: number, seed: number): Case[] {
  return fc
    .sample(anyCase, { numRuns: count, seed })
    .map((one, number) => (number % 4 === 0 ? keptHome(one) : one))
    .map((one, number) => ({ ...one, address: addressOf(one, number), upload: uploadOf(one, number) }))
    .map((one, number) => ({ ...one, keepalive: mayBeKept(one) && number % 7 === 0 }));
}

/** Requested in mode "same-origin", and redirected elsewhere by the page's own server. */
function keptHome(one: Drawn): Drawn {
  const [first, second, ...others] = one.hops;
  if (one.way !== 'fetch' || !first || !second) return one;
  const leadsElsewhere = ['userinfo', 'scheme', 'scheme and userinfo', 'bad port', 'insecure'].includes(first.location);
  const start: HopPlan = { ...first, place: 'home', location: leadsElsewhere ? first.location : 'plain' };
  return { ...one, mode: 'same-origin', hops: [start, { ...second, place: 'api' }, ...others] };
}

/**
 * Assigned in turn, so that the rest of a case does not depend on it. Only XMLHttpRequest keeps a user name (measured).
 */
function addressOf({ way }: Drawn, number: number): Case['address'] {
  if (number % 5 === 0) return 'fragment';
  return number % 2 === 0 && way === 'xhr' ? 'userinfo' : 'plain';
}

function uploadOf({ way, mode, body }: Drawn, number: number): Case['upload'] {
  if (number % 3 !== 0) return 'whole';
  if (way === 'xhr') return 'watched';
  return way === 'fetch' && mode === 'cors' && body !== undefined ? 'streamed' : 'whole';
}

/** The browser's API refuses that for a stream. */
function mayBeKept({ way, upload }: Pick<Case, 'way' | 'upload'>): boolean {
  return way === 'fetch' && upload !== 'streamed';
}

/** The URL that the page requests. */
export function addressed(url: string, { address }: Case): string {
  if (address === 'fragment') return `${url}#fragment`;
  return address === 'userinfo' ? url.replace('://', '://user:password@') : url;
}

/**
 * Leaves out what the browser's API refuses before there is a request at all, and beacons that are redirected to a URL
 * with a user name, which Chromium reports as refused while it follows them (docs/conformance.md).
 */
function sensible(one: Drawn): Drawn {
  const [first, ...rest] = one.hops as [HopPlan, ...HopPlan[]];
  const start: HopPlan = { ...first, place: first.place === 'home' && rest.length === 0 ? 'api' : first.place };
  const hasBody = one.method !== 'GET' && one.method !== 'HEAD';
  const quiet = one.mode === 'no-cors' && one.way !== 'xhr';
  return {
    ...one,
    hops: [start, ...rest].map((hop) =>
      one.way === 'beacon' && hop.location.endsWith('userinfo') ? { ...hop, location: 'plain' } : hop,
    ),
    method: quiet ? 'GET' : one.method,
    headers: quiet ? [] : one.headers,
    body: hasBody && !quiet ? one.body : undefined,
  };
}

function lines(name: string, values: string[]): [string, string][] {
  return values.map((value) => [name, value]);
}

function weighted<T>(options: [T, number][]): fc.Arbitrary<T> {
  return fc.oneof(...options.map(([value, weight]) => ({ arbitrary: fc.constant(value), weight })));
}

/** The smallest CORS policy under which an exchange passes, and what of the server's own it keeps. */
import { isWrittenInFront } from './causes/signs/front.ts';
import { originsOf } from './checklist.ts';
import type { Exchange, Family, HeaderLine, Hop, ReceivedResponse } from './exchange.ts';
import { requestedHeaders, requestedMethod } from './fetch/cors-preflight-request.ts';
import { isToken, listElements } from './fetch/extract-header-list-values.ts';
import { combined } from './fetch/header-list.ts';
import { isSafelistedMethod } from './fetch/methods.ts';
import { crossOriginHops, originOf } from './fetch/origin.ts';
import { isForbidden, namesThatNeedPreflight } from './fetch/request-headers.ts';
import type { Credentials, Policy } from './judgement.ts';

/**
 * Absent where no safe policy exists: an opaque origin can't be named, and `*` excludes credentials.
 * @param neighbours may hold the preflight whose answer was remembered
 */
export function smallestPolicy(
  exchange: Exchange,
  credentials: Credentials,
  neighbours: readonly Exchange[] = [],
): Policy | undefined {
  const include = credentials.mode === 'include';
  const home = homeOrigin(exchange);
  if (home === 'null' && include) return undefined;
  const asked = crossOriginRequests(exchange);
  return {
    origins: home === 'null' ? 'any' : [home],
    methods: sorted(asked.flatMap(methodsOf)),
    headers: sorted(
      asked.flatMap((hop) => [...headersOf(hop, exchange.family), ...rememberedHeaders(hop, neighbours)]),
    ),
    credentials: include,
    exposed: [],
  };
}

/**
 * With what the server allows already. The code that is printed takes the place of what says so, and other requests live on
 * it: without this it took their methods, headers, cookies and max-age away (measured with `cors`). A `*` names nothing to keep.
 */
export function keepingAllowed(policy: Policy, answers: readonly HeaderLine[][]): Policy {
  const named = (header: string) =>
    answers.flatMap((own) => listElements(combined(own, header))).filter((name) => name !== '*' && isToken(name));
  const methods = named('Access-Control-Allow-Methods').filter(isWorthListing);
  const headers = lowered(named('Access-Control-Allow-Headers')).filter((name) => !headersAllowedAnyway.test(name));
  const exposed = lowered(named('Access-Control-Expose-Headers')).filter((name) => !headersReadAnyway.test(name));
  const maxAge = longestAge(answers);
  return {
    ...policy,
    ...(maxAge !== undefined && { maxAge }),
    methods: sorted([...policy.methods, ...methods]),
    headers: sorted([...policy.headers, ...headers.filter((name) => !isForbidden(name))]),
    credentials: policy.credentials || (policy.origins !== 'any' && answers.some(letsCredentialsIn)),
    exposed: sorted([...policy.exposed, ...exposed]),
  };
}

/** No browser remembers longer. */
export const aDay = 86_400;

/** Browsers remember for five seconds by themselves (measured): without a longer time they would ask more often than before. */
function longestAge(answers: readonly HeaderLine[][]): number | undefined {
  const ages = answers.map((own) => combined(own, 'Access-Control-Max-Age') ?? '').filter((age) => /^\d+$/.test(age));
  const longest = Math.min(Math.max(0, ...ages.map(Number)), aDay);
  return longest > 5 ? longest : undefined;
}

/**
 * What the server of a hop said of CORS in an exchange, a list for each answer. Where a redirect came from or led to says
 * nothing of it, nor does what was written in its place: AWS WAF exposes a header of its own with its bot check.
 */
export function corsAnswersOf({ hops }: Exchange, { url }: Hop): HeaderLine[][] {
  return hops
    .filter((hop) => originOf(hop.url) === originOf(url))
    .flatMap(({ preflight, response }) => [corsLines(preflight?.response), corsLines(response)]);
}

function corsLines(answer: ReceivedResponse | undefined): HeaderLine[] {
  const lines = answer?.headers.filter(({ name }) => belongsInAnswer(name.toLowerCase())) ?? [];
  return answer && lines.length > 0 && isWrittenInFront(answer) ? [] : lines;
}

/** Not where it is safelisted, the preflight's own or forbidden; nor in lower case: browsers write `delete` in capitals. */
function isWorthListing(method: string): boolean {
  return method === method.toUpperCase() && !/^(GET|HEAD|POST|OPTIONS|CONNECT|TRACE|TRACK)$/.test(method);
}

/** Safelisted but for odd values, or of an answer. Starlette lists the first three whatever it was told. */
const headersAllowedAnyway = /^(accept|accept-language|content-language|(set-)?cookie2?|access-control-.*)$/;

/** Safelisted, hidden from pages whatever a server says, or of requests alone: Elysia names those of each request (measured with 1.4). */
const headersReadAnyway =
  /^(cache-control|content-(language|length|type)|expires|last-modified|pragma|(set-)?cookie2?|accept(-encoding|-language)?|access-control-.*|connection|host|origin|referer|sec-(ch|fetch)-.*|user-agent)$/;

function lowered(names: string[]): string[] {
  return names.map((name) => name.toLowerCase());
}

/** Beside a `*` it lets nobody's in, nor beside one that another layer adds. */
function letsCredentialsIn(lines: HeaderLine[]): boolean {
  return (
    combined(lines, 'Access-Control-Allow-Credentials') === 'true' &&
    !listElements(combined(lines, 'Access-Control-Allow-Origin')).includes('*')
  );
}

/** The origin the page has before any redirect changes it; `null` where what was seen is none that a server could allow. */
export function homeOrigin(exchange: Exchange): string {
  const seen = exchange.initiator ?? originsOf(exchange)[0] ?? 'null';
  return isTupleOrigin(seen) ? seen : 'null';
}

/**
 * Scheme, host and port as browsers spell them. Extensions have such an origin, too, and so do pages of apps that bring
 * their own browser: `capacitor://localhost`. A URL's host may hold quotes and `$()`; no registered name does, and the
 * origin is printed where a shell reads it.
 */
function isTupleOrigin(text: string): boolean {
  if (originOf(text) === text) return /^[a-z]+:\/\/[\w.:[\]-]+$/.test(text);
  return ofApp.test(text) && URL.canParse(text);
}

/** Of a scheme that the URL Standard and browsers know nothing of. */
const ofApp =
  /^(?!(https?|wss?|ftp|file|data|blob|about|javascript|devtools|chrome):)[a-z][a-z\d+.-]*:\/\/[\w.-]+(:\d+)?$/;

/**
 * The method, where a server has to list it. What is no token is no method: no server can allow it. Nor should it allow
 * `patch`: the page's spelling is what changes.
 */
export function methodsOf(hop: Hop): string[] {
  const asked = requestedMethod(hop);
  const method = asked.toUpperCase() === 'PATCH' ? 'PATCH' : asked;
  return isToken(method) && !isSafelistedMethod(method) ? [method] : [];
}

/** Names of request headers that a server has to list. */
export function headersOf(hop: Hop, family: Family): string[] {
  return askedHeaders(hop, family).filter((name) => !belongsInAnswer(name));
}

/** A repair asks for these twice, and reads the header lines once. */
const askedOf = new WeakMap<Hop, string[]>();

/** Where a remembered answer made the preflight unnecessary, the request itself shows what the next one will ask for. */
function askedHeaders(hop: Hop, family: Family): string[] {
  const before = askedOf.get(hop);
  if (before) return before;
  const names = hop.preflight ? requestedHeaders(hop) : namesThatNeedPreflight(hop.request?.headers ?? [], family);
  const found = names.filter(isToken);
  askedOf.set(hop, found);
  return found;
}

/** The headers that the page has to stop sending. To allow one would let it keep its mistake. */
export function misplacedHeaders(exchange: Exchange): string[] {
  const asked = crossOriginRequests(exchange).flatMap((hop) => askedHeaders(hop, exchange.family));
  return sorted(asked.filter(belongsInAnswer));
}

/** In a request such a header gives no permission. @param name in lower case */
export function belongsInAnswer(name: string): boolean {
  return name.startsWith('access-control-');
}

/**
 * Some names are set by browsers and by pages alike, as `Cache-Control`: only the preflight that was remembered tells that
 * this page sets one (measured in Chromium on ten).
 */
function rememberedHeaders({ url, preflight, request }: Hop, neighbours: readonly Exchange[]): string[] {
  if (preflight || !request) return [];
  const remembered: string[] = [];
  for (const { hops, family } of neighbours)
    for (const hop of hops) if (hop.preflight && hop.url === url) remembered.push(...headersOf(hop, family));
  if (remembered.length === 0) return [];
  const sent = new Set(request.headers.map(({ name }) => name.toLowerCase()));
  return remembered.filter((name) => sent.has(name));
}

export function crossOriginRequests(exchange: Exchange): Hop[] {
  const crossOrigin = crossOriginHops(exchange);
  return exchange.hops.filter((_, hop) => crossOrigin[hop]);
}

/** Each once. */
export function sorted(names: string[]): string[] {
  return names.length < 2 ? names : [...new Set(names)].sort();
}

export function isSame(one: Policy, other: Policy): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

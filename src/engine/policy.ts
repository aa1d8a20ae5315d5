/** The smallest CORS policy under which an exchange passes, and what it keeps of the server's own policy. */
import { isWrittenInFront } from './causes/signs/front.ts';
import { originsOf } from './checklist.ts';
import type { Exchange, Family, HeaderLine, Hop, ReceivedResponse } from './exchange.ts';
import { requestedHeaders, requestedMethod } from './fetch/cors-preflight-request.ts';
import { isToken, listElements } from './fetch/extract-header-list-values.ts';
import { combined } from './fetch/header-list.ts';
import { isSafelistedMethod } from './fetch/methods.ts';
import { crossOriginRequests, originOf } from './fetch/origin.ts';
import { isForbidden, namesThatNeedPreflight } from './fetch/request-headers.ts';
import type { Credentials, Policy } from './judgement.ts';

/**
 * Absent if no safe policy exists: an opaque origin can't be named, and `*` excludes credentials.
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
 * The policy extended by what the server allows already. The printed code replaces the server's own, and other requests
 * depend on that: without this they lost their methods, headers, cookies and max-age (measured with `cors`). A `*`
 * names nothing to keep.
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

/**
 * Browsers remember a preflight for five seconds by default (measured): without a longer time they would ask more often
 * than before.
 */
function longestAge(answers: readonly HeaderLine[][]): number | undefined {
  const ages = answers.map((own) => combined(own, 'Access-Control-Max-Age') ?? '').filter((age) => /^\d+$/.test(age));
  const longest = Math.min(Math.max(0, ...ages.map(Number)), aDay);
  return longest > 5 ? longest : undefined;
}

/**
 * What a hop's server said about CORS in an exchange, one list for each answer. The servers that a redirect came from
 * or led to do not count. Nor does an answer that something in front wrote: AWS WAF exposes a header of its own with
 * its bot check.
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

/**
 * A method is not worth listing if it is safelisted, forbidden or the preflight's own, or in lower case: browsers write
 * `delete` in capitals.
 */
function isWorthListing(method: string): boolean {
  return method === method.toUpperCase() && !/^(GET|HEAD|POST|OPTIONS|CONNECT|TRACE|TRACK)$/.test(method);
}

/**
 * Safelisted except for odd values, or response headers. Starlette lists the first three whatever it was configured
 * with.
 */
const headersAllowedAnyway = /^(accept|accept-language|content-language|(set-)?cookie2?|access-control-.*)$/;

/**
 * Safelisted, hidden from pages whatever a server says, or request headers: Elysia exposes the names of each request's
 * headers (measured with 1.4).
 */
const headersReadAnyway =
  /^(cache-control|content-(language|length|type)|expires|last-modified|pragma|(set-)?cookie2?|accept(-encoding|-language)?|access-control-.*|connection|host|origin|referer|sec-(ch|fetch)-.*|user-agent)$/;

function lowered(names: string[]): string[] {
  return names.map((name) => name.toLowerCase());
}

/** Beside a `*` the header allows no credentials, nor does it beside a second one that another layer adds. */
function letsCredentialsIn(lines: HeaderLine[]): boolean {
  return (
    combined(lines, 'Access-Control-Allow-Credentials') === 'true' &&
    !listElements(combined(lines, 'Access-Control-Allow-Origin')).includes('*')
  );
}

/** The page's origin before any redirect changes it; `null` if what was seen is not an origin a server could allow. */
export function homeOrigin(exchange: Exchange): string {
  const seen = exchange.initiator ?? originsOf(exchange)[0] ?? 'null';
  return isTupleOrigin(seen) ? seen : 'null';
}

/**
 * Scheme, host and port as browsers write them. Extensions have such an origin too, and so do pages of apps that bring
 * their own browser: `capacitor://localhost`. A URL's host may hold quotes and `$()`; no registered name does, and the
 * origin is printed where a shell reads it.
 */
function isTupleOrigin(text: string): boolean {
  if (originOf(text) === text) return /^[a-z]+:\/\/[\w.:[\]-]+$/.test(text);
  return ofApp.test(text) && URL.canParse(text);
}

/** An origin with a scheme that the URL Standard and browsers do not know. */
const ofApp =
  /^(?!(https?|wss?|ftp|file|data|blob|about|javascript|devtools|chrome):)[a-z][a-z\d+.-]*:\/\/[\w.-]+(:\d+)?$/;

/**
 * The method, if a server has to list it. Something that is not a token is not a method: no server can allow it. Nor
 * should a server allow `patch`: the page's spelling is what has to change.
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

/** A repair asks for these twice; the header lines are read once. */
const askedOf = new WeakMap<Hop, string[]>();

/** If a remembered answer made the preflight unnecessary, the request itself shows what the next one will ask for. */
function askedHeaders(hop: Hop, family: Family): string[] {
  const before = askedOf.get(hop);
  if (before) return before;
  const names = hop.preflight ? requestedHeaders(hop) : namesThatNeedPreflight(hop.request?.headers ?? [], family);
  const found = names.filter(isToken);
  askedOf.set(hop, found);
  return found;
}

/** The headers that the page has to stop sending. Allowing one would cement its mistake. */
export function misplacedHeaders(exchange: Exchange): string[] {
  const asked = crossOriginRequests(exchange).flatMap((hop) => askedHeaders(hop, exchange.family));
  return sorted(asked.filter(belongsInAnswer));
}

/** Such a header gives no permission in a request. @param name in lower case */
export function belongsInAnswer(name: string): boolean {
  return name.startsWith('access-control-');
}

/**
 * Both browsers and pages set some headers, such as `Cache-Control`. Only the remembered preflight shows that this page
 * sets it (measured in Chromium on ten).
 */
function rememberedHeaders({ url, preflight, request }: Hop, neighbours: readonly Exchange[]): string[] {
  if (preflight || !request) return [];
  const remembered = neighbours.flatMap(({ hops, family }) =>
    hops.filter((hop) => hop.preflight && hop.url === url).flatMap((hop) => headersOf(hop, family)),
  );
  if (remembered.length === 0) return [];
  const sent = new Set(request.headers.map(({ name }) => name.toLowerCase()));
  return remembered.filter((name) => sent.has(name));
}

/** Removes duplicates too. */
export function sorted(names: string[]): string[] {
  return names.length < 2 ? names : [...new Set(names)].sort();
}

export function isSame(one: Policy, other: Policy): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

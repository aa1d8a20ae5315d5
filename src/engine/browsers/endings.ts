/**
 * What an error string of the browser says on its own, before any rule is asked. A refusal by the CORS protocol
 * hides behind one string in Chromium and a few in Firefox; every other string is the verdict itself.
 */
import type { Exchange, Family } from '../exchange.ts';
import { hasBadPort } from '../fetch/bad-port.ts';
import { resourcePolicy } from '../fetch/cross-origin-resource-policy.ts';
import { combined } from '../fetch/header-list.ts';
import { includesCredentials, isHttp, unfollowedTarget } from '../fetch/location-url.ts';
import { mayBeMixedTarget, mixedTarget } from '../fetch/mixed-content.ts';
import { crossOriginHops, leadsElsewhere } from '../fetch/origin.ts';
import { isPotentiallyTrustworthy } from '../fetch/potentially-trustworthy.ts';
import { mayBeCors, requestMode } from '../mode.ts';

const refusals: Record<Family, ReadonlySet<string>> = {
  chromium: new Set(['net::ERR_FAILED']),
  // The last two end a redirect that Firefox refused. Which of the two extensions see is unstable (measured), so
  // neither tells anything.
  firefox: new Set(['NS_ERROR_DOM_BAD_URI', 'NS_ERROR_UNEXPECTED', 'NS_ERROR_NET_ON_RECEIVING_FROM']),
};

/** Whether the CORS protocol may be behind this error. */
export function mayBeRefusal(family: Family, error: string): boolean {
  return refusals[family].has(error);
}

/** The browser never had a connection to send the request over: the server could not be found, reached or trusted. */
export function cameToNoConnection(error: string): boolean {
  return noConnection.some((pattern) => pattern.test(error));
}

/**
 * Firefox reports TLS errors as sentences in the language of its own interface, so anything with a space in it is one.
 * For some it has no sentence, for example when a server misses a client certificate in TLS 1.3 (measured).
 */
export const tlsInWords = /^(?!net::|NS_|redirect:|mode:|Web Socket).*\s|NS_ERROR_MODULE_SECURITY/;

const noConnection = [
  tlsInWords,
  /^net::ERR_(CONNECTION_REFUSED|CONNECTION_FAILED|NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_|ICANN_NAME_COLLISION)/,
  /^net::ERR_(INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|ADDRESS_INVALID|NETWORK_ACCESS_DENIED)$/,
  // A port that browsers never use, and a streamed body that HTTP/1.1 cannot carry: the server received nothing
  // (measured).
  /^net::ERR_(UNSAFE_PORT|ALPN_NEGOTIATION_FAILED|H2_OR_QUIC_REQUIRED)$/,
  /^net::ERR_(PROXY_|TUNNEL_CONNECTION_FAILED|SOCKS_|CERT_|SSL_|BAD_SSL_|TLS|ECH_)/,
  /^NS_ERROR_(CONNECTION_REFUSED|UNKNOWN_HOST|OFFLINE|UNKNOWN_PROXY_HOST|PROXY_|LOCAL_NETWORK_ACCESS_DENIED)/,
  /^(SEC_ERROR_|SSL_ERROR_|MOZILLA_PKIX_)/,
];

/**
 * Chromium shows preflights only to extensions that listen with `extraHeaders`. While one does, Chromium fails every
 * preflight whose answer has `Clear-Site-Data`, before it reads the rest and without giving a reason (measured in 156
 * over plain http: with any value, and with none). Without such an extension the preflight goes on, and so it does in
 * Firefox.
 */
export function clearsInPreflight({ family, hops }: Exchange): boolean {
  const last = hops.at(-1);
  if (family !== 'chromium' || last?.request || last?.response) return false;
  return combined(last?.preflight?.response?.headers, 'Clear-Site-Data') !== undefined;
}

/** The name that the browser's own tools show for an error that is not a refusal by the CORS protocol. */
export function nameOfEnding(exchange: Exchange, error: string): string {
  if (error === 'net::ERR_BLOCKED_BY_RESPONSE') return blockedReason(exchange);
  if (error === localNetworkError) return localNetworkName(exchange);
  return exchange.family === 'firefox' ? nameInFirefox(exchange, error) : error;
}

function nameInFirefox(exchange: Exchange, error: string): string {
  if (isUnansweredPut(exchange, error)) return 'CORSMultipleAllowOriginNotAllowed';
  if (isSpokenOf(exchange, error) && error !== givenUp) return 'CORSDidNotSucceed2';
  return unspokenName(exchange, error);
}

/** Firefox's name for it when its console says nothing about CORS. */
export function unspokenName(exchange: Exchange, error: string): string {
  if (!mayBeRefusal('firefox', error)) return error;
  const target = unfollowedTarget(exchange.hops);
  const isMixed = mixedTarget(exchange) !== undefined || mayBeMixedTarget(exchange);
  if (isMixed) return mixedEnding(exchange);
  // When a redirect was refused, extensions see that error, while DevTools show the error about the port it led to
  // (measured).
  if (hasBadPort(target ?? '')) return 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED';
  return target === undefined || error === 'NS_ERROR_DOM_BAD_URI' ? error : refusedRedirect;
}

/** Firefox refuses a redirect with several errors, and extensions see now one, now another (measured). */
export const refusedRedirect = 'NS_ERROR_UNEXPECTED';

/** Firefox reports a module that failed to load as one of the wrong type (measured). */
function mixedEnding(exchange: Exchange): string {
  const isModule = exchange.type === 'script' && requestMode(exchange) === 'cors';
  return isModule ? 'NS_ERROR_CORRUPTED_CONTENT' : refusedRedirect;
}

/**
 * When a server closes an HTTP/2 connection, Firefox ends the requests waiting on it with the same error as one that
 * another extension cancelled. An extension cancels before the request is sent, or once it is answered (all measured).
 */
export function lostItsConnection({ family, hops }: Exchange, error: string): boolean {
  const hop = hops.at(-1);
  const message = hop?.preflight?.outcome.state === 'failed' ? hop.preflight : hop;
  return family === 'firefox' && error === 'NS_ERROR_ABORT' && message?.request !== undefined && !message.response;
}

/**
 * When the server closes the connection without an answer, Firefox treats a PUT as answered with nothing. Its console
 * then complains about several header lines where there are none (measured; no other method ends like this). A
 * redirected preflight can end with the same error, and then the PUT is not sent (measured).
 */
function isUnansweredPut(exchange: Exchange, error: string): boolean {
  const hop = exchange.hops.at(-1);
  if (error !== 'NS_ERROR_NET_ON_RECEIVING_FROM' || hop?.method !== 'PUT' || !isSpokenOf(exchange, error)) return false;
  if (hop.preflight?.outcome.state === 'failed' && hop.preflight.response) return false;
  return hop.request !== undefined && hop.response === undefined && hop.redirectedTo === undefined;
}

/**
 * Firefox's console speaks of CORS for requests that left their page's origin. It says nothing about CORS when a body
 * breaks off, or when the page's own server redirects to mixed content or to what the page's policy forbids (all
 * measured).
 */
function isSpokenOf(exchange: Exchange, error: string): boolean {
  if (exchange.outcome.state === 'failed' && exchange.outcome.afterStart) return false;
  if (!mayBeCors(requestMode(exchange))) return false;
  if (crossOriginHops(exchange).includes(true)) return true;
  const last = exchange.hops.at(-1);
  if (last === undefined || !leadsElsewhere(last, exchange) || mixedTarget(exchange) !== undefined) return false;
  const { redirectedTo: target } = last;
  if (target === undefined || !isHttp(target)) return target === undefined;
  return hasBadPort(target) || includesCredentials(target) || !mayBeRefusal('firefox', error);
}

const localNetworkError = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';

/**
 * The name of a Local Network Access refusal: on a page that is not secure, the browser refuses without asking the
 * person (measured on both kinds of page, with and without a preflight). A page without an origin counts as secure by
 * the way it was loaded.
 */
export function localNetworkName({ initiator = 'null' }: Exchange): string {
  const isSecure = initiator === 'null' || isPotentiallyTrustworthy(initiator);
  return isSecure ? 'LocalNetworkAccessPermissionDenied' : 'InsecureLocalNetwork';
}

/** Whether a page that is not secure may be behind a secure frame, or behind a page without an origin (measured). */
export function mayBeInsecure({ initiator = 'null', frameId }: Exchange): boolean {
  return initiator === 'null' || frameId > 0;
}

/** What the network events say when a file may not be embedded. */
export const embeddingErrors: Record<Family, string> = {
  chromium: 'net::ERR_BLOCKED_BY_RESPONSE',
  firefox: 'NS_ERROR_DOM_CORP_FAILED',
};

/** Chromium's name for a file that an isolated page refuses because the file does not agree to be embedded. */
export const coepReason = 'corp-not-same-origin-after-defaulted-to-same-origin-by-coep';

/** Chromium's name for a redirect to another scheme when the page asked without CORS. */
export const unknownScheme = 'net::ERR_UNKNOWN_URL_SCHEME';

/** The `Network.BlockedReason` for a URL that a page may not load from where it is. */
export const notOfThisOrigin = 'origin';

/**
 * Chromium's name for a redirect to another scheme that it follows without CORS. It checks for a user name first
 * (measured).
 */
export function nameOfScheme(target: string): string {
  return includesCredentials(target) ? notOfThisOrigin : unknownScheme;
}

/** The one ending after which Firefox's console has no line about CORS. */
const givenUp = 'NS_BINDING_ABORTED';

/**
 * The `Network.BlockedReason`. webRequest drops the part that says why; DevTools' log has it, and so does the response
 * if one of its headers is the reason. Which policy isolates the page is not visible here, so this assumes the common
 * one.
 */
function blockedReason({ exactError, hops }: Exchange): string {
  const [, reason] = /\.(NotSame\w+)$/.exec(exactError ?? '') ?? [];
  if (reason !== undefined) return `corp-${reason.replace(/\B[A-Z]/g, '-$&').toLowerCase()}`;
  const policy = resourcePolicy(hops.at(-1)?.response?.headers ?? []);
  if (policy === 'same-origin' || policy === 'same-site') return `corp-not-${policy}`;
  return exactError ?? coepReason;
}

/**
 * What an error string of the browser says on its own, before any rule is asked. A refusal by the CORS protocol
 * hides behind one string in Chromium and a few in Firefox; every other string is the verdict itself.
 */
import type { Exchange, Family } from '../exchange.ts';
import { hasBadPort } from '../fetch/bad-port.ts';
import { resourcePolicy } from '../fetch/cross-origin-resource-policy.ts';
import { combined } from '../fetch/header-list.ts';
import { includesCredentials, isHttp } from '../fetch/location-url.ts';
import { mayBeMixedTarget, mixedTarget } from '../fetch/mixed-content.ts';
import { crossOriginHops, leadsElsewhere } from '../fetch/origin.ts';
import { isPotentiallyTrustworthy } from '../fetch/potentially-trustworthy.ts';
import { mayBeCors, requestMode } from '../mode.ts';

const refusals: Record<Family, ReadonlySet<string>> = {
  chromium: new Set(['net::ERR_FAILED']),
  // The last two end a redirect that Firefox refused; which of them comes is unstable (measured), so neither tells.
  firefox: new Set(['NS_ERROR_DOM_BAD_URI', 'NS_ERROR_UNEXPECTED', 'NS_ERROR_NET_ON_RECEIVING_FROM']),
};

/** Whether the CORS protocol may be behind this error. */
export function mayBeRefusal(family: Family, error: string): boolean {
  return refusals[family].has(error);
}

/** The browser never had a connection to send the request over: the server, its name, its certificate or the way there. */
export function cameToNoConnection(error: string): boolean {
  return noConnection.some((pattern) => pattern.test(error));
}

/**
 * Firefox reports TLS errors in the words and the language of its own interface: anything with a space is one. It has no words for
 * some, as where a server misses a client certificate in TLS 1.3 (measured).
 */
export const tlsInWords = /^(?!net::|NS_|redirect:|mode:|Web Socket).*\s|NS_ERROR_MODULE_SECURITY/;

const noConnection = [
  tlsInWords,
  /^net::ERR_(CONNECTION_REFUSED|CONNECTION_FAILED|NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_|ICANN_NAME_COLLISION)/,
  /^net::ERR_(INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|ADDRESS_INVALID|NETWORK_ACCESS_DENIED)$/,
  // A port that is never asked, and a streamed body that HTTP/1.1 cannot carry: the server received nothing (measured).
  /^net::ERR_(UNSAFE_PORT|ALPN_NEGOTIATION_FAILED|H2_OR_QUIC_REQUIRED)$/,
  /^net::ERR_(PROXY_|TUNNEL_CONNECTION_FAILED|SOCKS_|CERT_|SSL_|BAD_SSL_|TLS|ECH_)/,
  /^NS_ERROR_(CONNECTION_REFUSED|UNKNOWN_HOST|OFFLINE|UNKNOWN_PROXY_HOST|PROXY_|LOCAL_NETWORK_ACCESS_DENIED)/,
  /^(SEC_ERROR_|SSL_ERROR_|MOZILLA_PKIX_)/,
];

/**
 * While an extension listens with `extraHeaders`, without which none sees a preflight, Chromium ends one whose answer has
 * `Clear-Site-Data` before it reads the rest, as a request that failed without a reason (measured in 156 over plain http:
 * with any value, and none). Without such an extension it goes on, and so does Firefox.
 */
export function clearsInPreflight({ family, hops }: Exchange): boolean {
  const last = hops.at(-1);
  if (family !== 'chromium' || last?.request || last?.response) return false;
  return combined(last?.preflight?.response?.headers, 'Clear-Site-Data') !== undefined;
}

/** The name that the browser's own tools show for an error which is no refusal by the CORS protocol. */
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

/** What Firefox calls it where its console says nothing of CORS. */
export function unspokenName(exchange: Exchange, error: string): string {
  if (!mayBeRefusal('firefox', error)) return error;
  const target = exchange.hops.at(-1)?.redirectedTo;
  const isMixed = mixedTarget(exchange) !== undefined || mayBeMixedTarget(exchange);
  if (isMixed) return mixedEnding(exchange);
  // Extensions are told of a redirect that was refused, and DevTools of the port that it led to (measured).
  if (hasBadPort(target ?? '')) return 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED';
  return target === undefined || error === 'NS_ERROR_DOM_BAD_URI' ? error : refusedRedirect;
}

/** Of the errors with which Firefox refuses a redirect, extensions are told now one, now another (measured). */
export const refusedRedirect = 'NS_ERROR_UNEXPECTED';

/** A module that does not come is one of the wrong type (measured). */
function mixedEnding(exchange: Exchange): string {
  const isModule = exchange.type === 'script' && requestMode(exchange) === 'cors';
  return isModule ? 'NS_ERROR_CORRUPTED_CONTENT' : refusedRedirect;
}

/**
 * What waits on an HTTP/2 connection when the server closes it, Firefox ends like what another extension cancels. An
 * extension does so before it is sent, or once it is answered (all measured).
 */
export function lostItsConnection({ family, hops }: Exchange, error: string): boolean {
  const hop = hops.at(-1);
  const message = hop?.preflight?.outcome.state === 'failed' ? hop.preflight : hop;
  return family === 'firefox' && error === 'NS_ERROR_ABORT' && message?.request !== undefined && !message.response;
}

/**
 * A server that closes the connection has answered a PUT, to Firefox: with nothing. Its console then complains of
 * several lines where there is none (measured; no other method is ended so). A preflight that is redirected can end with
 * the same error, and the PUT is not sent then (measured).
 */
function isUnansweredPut(exchange: Exchange, error: string): boolean {
  const hop = exchange.hops.at(-1);
  if (error !== 'NS_ERROR_NET_ON_RECEIVING_FROM' || hop?.method !== 'PUT' || !isSpokenOf(exchange, error)) return false;
  if (hop.preflight?.outcome.state === 'failed' && hop.preflight.response) return false;
  return hop.request !== undefined && hop.response === undefined && hop.redirectedTo === undefined;
}

/**
 * Firefox's console tells of requests that CORS concerns: those that left their page's origin. Of a body that breaks off,
 * and of a redirect of the page's own server to mixed content, or to what its policy forbids, it says nothing (all measured).
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
 * The name of a Local Network Access refusal: a page that is not secure is refused without asking anybody (measured on
 * both kinds of page, with and without a preflight). A page without an origin counts by how it came.
 */
export function localNetworkName({ initiator = 'null' }: Exchange): string {
  const isSecure = initiator === 'null' || isPotentiallyTrustworthy(initiator);
  return isSecure ? 'LocalNetworkAccessPermissionDenied' : 'InsecureLocalNetwork';
}

/** Whether a page that is not secure may be behind a secure frame, or behind a page without an origin (measured). */
export function mayBeInsecure({ initiator = 'null', frameId }: Exchange): boolean {
  return initiator === 'null' || frameId > 0;
}

/** What the network events say where a file may not be embedded. */
export const embeddingErrors: Record<Family, string> = {
  chromium: 'net::ERR_BLOCKED_BY_RESPONSE',
  firefox: 'NS_ERROR_DOM_CORP_FAILED',
};

/** What Chromium calls a file that an isolated page refuses, as it does not agree to be embedded. */
export const coepReason = 'corp-not-same-origin-after-defaulted-to-same-origin-by-coep';

/** What Chromium calls a redirect to another scheme, where the page asked without CORS. */
export const unknownScheme = 'net::ERR_UNKNOWN_URL_SCHEME';

/** `Network.BlockedReason`, of a URL that a page may not load from where it is. */
export const notOfThisOrigin = 'origin';

/** What Chromium calls a redirect to another scheme that it follows without CORS: whether it holds a user name comes first (measured). */
export function nameOfScheme(target: string): string {
  return includesCredentials(target) ? notOfThisOrigin : unknownScheme;
}

/** The one ending for which Firefox's console has no line about CORS. */
const givenUp = 'NS_BINDING_ABORTED';

/**
 * `Network.BlockedReason`: webRequest drops the part that says why. DevTools' log has it, and where a header of the
 * response is the reason, so has that. Of the policies that isolate a page none is seen here: this is the common one.
 */
function blockedReason({ exactError, hops }: Exchange): string {
  const [, reason] = /\.(NotSame\w+)$/.exec(exactError ?? '') ?? [];
  if (reason !== undefined) return `corp-${reason.replace(/\B[A-Z]/g, '-$&').toLowerCase()}`;
  const policy = resourcePolicy(hops.at(-1)?.response?.headers ?? []);
  if (policy === 'same-origin' || policy === 'same-site') return `corp-not-${policy}`;
  return exactError ?? coepReason;
}

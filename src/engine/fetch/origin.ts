import type { Exchange, Family, Hop } from '../exchange.ts';
import { isHttp, targetOf } from './location-url.ts';
import { partsOf } from './url.ts';

/**
 * Serialized origin of a URL: `https://example.com:8443`, or `null` for a URL without a tuple origin.
 * https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin
 */
export function originOf(url: string): string {
  return partsOf(url)?.origin ?? 'null';
}

/** The scheme of an extension's own files: `chrome-extension:`, `moz-extension:` and their like. */
export function isOfExtension(url: string): boolean {
  return /^[a-z-]+-extension:/i.test(url);
}

/** An opaque origin is same-origin with nothing that this engine can see. */
export function isSameOrigin(a: string, b: string): boolean {
  return a !== 'null' && a === b;
}

/**
 * Whether a page of this origin asks its own server. The URL of a WebSocket becomes `http:` or `https:` before it is
 * fetched.
 * https://websockets.spec.whatwg.org/#concept-websocket-establish
 */
export function isOwnUrl(url: string, origin: string): boolean {
  return isSameOrigin(originOf(url.replace(/^ws(?=s?:)/i, 'http')), origin);
}

/**
 * The origin that each hop sends: byte-serializing a request origin. It becomes `null` for good once a redirect leaves
 * an origin other than the request's own for yet another one (redirect-taint).
 * https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
export function serializedOrigins(initiator: string, urls: readonly string[]): string[] {
  let tainted = false;
  return urls.map((url, hop) => {
    const previous = urls[hop - 1];
    if (previous !== undefined && leavesForeignOrigin(initiator, originOf(previous), originOf(url))) tainted = true;
    return tainted ? 'null' : initiator;
  });
}

function leavesForeignOrigin(initiator: string, from: string, to: string): boolean {
  return !isSameOrigin(from, to) && !isSameOrigin(initiator, from);
}

/**
 * Whether a server redirects the browser to an origin other than the page's, whether or not the browser followed. In
 * Firefox a URL that is neither `http:` nor `https:` leads nowhere (measured on 30 targets), unless Firefox hands it
 * over to another program.
 */
export function leadsElsewhere(hop: Hop, { initiator, family }: Exchange): boolean {
  const target = targetOf(hop, family);
  if (target === undefined || isOwnUrl(target, initiator ?? 'null')) return false;
  return family === 'chromium' || hop.redirectedTo !== undefined || isHttp(target);
}

/**
 * Whether each hop's response has tainting "cors": from the first cross-origin hop on, even if a redirect comes back
 * home. https://fetch.spec.whatwg.org/#main-fetch
 */
export function crossOriginHops({ family, initiator = 'null', hops }: Exchange): boolean[] {
  let crossed = false;
  return hops.map((hop) => {
    crossed ||= !isOwnUrl(hop.url, initiator) && !isUpgradedTo(initiator, hop, family);
    return crossed;
  });
}

/** The hops whose response has tainting "cors". */
export function crossOriginRequests(exchange: Exchange): Hop[] {
  const crossOrigin = crossOriginHops(exchange);
  return exchange.hops.filter((_, hop) => crossOrigin[hop]);
}

/**
 * Whether Firefox, without asking any server, changed an `http:` URL to the `https:` URL of the origin that the
 * redirect came from, be that the page's or a server's. Resource timing gives such a request status 0, whatever the
 * page received (measured).
 */
export function cameBackUpgraded({ family, initiator = 'null', hops }: Exchange): boolean {
  return hops.some((hop, index) => isUpgradedTo(originOf(hops[index - 1]?.url ?? initiator), hop, family));
}

/**
 * HSTS, a policy of the page and HTTPS-Only mode make this change. For a page of that origin Firefox then applies no
 * CORS rule. In Chromium the policy makes the change unseen, and after HSTS the rules apply (all measured).
 */
function isUpgradedTo(origin: string, { url, request, response, redirectedTo }: Hop, family: Family): boolean {
  if (family !== 'firefox' || request || response || redirectedTo !== url.replace(/^http:/, 'https:')) return false;
  return isSameOrigin(originOf(redirectedTo), origin);
}

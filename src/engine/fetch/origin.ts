import type { Exchange, Family, Hop } from '../exchange.ts';
import { isHttp, locationUrl } from './location-url.ts';
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
 * Whether a page of this origin asks its own. A WebSocket's URL becomes one of `http:` or `https:` before it is fetched.
 * https://websockets.spec.whatwg.org/#concept-websocket-establish
 */
export function isOwnUrl(url: string, origin: string): boolean {
  return isSameOrigin(originOf(url.replace(/^ws(?=s?:)/i, 'http')), origin);
}

/**
 * The origin each hop sends: byte-serializing a request origin. It becomes `null` for good once a redirect
 * leaves an origin that was not the request's own for another one (redirect-taint).
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
 * Whether a server sends the browser to another origin than the page's; it need not have set out for it. To Firefox,
 * what is no `http:` or `https:` URL leads nowhere (measured on 30 targets), unless it hands that over to another program.
 */
export function leadsElsewhere({ redirectedTo, response, url }: Hop, { initiator, family }: Exchange): boolean {
  const target = redirectedTo ?? (response && locationUrl(response, url, family));
  if (target === undefined || isOwnUrl(target, initiator ?? 'null')) return false;
  return family === 'chromium' || redirectedTo !== undefined || isHttp(target);
}

/**
 * Whether each hop's response has tainting "cors": from the first cross-origin hop on, even when a redirect
 * comes back home. https://fetch.spec.whatwg.org/#main-fetch
 */
export function crossOriginHops({ family, initiator = 'null', hops }: Exchange): boolean[] {
  let crossed = false;
  return hops.map((hop) => {
    crossed ||= !isOwnUrl(hop.url, initiator) && !isUpgradedTo(initiator, hop, family);
    return crossed;
  });
}

/**
 * Whether Firefox changed a URL from `http:` to `https:` of the origin that it came from, the page's or a server's, without
 * asking. Resource timing gives such a request status 0, whatever the page got of it (measured).
 */
export function cameBackUpgraded({ family, initiator = 'null', hops }: Exchange): boolean {
  return hops.some((hop, index) => isUpgradedTo(originOf(hops[index - 1]?.url ?? initiator), hop, family));
}

/**
 * HSTS, a policy of the page and HTTPS-Only mode do so. Of a page of that origin Firefox asks no CORS rule then; Chromium
 * lets the policy do it unseen, and asks of HSTS (all measured).
 */
function isUpgradedTo(origin: string, { url, request, response, redirectedTo }: Hop, family: Family): boolean {
  if (family !== 'firefox' || request || response || redirectedTo !== url.replace(/^http:/, 'https:')) return false;
  return isSameOrigin(originOf(redirectedTo), origin);
}

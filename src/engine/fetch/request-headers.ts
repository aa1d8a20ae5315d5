import type { Family, HeaderLine, Hop } from '../exchange.ts';
import { isSafelistedMethod } from './methods.ts';
import { unsafeRequestHeaderNames } from './safelisted-request-headers.ts';

const forbidden =
  /^(accept-charset|accept-encoding|connection|content-length|date|dnt|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/;
/**
 * Headers that browsers add after the CORS protocol has looked, or on their own account: client hints, and those for
 * their caches.
 */
const added =
  /^(accept-language|alt-used|cache-control|pragma|priority|upgrade-insecure-requests|user-agent|if-modified-since|if-none-match|last-event-id|device-memory|downlink|dpr|ect|purpose|rtt|save-data|viewport-width|width|x-client-data)$/;

/**
 * https://fetch.spec.whatwg.org/#forbidden-request-header, except cookies. A page cannot set these. @param name in
 * lower case
 */
export function isForbidden(name: string): boolean {
  return forbidden.test(name);
}

/** Whether browsers add this header by themselves. Servers need not allow it, and curl sends its own. */
export function isBrowsersOwn(name: string): boolean {
  const lower = name.toLowerCase();
  return isForbidden(lower) || added.test(lower);
}

/**
 * The header names for which the page needs a preflight, as far as the sent headers show: the permission may have been
 * remembered.
 */
export function namesThatNeedPreflight(sent: readonly HeaderLine[], family: Family): string[] {
  const names = unsafeRequestHeaderNames(sent.filter(({ name }) => !isBrowsersOwn(name) && !/^cookie2?$/i.test(name)));
  const isAdded = family === 'firefox' && names.includes(login) && isStoredLogin(sent);
  return isAdded ? names.filter((name) => name !== login) : names;
}

const login = 'authorization';

/**
 * Firefox adds the login it has stored for a server, and shows it. It stands after `Origin`, while a page's own login
 * stands before (measured). After a redirect the order tells nothing; look at the first request then. Chromium's
 * DevTools sort sent headers by name.
 * https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
 */
function isStoredLogin(sent: readonly HeaderLine[]): boolean {
  const placeOf = (wanted: string) => sent.findIndex(({ name }) => name.toLowerCase() === wanted);
  const origin = placeOf('origin');
  return origin >= 0 && origin < placeOf(login);
}

/**
 * Whether a request needs a preflight, as far as it shows. If it went without one, an earlier preflight had given the
 * permission.
 */
export function needsPreflight({ method, request }: Pick<Hop, 'method' | 'request'>, family: Family): boolean {
  return !isSafelistedMethod(method) || namesThatNeedPreflight(request?.headers ?? [], family).length > 0;
}

import type { Family, HeaderLine, Hop } from '../exchange.ts';
import { isSafelistedMethod } from './methods.ts';
import { unsafeRequestHeaderNames } from './safelisted-request-headers.ts';

const forbidden =
  /^(accept-charset|accept-encoding|connection|content-length|date|dnt|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/;
/** What browsers add after the CORS protocol has looked, or without a page's doing: client hints, and for their caches. */
const added =
  /^(accept-language|alt-used|cache-control|pragma|priority|upgrade-insecure-requests|user-agent|if-modified-since|if-none-match|last-event-id|device-memory|downlink|dpr|ect|purpose|rtt|save-data|viewport-width|width|x-client-data)$/;

/** https://fetch.spec.whatwg.org/#forbidden-request-header, but for cookies. A page cannot set these. @param name in lower case */
export function isForbidden(name: string): boolean {
  return forbidden.test(name);
}

/** Whether browsers add a header by themselves. Servers ask for no permission about it, and curl has its own. */
export function isBrowsersOwn(name: string): boolean {
  const lower = name.toLowerCase();
  return isForbidden(lower) || added.test(lower);
}

/** The names for which the page needs a preflight, as far as sent headers show: it may have been remembered. */
export function namesThatNeedPreflight(sent: readonly HeaderLine[], family: Family): string[] {
  const names = unsafeRequestHeaderNames(sent.filter(({ name }) => !isBrowsersOwn(name) && !/^cookie2?$/i.test(name)));
  const isAdded = family === 'firefox' && names.includes(login) && isStoredLogin(sent);
  return isAdded ? names.filter((name) => name !== login) : names;
}

const login = 'authorization';

/**
 * Firefox adds the login that it remembers of a server, and shows it. That stands behind `Origin`, and a page's own
 * before it (measured), but after a redirect: then the first request has it. Chromium's DevTools sort what was sent by name.
 * https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
 */
function isStoredLogin(sent: readonly HeaderLine[]): boolean {
  const placeOf = (wanted: string) => sent.findIndex(({ name }) => name.toLowerCase() === wanted);
  const origin = placeOf('origin');
  return origin >= 0 && origin < placeOf(login);
}

/** Whether a request needs a preflight, as far as it shows. One that goes without had the permission from an earlier one. */
export function needsPreflight({ method, request }: Pick<Hop, 'method' | 'request'>, family: Family): boolean {
  return !isSafelistedMethod(method) || namesThatNeedPreflight(request?.headers ?? [], family).length > 0;
}

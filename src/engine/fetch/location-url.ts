import type { Family, HeaderLine, Hop } from '../exchange.ts';
import { lines } from './header-list.ts';
import { partsOf } from './url.ts';

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** https://fetch.spec.whatwg.org/#redirect-status */
export function isRedirectStatus(status: number): boolean {
  return redirectStatuses.has(status);
}

/**
 * Where a response redirects to: absent if it is no redirect, `unparsable` if the value is not a URL.
 * An empty Location leads to the response's own URL, in Firefox too; Chromium ignores it. A relative one inherits user
 * and password of the URL, but not in Chromium (all measured).
 * https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function locationUrl(
  response: { status: number; headers: readonly HeaderLine[] },
  base: string,
  family: Family,
): string | 'unparsable' | undefined {
  if (!isRedirectStatus(response.status)) return undefined;
  const location = lines(response.headers, 'Location').find((value) => value !== '' || family === 'firefox');
  if (location === undefined) return undefined;
  try {
    return new URL(percentEncoded(location), family === 'chromium' ? withoutCredentials(base) : base).href;
  } catch {
    return 'unparsable';
  }
}

/** Where a hop leads, whether or not the browser followed; absent if it is no redirect. */
export function targetOf({ url, response, redirectedTo }: Hop, family: Family): string | undefined {
  return redirectedTo ?? (response && locationUrl(response, url, family));
}

/** Where the browser last set out for, if no request to it is known: it stopped there, or is on its way. */
export function unfollowedTarget(hops: readonly Hop[]): string | undefined {
  return hops.at(-1)?.redirectedTo;
}

/**
 * A header's characters stand for its bytes. Browsers read a URL's bytes as UTF-8, and take bytes that are not UTF-8 as
 * they are.
 */
function percentEncoded(location: string): string {
  return location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether a URL includes credentials, `user:password@`. https://url.spec.whatwg.org/#include-credentials */
export function includesCredentials(url: string): boolean {
  return partsOf(url)?.includesCredentials ?? false;
}

/** A serialized URL without its `user:password@`. */
export function withoutCredentials(url: string): string {
  return url.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, '$1');
}

/** https://fetch.spec.whatwg.org/#http-scheme */
export function isHttp(url: string): boolean {
  return /^https?:/i.test(url);
}

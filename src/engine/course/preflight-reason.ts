/** Why there was a preflight at all: what in the request needed the server's permission first. */
import type { Exchange, Hop } from '../exchange.ts';
import { requestedHeaders, requestedMethod } from '../fetch/cors-preflight-request.ts';
import { combined } from '../fetch/header-list.ts';
import { isSafelistedMethod } from '../fetch/methods.ts';
import { isSafelistedRequestHeader, longestValue } from '../fetch/safelisted-request-headers.ts';
import { say } from '../say.ts';
import { headersNamed, joined, listed, methodNamed } from '../wording.ts';

/** One sentence; absent without a preflight. https://fetch.spec.whatwg.org/#main-fetch */
export function preflightReason({ family, hops }: Exchange, hop: Hop): string | undefined {
  if (!hop.preflight?.request) return undefined;
  const reasons = [...methodReason(requestedMethod(hop)), ...headerReason(requestedHeaders(hop), hop)];
  if (reasons.length > 0) return say`The browser asked first because of ${joined(reasons)}.`;
  if (isPrivateNetworkAsked(hop))
    return say('The browser asked first because the server is on this machine or in a local network.');
  // The preflight asks for nothing: the request's use-CORS-preflight flag is set, by upload listeners or a streamed
  // body.
  if (family === 'chromium')
    return say('The browser asked first because the page listens to upload progress or streams the body.');
  return reasonInFirefox(hops.slice(0, hops.indexOf(hop)));
}

/**
 * Firefox streams no bodies. If it asked before a redirect, it asks again behind it, whatever is left of the reason. It
 * does so too when the redirect makes it remove `Authorization` or `Content-Type`. A remembered permission does not
 * count as asking (all measured).
 */
function reasonInFirefox(before: readonly Hop[]): string {
  if (before.some(({ preflight }) => preflight))
    return say(
      'The browser asked first because it had asked before the redirect: Firefox then asks each server on the way.',
    );
  return before.length === 0
    ? say('The browser asked first because the page listens to upload progress.')
    : say(
        'The browser asked first because the page listens to upload progress, or because it had a header that Firefox left out after the redirect.',
      );
}

/**
 * Only in files saved by Chrome from the time before Local Network Access:
 * https://wicg.github.io/private-network-access/
 */
function isPrivateNetworkAsked({ preflight }: Hop): boolean {
  return combined(preflight?.request?.headers, 'Access-Control-Request-Private-Network') !== undefined;
}

function methodReason(method: string): string[] {
  return isSafelistedMethod(method) ? [] : [methodNamed(method)];
}

function headerReason(headers: string[], { request }: Hop): string[] {
  const long = headers.filter((name) => isTooLong(name, combined(request?.headers, name)));
  const others = headers.filter((name) => name !== 'content-type' && !long.includes(name));
  return [
    ...(long.length > 0 ? [say`more than ${longestValue} bytes in ${listed(long)}`] : []),
    ...(headers.includes('content-type') && !long.includes('content-type')
      ? [say('a `content-type` that no plain form could send')]
      : []),
    ...(others.length > 0 ? [headersNamed(others)] : []),
  ];
}

/** Whether only the length of the value makes the header need a preflight. */
function isTooLong(name: string, value = ''): boolean {
  return value.length > longestValue && isSafelistedRequestHeader(name, value.slice(0, longestValue));
}

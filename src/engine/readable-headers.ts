/** Response headers that pages' code reads. Servers send many others that nobody misses. */
import type { HeaderLine } from './exchange.ts';

const readByScripts =
  /^(authorization|content-disposition|content-range|location|etag|link|retry-after|www-authenticate|mcp-session-id|grpc-(status|message)|x-auth-token|x-request-id|x-correlation-id|x-total(-count|-pages)?|x-(next|prev|per)-page|x-pagination.*|(x-)?ratelimit.*|x-rate-limit.*|upload-(offset|length)|x-csrf-token|x-wp-total(pages)?|x-amz-version-id|x-error-code)$/;

/**
 * Whether a page is likely to read this header. A weak `ETag` is for caches: it never satisfies an `If-Match`
 * (https://httpwg.org/specs/rfc9110.html#field.if-match), and Express puts one on each answer.
 */
export function isReadByScripts({ name, value }: HeaderLine): boolean {
  const lower = name.toLowerCase();
  return readByScripts.test(lower) && !(lower === 'etag' && value.startsWith('W/'));
}

/** Response headers that people's code reads; a server sends many others that nobody misses. */
const readByScripts =
  /^(authorization|content-disposition|content-range|location|etag|link|retry-after|www-authenticate|mcp-session-id|grpc-(status|message)|x-auth-token|x-request-id|x-correlation-id|x-total(-count|-pages)?|x-(next|prev|per)-page|x-pagination.*|(x-)?ratelimit.*|x-rate-limit.*|upload-(offset|length)|x-csrf-token|x-wp-total(pages)?|x-amz-version-id|x-error-code)$/;

/** Whether a page is likely to read this header, given by its lower-case name. */
export function isReadByScripts(name: string): boolean {
  return readByScripts.test(name);
}

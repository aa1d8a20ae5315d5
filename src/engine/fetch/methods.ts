const SAFELISTED = new Set(['GET', 'HEAD', 'POST']);
const NORMALIZED = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);

/**
 * A CORS-safelisted method never needs Access-Control-Allow-Methods.
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export function isSafelistedMethod(method: string): boolean {
  return SAFELISTED.has(method);
}

/**
 * Upper-cases six methods and no other: `patch` stays `patch`, a method of its own.
 * https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  const upper = method.toUpperCase();
  return NORMALIZED.has(upper) ? upper : method;
}

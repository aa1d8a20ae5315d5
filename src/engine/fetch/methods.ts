const safelisted = new Set(['GET', 'HEAD', 'POST']);

/**
 * A CORS-safelisted method never needs Access-Control-Allow-Methods.
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export function isSafelistedMethod(method: string): boolean {
  return safelisted.has(method);
}

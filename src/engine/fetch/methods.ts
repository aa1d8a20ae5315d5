const safelisted = new Set(['GET', 'HEAD', 'POST']);

/**
 * A CORS-safelisted method never needs Access-Control-Allow-Methods.
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export function isSafelistedMethod(method: string): boolean {
  return safelisted.has(method);
}

/** No page can give these methods a body. https://fetch.spec.whatwg.org/#dom-request */
export function isWithoutBody(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

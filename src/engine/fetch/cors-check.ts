import type { HeaderLine } from '../exchange.ts';
import { combined } from './header-list.ts';

/**
 * The CORS check, as the standard defines it. Browsers make the same test; their order and names are in `browsers/`.
 * @param origin the serialized request origin
 * @param include whether the request's credentials mode is "include"
 * https://fetch.spec.whatwg.org/#cors-check
 */
export function corsCheck(headers: readonly HeaderLine[], origin: string, include: boolean): 'success' | 'failure' {
  // 1. Let origin be the result of getting `Access-Control-Allow-Origin`.
  const allowed = combined(headers, 'Access-Control-Allow-Origin');
  // 2. If origin is null, then return failure.
  if (allowed === undefined) return 'failure';
  // 3. If request's credentials mode is not "include" and origin is `*`, then return success.
  if (!include && allowed === '*') return 'success';
  // 4. If byte-serializing a request origin with request is not origin, then return failure.
  if (allowed !== origin) return 'failure';
  // 5. If request's credentials mode is not "include", then return success.
  if (!include) return 'success';
  // 6.–8. Only `true` grants credentials.
  return combined(headers, 'Access-Control-Allow-Credentials') === 'true' ? 'success' : 'failure';
}

/**
 * What a CORS-preflight request asks the server's permission for.
 * https://fetch.spec.whatwg.org/#cors-preflight-request
 */
import type { Hop } from '../exchange.ts';
import { listElements } from './extract-header-list-values.ts';
import { combined } from './header-list.ts';

/** The request's own method, if no preflight was seen that names one. */
export function requestedMethod({ method, preflight }: Hop): string {
  return combined(preflight?.request?.headers, 'Access-Control-Request-Method') ?? method;
}

/** In lower case, as browsers ask for them. Empty if no preflight was seen. */
export function requestedHeaders({ preflight }: Hop): string[] {
  const names = listElements(combined(preflight?.request?.headers, 'Access-Control-Request-Headers'));
  return names.map((name) => name.toLowerCase());
}

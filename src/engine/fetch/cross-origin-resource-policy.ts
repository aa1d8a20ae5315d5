import type { HeaderLine, Hop } from '../exchange.ts';
import { combined } from './header-list.ts';
import { isSameOrigin, originOf } from './origin.ts';

/**
 * The policy a response sets for requests in mode "no-cors". With any other spelling, or two lines, it sets none.
 * https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
 */
export function resourcePolicy(
  headers: readonly HeaderLine[],
): 'same-origin' | 'same-site' | 'cross-origin' | undefined {
  const value = combined(headers, 'Cross-Origin-Resource-Policy');
  return value === 'same-origin' || value === 'same-site' || value === 'cross-origin' ? value : undefined;
}

/**
 * Whether the response forbids this page to embed it. The browser's own `Sec-Fetch-Site` says what counts as the same
 * site: without it, the policy `same-site` refuses nothing here.
 */
export function isEmbeddingRefused({ url, request, response }: Hop, initiator = 'null'): boolean {
  const policy = resourcePolicy(response?.headers ?? []);
  if (policy === 'same-origin') return !isSameOrigin(originOf(url), initiator);
  return policy === 'same-site' && combined(request?.headers ?? [], 'Sec-Fetch-Site') === 'cross-site';
}

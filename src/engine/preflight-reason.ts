/** Why there was a preflight at all: what in the request needed the server's permission first. */
import type { Hop } from './exchange.ts';
import { listElements } from './fetch/extract-header-list-values.ts';
import { combined } from './fetch/header-list.ts';
import { isSafelistedMethod } from './fetch/methods.ts';
import { listed } from './wording.ts';

/** One sentence; absent without a preflight. https://fetch.spec.whatwg.org/#main-fetch */
export function preflightReason(hop: Hop): string | undefined {
  const asked = hop.preflight?.request?.headers;
  if (!asked) return undefined;
  const method = combined(asked, 'Access-Control-Request-Method') ?? hop.method;
  const headers = listElements(combined(asked, 'Access-Control-Request-Headers'));
  const reasons = [...methodReason(method), ...headerReason(headers)];
  if (reasons.length > 0) return `The browser asked first because of ${reasons.join(' and ')}.`;
  // Nothing asked for: the use-CORS-preflight flag, which upload listeners and streamed bodies set.
  return 'The browser asked first because the page listens to upload progress or streams the body.';
}

function methodReason(method: string): string[] {
  return isSafelistedMethod(method) ? [] : [`the method \`${method}\``];
}

function headerReason(headers: string[]): string[] {
  const others = headers.filter((name) => name !== 'content-type');
  return [
    ...(headers.includes('content-type') ? ['a `content-type` that no plain form could send'] : []),
    ...(others.length > 0 ? [`the ${others.length === 1 ? 'header' : 'headers'} ${listed(others)}`] : []),
  ];
}

import type { HeaderLine } from '../exchange.ts';
import { listElements } from './extract-header-list-values.ts';
import { combined } from './header-list.ts';
import { isSafelistedMethod } from './methods.ts';

/** What a CORS-preflight request asks permission for, on behalf of the request that waits for it. */
export interface PreflightQuestion {
  origin: string;
  include: boolean;
  method: string;
  /** Lower-case names, as in Access-Control-Request-Headers. */
  headers: string[];
}

/** The methods asked for that the answer does not allow: either none or one. */
export function disallowedMethods(question: PreflightQuestion, headers: readonly HeaderLine[]): string[] {
  if (isSafelistedMethod(question.method)) return [];
  const allowed = listElements(combined(headers, 'Access-Control-Allow-Methods'));
  if (allowed.includes(question.method)) return [];
  return !question.include && allowed.includes('*') ? [] : [question.method];
}

/**
 * The header names asked for that the answer does not allow, in the order asked. The standard requires `authorization`
 * to be listed by name even if `*` is given; no browser does (measured: Chromium 156, Firefox 153).
 */
export function disallowedHeaders(question: PreflightQuestion, headers: readonly HeaderLine[]): string[] {
  const allowed = listElements(combined(headers, 'Access-Control-Allow-Headers')).map((name) => name.toLowerCase());
  if (!question.include && allowed.includes('*')) return [];
  return question.headers.filter((name) => !allowed.includes(name));
}

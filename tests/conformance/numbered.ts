/**
 * Answers to preflights with a number, which shows whose preflight each is: in the browser, and in what was recorded.
 */
import type { Exchange } from '../../src/engine/exchange.ts';
import { combined } from '../../src/engine/fetch/header-list.ts';

export const answerHeader = 'X-Answer';

/** @param headers as the DevTools protocol gives them */
export function numberIn(headers: Record<string, string>): string | undefined {
  const lines = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return combined(lines, answerHeader);
}

export function numberOfPreflight({ hops: [hop] }: Exchange): string | undefined {
  return combined(hop?.preflight?.response?.headers, answerHeader);
}

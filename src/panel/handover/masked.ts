import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { redacted, redactedTexts } from '../../engine/redact.ts';
import type { Diagnose } from '../judging/judge.ts';

type Judged = Pick<Diagnosis, 'exchange' | 'neighbours'>;

/**
 * Judged again, so that every sentence is made from masked facts. What is known besides the exchange is not part of it,
 * so those sentences are masked directly.
 */
export function masked(judged: readonly Judged[], diagnose: Diagnose): Diagnosis[] {
  // Each exchange is a neighbour of many.
  const known = new Map<Exchange, Exchange>();
  const mask = (exchange: Exchange) => {
    const one = known.get(exchange) ?? redacted(exchange);
    known.set(exchange, one);
    return one;
  };
  return judged.map(({ exchange, neighbours = [] }) => {
    const anew = diagnose(mask(exchange), neighbours.map(mask));
    const { verdict, explanation } = anew;
    return {
      ...anew,
      verdict: redactedTexts(verdict),
      ...(explanation && { explanation: redactedTexts(explanation) }),
    };
  });
}

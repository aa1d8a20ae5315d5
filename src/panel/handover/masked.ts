import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { redacted, redactedTexts } from '../../engine/redact.ts';
import type { Diagnose } from '../diagnoses.ts';
import { neighboursOf } from '../neighbours.ts';

/**
 * Judged again, so that every sentence is made from masked facts. What was told of beside the exchange is no part of
 * it, so the sentences themselves are masked as well.
 */
export function masked({ exchange }: Diagnosis, exchanges: Exchange[], diagnose: Diagnose): Diagnosis {
  const judged = diagnose(redacted(exchange), neighboursOf(exchange, exchanges).map(redacted));
  const { verdict, explanation } = judged;
  return {
    ...judged,
    verdict: redactedTexts(verdict),
    ...(explanation && { explanation: redactedTexts(explanation) }),
  };
}

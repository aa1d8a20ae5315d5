/**
 * How an exchange is judged wherever the panel asks: an exception never gets through, and messages alone never decide
 * if more is known.
 */
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { failureOf } from '../failures/failure-report.ts';
import { words } from '../words.ts';

export type Diagnose = (exchange: Exchange, neighbours: Exchange[]) => Diagnosis;

/** An exception in one diagnosis costs that row its answer, never the list. */
export function attempt(diagnose: Diagnose, exchange: Exchange, neighbours: Exchange[]): Diagnosis {
  try {
    return diagnose(exchange, neighbours);
  } catch (error) {
    console.error(`CORS Explainer: the diagnosis of request ${exchange.id} failed.`, error);
    return {
      exchange,
      verdict: { outcome: 'cannot tell', reason: words.handOver.failedHow(String(error)), candidates: [] },
      credentials: { mode: 'unknown', certainty: 'unknown', reason: '' },
      checklist: [],
      failures: [failureOf('diagnosis', error)],
    };
  }
}

/** What its messages do not show is not judged by them: masked or not, the answer stays the same. */
export function told(exchange: Exchange, others: Diagnosis[]): Diagnosis | undefined {
  const known = others.find((one) => one.exchange.id === exchange.id);
  return known && { ...known, exchange };
}

/** @param others what is known about some exchanges besides their messages */
export function judgeBeside(others: Diagnosis[], diagnose: Diagnose): Diagnose {
  return (exchange, neighbours) => told(exchange, others) ?? attempt(diagnose, exchange, neighbours);
}

/** What it takes to say everything about an exchange, compared to parsing its text once. */
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { predict } from '../../src/engine/predict.ts';
import { neighboursOf } from '../../src/panel/judging/neighbours.ts';
import { recorded } from '../traffic.ts';
import { ratio } from './ratio.ts';

export function diagnosisRatio(): Promise<number> {
  // Each was recorded separately, so their ids began anew.
  const texts = recorded.map((exchange, number) => JSON.stringify({ ...exchange, id: String(number) }));
  return ratio(
    {
      // As they come from storage, because the engine remembers what it has read of an exchange.
      prepare: () => {
        const all = texts.map((text): Exchange => JSON.parse(text));
        return all.map((exchange) => ({ exchange, neighbours: neighboursOf(exchange, all) }));
      },
      pass: (all) => {
        for (const { exchange, neighbours } of all) {
          const { explanation, credentials } = diagnose(exchange, neighbours);
          const policy = explanation?.repair.policy;
          if (policy) predict(policy, exchange, credentials);
        }
      },
    },
    {
      prepare: () => texts,
      pass: (all) => {
        for (const text of all) JSON.parse(text);
      },
    },
  );
}

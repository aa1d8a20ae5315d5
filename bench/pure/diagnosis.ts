/** What it takes to say everything about an exchange, against reading its text once. */
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { predict } from '../../src/engine/predict.ts';
import { recorded } from '../traffic.ts';
import { ratio } from './ratio.ts';

/** As far as the panel looks. */
const reach = 25;

function withNeighbours(exchange: Exchange, at: number, all: Exchange[]) {
  return { exchange, neighbours: [...all.slice(Math.max(0, at - reach), at), ...all.slice(at + 1, at + 1 + reach)] };
}

export function diagnosisRatio(): Promise<number> {
  const texts = recorded.map((exchange) => JSON.stringify(exchange));
  return ratio(
    {
      // As they come from storage: the engine remembers what it read of an exchange.
      prepare: () => texts.map((text) => JSON.parse(text) as Exchange).map(withNeighbours),
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

/** What it takes to say everything about an exchange, against reading its text once. */
import { diagnose } from '../../src/engine/diagnose.ts';
import { predict } from '../../src/engine/predict.ts';
import { recorded } from '../traffic.ts';
import { ratio } from './ratio.ts';

/** As far as the panel looks. */
const reach = 25;

export function diagnosisRatio(): Promise<number> {
  const texts = recorded.map((exchange) => JSON.stringify(exchange));
  return ratio(
    {
      // A new array each time, because the engine remembers what it read of one.
      prepare: () =>
        recorded.map((exchange, at) => ({
          exchange,
          neighbours: [...recorded.slice(Math.max(0, at - reach), at), ...recorded.slice(at + 1, at + 1 + reach)],
        })),
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

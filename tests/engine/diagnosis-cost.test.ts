/** What a diagnosis takes, as work that is counted: how long that is on some machine is `npm run bench`'s matter. */
import { afterEach, expect, test } from 'vitest';
import { recorded } from '../../bench/traffic.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Exchange, HeaderLine } from '../../src/engine/exchange.ts';
import { predict } from '../../src/engine/predict.ts';
import { speak } from '../../src/engine/say.ts';

afterEach(() => speak(undefined));

test('puts into words what is shown, and not what was only asked on the way', () => {
  let said = 0;
  speak(() => {
    said += 1;
    return undefined;
  });
  for (const exchange of recorded) explain(exchange);
  // 15.3 of them; 22.3 with the course of each as well; 38.4 when every checklist on the way was put into words, too.
  expect(said / recorded.length).toBeLessThan(17);
});

test('reads the header lines of an exchange few times', () => {
  let read = 0;
  let lines = 0;
  const counted = ({ name, value }: HeaderLine): HeaderLine => {
    lines += 1;
    return {
      get name() {
        read += 1;
        return name;
      },
      value,
    };
  };
  const watched: Exchange[] = JSON.parse(JSON.stringify(recorded));
  for (const { hops } of watched)
    for (const { preflight, request, response } of hops)
      for (const message of [preflight?.request, preflight?.response, request, response])
        if (message) message.headers = message.headers.map(counted);
  for (const exchange of watched) explain(exchange);
  // 11.1 times each; 15.4 when each rule looked its headers up under each credentials mode.
  expect(read / lines).toBeLessThan(12);
});

function explain(exchange: Exchange): void {
  const { explanation, credentials } = diagnose(exchange, []);
  const policy = explanation?.repair.policy;
  if (policy) predict(policy, exchange, credentials);
}

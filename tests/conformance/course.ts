/** What the course says about an exchange, compared with what the servers received. */
import { stepsOf } from '../../src/engine/course/steps.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { judge } from '../../src/engine/verdict.ts';
import type { Compared } from './compared.ts';

/** The methods of all requests that were sent according to the course, in order. */
function toldOf(exchange: Exchange): string[] {
  const { verdict } = judge(exchange);
  const done = stepsOf(exchange, verdict, []).filter(({ who, state }) => who === 'browser' && state === 'done');
  return done.flatMap(({ sentence }) => {
    if (sentence.startsWith('The browser asks first')) return 'OPTIONS';
    return /^The browser sends `(\S+)/.exec(sentence)?.[1] ?? [];
  });
}

/** Undefined if the two agree. */
export function wronglyTold({ number, expected, recorded, received }: Compared) {
  if (!recorded) return [];
  const told = toldOf(recorded);
  const got = (received ?? []).map((head) => head.split(' ', 1)[0] ?? '');
  return told.join() === got.join() ? [] : [{ number, expected, told, got }];
}

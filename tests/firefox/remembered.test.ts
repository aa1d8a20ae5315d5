/** The warning of a preflight for every call says which of them Firefox forgets: all that `*` alone allows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { answerPreflights, asked, asksFirst, askTwice, permissionNames } from '../conformance/remembered.ts';
import { meet } from '../conformance/ways.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('a preflight in Firefox', () => {
  let pair: Pair;
  let exchanges: Exchange[];

  beforeAll(async () => {
    pair = await openPair(answerPreflights);
    const page = `http://localhost:${pair.home}/`;
    const server = `http://127.0.0.1:${pair.api}`;
    await pair.firefox.tab.goto(page);
    await pair.firefox.tab.run(meet, server);
    await pair.firefox.tab.run(askTwice, server, asked);
    // `meet` asks six times.
    exchanges = await pair.recorded(page, 6 + 2 * asked.length);
  });
  afterAll(() => pair?.close());

  test.each(permissionNames)('that allows a %s', (name) => {
    const both = exchanges.filter(({ hops: [first] }) => first?.url.endsWith(`/${name}`));
    const isForgotten = name.includes('by-star');
    expect(both.map(asksFirst)).toEqual([
      { asked: true, foretold: isForgotten },
      { asked: isForgotten, foretold: isForgotten },
    ]);
  });
});

/** What passes CORS and is of no use to the page is what Firefox makes of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/engine/exchange.ts';
import { answerAsAsked, isCalledUnusable, unusableCases, use } from '../conformance/unusable.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('in Firefox', () => {
  const used = new Map<string, boolean>();
  let exchanges: Exchange[];
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(answerAsAsked);
    const page = `http://localhost:${pair.home}/`;
    await pair.firefox.tab.goto(page);
    for (const { name, way, path } of unusableCases)
      used.set(name, await pair.firefox.tab.run(use, way, `http://127.0.0.1:${pair.api}${path}`));
    exchanges = await pair.recorded(page, unusableCases.length);
  });
  afterAll(() => pair?.close());

  test.each(unusableCases)('$name', ({ name, path }) => {
    const exchange = exchanges.find(({ hops: [first] }) => first?.url.endsWith(path));
    if (!exchange) throw new Error(`${name} was not recorded.`);
    expect(isCalledUnusable(exchange)).toBe(!used.get(name));
  });
});

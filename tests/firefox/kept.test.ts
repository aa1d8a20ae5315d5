/** How long an answer keeps is what Firefox makes of it, but for one: it guesses also where it is told to ask again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKeeper, fetchTwice, isFresh, keptNames } from '../conformance/kept.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('an answer in Firefox', () => {
  const keeper = createKeeper();
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(keeper.answer);
    await pair.firefox.tab.goto(`http://localhost:${pair.home}/`);
    await pair.firefox.tab.run(fetchTwice, `http://127.0.0.1:${pair.api}`, keptNames);
  });
  afterAll(() => pair?.close());

  test.each(keptNames)('with %s', (name) => {
    const isKept = isFresh(name) || name === 'a last change, to be asked about';
    expect(keeper.timesAsked(name)).toBe(isKept ? 1 : 2);
  });
});

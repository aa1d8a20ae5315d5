/** The warning about cookies says of each whether Firefox kept it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { answerWithCookies, cookieNames, keptInFirefox, setAndSee } from '../conformance/cookies.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('a cookie', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(answerWithCookies);
  });
  afterAll(() => pair?.close());

  test.each([
    // Asked first: what was kept comes back from then on.
    ['of another site, without credentials', 'same-origin', 'set', []],
    ['of another site, from a redirect without credentials', 'same-origin', 'redirect', []],
    ['of another site, with credentials', 'include', 'set', keptInFirefox()],
    ['of another site, from a redirect', 'include', 'redirect', keptInFirefox()],
  ] as const)('%s is told of, where it is not kept', async (_, credentials, way, expected) => {
    const { firefox, home, api } = pair;
    const page = `http://localhost:${home}/?${credentials}&${way}`;
    await firefox.tab.goto(page);
    const kept = await firefox.tab.run(setAndSee, `http://127.0.0.1:${api}`, cookieNames, credentials, way);
    expect(kept).toEqual(expected);

    const exchanges = (await pair.recorded(page, cookieNames.length + 1)).filter(({ hops: [first] }) =>
      first?.url.includes(`/${way}/`),
    );
    const silent = exchanges.filter((exchange) => {
      const { warnings = [] } = diagnose(exchange, []);
      return !warnings.some(({ cause }) => cause === 'cookie-not-kept');
    });
    expect(silent.map(({ hops: [first] }) => first?.url.split('/').at(-1))).toEqual(kept);
  });
});

/** Firefox hands out a stored answer and asks for a new one, which no page gets: the list has no row for that. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('a stored answer that Firefox renews', () => {
  let pair: Pair;
  /** How often each was asked for, and what to do as the second time is answered. */
  const asked = new Map<string, number>();
  let renew: () => void;

  beforeAll(async () => {
    pair = await openPair(({ url = '' }, response) => {
      const times = (asked.get(url) ?? 0) + 1;
      asked.set(url, times);
      response.setHeader('Cache-Control', 'max-age=0, stale-while-revalidate=600');
      // A page that were given the new answer would be refused it.
      if (times === 1) response.setHeader('Access-Control-Allow-Origin', '*');
      else response.on('finish', () => renew());
      response.end();
    });
  });
  afterAll(() => pair?.close());

  test('is listed as the page asked for it, and not as it is renewed', async () => {
    const { firefox, home, api } = pair;
    const page = `http://localhost:${home}/`;
    await firefox.tab.goto(page);
    const ask = (path: string) =>
      firefox.tab.run(
        (url) =>
          fetch(url).then(
            () => 'got',
            () => 'refused',
          ),
        `http://127.0.0.1:${api}${path}`,
      );
    // The first failure in no tab has its host listened to, the next one would be recorded.
    for (const path of ['/one', '/two']) {
      const renewed = new Promise<void>((resolve) => {
        renew = resolve;
      });
      expect([await ask(path), await ask(path)]).toEqual(['got', 'got']);
      await renewed;
    }
    // What is still on its way comes before the events of a later request.
    await ask('/later');
    const exchanges = await pair.recorded(page, 5);
    const paths = exchanges.map(({ hops }) => new URL(hops[0]?.url ?? '').pathname);
    expect(paths).toEqual(['/one', '/one', '/two', '/two', '/later']);
  });
});

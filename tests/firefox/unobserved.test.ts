/** A tab without DevTools, on a page of no development host: what is noted of it, once somebody looks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPair, type Pair } from './pair.ts';
import { saidBy } from './reading.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('a tab that is not observed', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair((request, response) => {
      if (request.url === '/allowed') response.setHeader('Access-Control-Allow-Origin', '*');
      response.end();
    });
  });
  afterAll(() => pair?.close());

  test('shows what failed before recording started: also what Firefox completed and refused', async () => {
    const { firefox, home, api } = pair;
    await firefox.tab.goto(`http://page.example:${home}/`);
    // At once: the first refusal has the tab observed, while the others are on their way.
    const outcomes = await firefox.tab.run(async (base) => {
      const ask = (path: string, mode: RequestMode) =>
        fetch(`${base}/${path}`, { mode }).then(
          ({ type }) => type,
          () => 'refused',
        );
      return Promise.all([
        ask('allowed', 'cors'),
        ask('opaque', 'no-cors'),
        ...['one', 'two', 'three'].map((name) => ask(`refused/${name}`, 'cors')),
      ]);
    }, `http://127.0.0.1:${api}`);
    expect(outcomes).toEqual(['cors', 'opaque', 'refused', 'refused', 'refused']);
    const panel = await firefox.openPanel();
    const said = await saidBy(panel, '.empty', 'not recorded from the start');
    expect(said).toContain('3 requests failed, and were not recorded from the start');
    for (const name of ['one', 'two', 'three']) expect(said).toContain(`GET /refused/${name}`);
  });
});

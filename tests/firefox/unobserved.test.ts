/** A tab without DevTools, on a page of no development host: what is noted of it, once somebody looks. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPair, type Pair } from './pair.ts';
import { saidBy } from './reading.ts';
import { executable } from './session.ts';

describe.skipIf(!executable)('a tab that is not observed', () => {
  let pair: Pair;

  beforeAll(async () => {
    const waiting: ServerResponse[] = [];
    pair = await openPair(({ url }, response) => {
      if (url === '/allowed') response.setHeader('Access-Control-Allow-Origin', '*');
      // The first refusal has the tab observed: by then the others are on their way.
      if (waiting.push(response) === 5) for (const each of waiting) each.end();
    });
  });
  afterAll(() => pair?.close());

  test('shows what failed before recording started: also what Firefox completed and refused', async () => {
    const { firefox, home, api } = pair;
    await firefox.tab.goto(`http://page.example:${home}/`);
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
    const said = await saidBy(panel, '.empty', '3 requests failed, and were not recorded from the start');
    for (const name of ['one', 'two', 'three']) expect(said).toContain(`GET /refused/${name}`);
  });
});

/** Stored answers that the server confirms: Firefox lets them in by headers that it need not show to extensions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/engine/verdict.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

type Headers = Record<string, string>;
const allow = (origin: string): Headers => ({ 'Access-Control-Allow-Origin': origin });
const other = allow('http://other.example');

/** What the server says at first, and what it says as it confirms it. */
const answers: Record<string, [Headers, Headers]> = {
  'any-nothing': [allow('*'), {}],
  'any-any': [allow('*'), allow('*')],
  'any-other': [allow('*'), other],
  'nothing-nothing': [{}, {}],
  'nothing-any': [{}, allow('*')],
  'other-nothing': [other, {}],
  'other-any': [other, allow('*')],
};

describe.skipIf(!executable)('a stored answer that the server confirmed', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(({ url, headers }, response) => {
      const [stored, confirming] = answers[url?.slice(1) ?? ''] ?? [{}, {}];
      const isStored = headers['if-none-match'] !== undefined;
      for (const [name, value] of Object.entries(isStored ? confirming : stored)) response.setHeader(name, value);
      response.setHeader('ETag', '"1"');
      response.setHeader('Cache-Control', 'no-cache');
      response.writeHead(isStored ? 304 : 200).end();
    });
  });
  afterAll(() => pair?.close());

  test('is never called blocked where the page got it, nor allowed for sure where it did not', async () => {
    const { firefox, home, api } = pair;
    const page = `http://localhost:${home}/`;
    await firefox.tab.goto(page);
    const got = await firefox.tab.run(askTwice, `http://127.0.0.1:${api}`, Object.keys(answers));
    expect(Object.values(got)).toContain(true);
    expect(Object.values(got)).toContain(false);

    const exchanges = await pair.recorded(page, 2 * Object.keys(answers).length);
    for (const [name, isIn] of Object.entries(got)) {
      const [, confirmed] = exchanges.filter(({ hops: [hop] }) => hop?.url.endsWith(`/${name}`));
      const verdict = confirmed && judge(confirmed).verdict;
      if (isIn) expect([name, verdict?.outcome]).toEqual([name, 'allowed']);
      else expect([name, verdict]).not.toEqual([name, { outcome: 'allowed' }]);
    }
  });
});

/** Runs in the page: the first answer is stored whatever it says, and the second time the page may be let in or not. */
async function askTwice(api: string, names: string[]): Promise<Record<string, boolean>> {
  const got: Record<string, boolean> = {};
  for (const name of names) {
    await fetch(`${api}/${name}`, { mode: 'no-cors' });
    got[name] = await fetch(`${api}/${name}`).then(
      () => true,
      () => false,
    );
  }
  return got;
}

/** Firefox judges what other extensions leave of an answer, which is not what the server sent. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/engine/verdict.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

/** What the server allows, and what the other extension makes of it: nothing where that is empty. */
const answers = ['none&given=*', 'none&given=http://other.example', '*&given=', '*&given=*', '*', 'none'];

/** A `PUT` is asked for first, and the answer to that is rewritten as well. */
const methods = ['GET', 'PUT'];

describe.skipIf(!executable)('an answer that another extension rewrites', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(
      ({ url }, response) => {
        const allowed = new URL(url ?? '', 'http://localhost').searchParams.get('allowed') ?? 'none';
        if (allowed !== 'none') response.setHeader('Access-Control-Allow-Origin', allowed);
        response.setHeader('Access-Control-Allow-Methods', 'PUT');
        response.end();
      },
      { another: fileURLToPath(new URL('rewriting-extension', import.meta.url)) },
    );
  });
  afterAll(() => pair?.close());

  test.each(methods)('is judged by what the page was given, after %s', async (method) => {
    const { firefox, home, api } = pair;
    const page = `http://localhost:${home}/?${method}`;
    await firefox.tab.goto(page);
    const urls = answers.map((answer) => `http://127.0.0.1:${api}/${method}?allowed=${answer}`);
    const saw = await firefox.tab.run(
      (all, method) =>
        Promise.all(
          all.map((url) =>
            fetch(url, { method }).then(
              () => 'allowed',
              () => 'blocked',
            ),
          ),
        ),
      urls,
      method,
    );
    expect(saw).toEqual(['allowed', 'blocked', 'blocked', 'allowed', 'allowed', 'blocked']);
    const exchanges = await pair.recorded(page, urls.length);
    const said = urls.map((url) => {
      const exchange = exchanges.find(({ hops: [hop] }) => hop?.url === url);
      return exchange && judge(exchange).verdict.outcome;
    });
    // What another extension took away is named; which rule its own answer fails is not the server's matter.
    expect(said).toEqual(['allowed', 'blocked', 'cannot tell', 'allowed', 'allowed', 'blocked']);
  });

  test('counts where a request was moved to, not what Firefox says of the move', async () => {
    const { firefox, home, api } = pair;
    const page = `http://localhost:${home}/?elsewhere`;
    await firefox.tab.goto(page);
    const urls = ['*', 'none'].map((allowed) => `http://127.0.0.1:${api}/${allowed}?moved=/?allowed=${allowed}`);
    const saw = await firefox.tab.run(
      (all) => Promise.all(all.map((url) => fetch(url).then(String, () => 'blocked'))),
      urls,
    );
    expect(saw).toEqual(['[object Response]', 'blocked']);
    const exchanges = await pair.recorded(page, urls.length);
    expect(
      urls.map((url) => exchanges.find(({ hops: [hop] }) => hop?.url === url)).map((one) => one && judge(one).verdict),
    ).toEqual([
      expect.objectContaining({ outcome: 'allowed' }),
      expect.objectContaining({ code: 'CORSMissingAllowOrigin2', hop: 1 }),
    ]);
  });
});

/** What a style sheet of another server asks for: to Firefox it asks as that sheet, and CORS goes by the page all the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/engine/verdict.ts';
import { openPair, type Pair } from './pair.ts';
import { executable } from './session.ts';

/** One server has the sheet and all that it names; the page's own has one mask. */
const sheet = (home: string) => `@import "/imported.css";
.refused { mask-image: url(/refused.svg) }
.allowed { mask-image: url(/allowed.svg) }
.own { mask-image: url(${home}/own.svg) }
.plain { background: url(/plain.svg) }`;

describe.skipIf(!executable)('what a style sheet asks for', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(({ url = '', headers: { origin } }, response) => {
      response.setHeader('Content-Type', url.includes('.css') ? 'text/css' : 'image/svg+xml');
      if (url === '/allowed.svg') response.setHeader('Access-Control-Allow-Origin', `${origin}`);
      response.end(
        url === '/sheet.css' ? sheet(`http://localhost:${pair.home}`) : '<svg xmlns="http://www.w3.org/2000/svg"/>',
      );
    });
  });
  afterAll(() => pair?.close());

  test('is recorded, and judged for its page', async () => {
    const { firefox, home, api } = pair;
    const page = `http://localhost:${home}/`;
    await firefox.tab.goto(page);
    await firefox.tab.run(
      (href) =>
        new Promise((resolve) => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
          link.onload = resolve;
          document.head.append(link);
          document.body.innerHTML = ['refused', 'allowed', 'own', 'plain']
            .map((name) => `<p class="${name}">x`)
            .join('');
        }),
      `http://127.0.0.1:${api}/sheet.css`,
    );
    const exchanges = await pair.recorded(page, 5);
    const said = exchanges.map((exchange) => {
      const { verdict } = judge(exchange);
      return [
        new URL(exchange.hops[0]?.url ?? '').pathname,
        verdict.outcome === 'blocked' ? verdict.code : verdict.outcome,
      ];
    });
    expect(Object.fromEntries(said)).toEqual({
      '/sheet.css': 'allowed',
      '/imported.css': 'allowed',
      '/refused.svg': 'CORSMissingAllowOrigin2',
      '/allowed.svg': 'allowed',
      '/plain.svg': 'allowed',
    });
  });
});

/** A tab without DevTools, on a page of no development host: what is noted of it, once somebody looks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPair, type Pair } from './pair.ts';
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
    const outcomes = await firefox.tab.run(async (base) => {
      const asked: string[] = [];
      for (const [path, mode] of [
        ['allowed', 'cors'],
        ['opaque', 'no-cors'],
        ['refused', 'cors'],
      ] as const) {
        asked.push(
          await fetch(`${base}/${path}`, { mode }).then(
            ({ type }) => type,
            () => 'refused',
          ),
        );
      }
      return asked;
    }, `http://127.0.0.1:${api}`);
    expect(outcomes).toEqual(['cors', 'opaque', 'refused']);
    const panel = await firefox.openPanel();
    const said = await panel.run(
      () =>
        new Promise<string>((resolve) => {
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, characterData: true });
          look();
          function look() {
            const text = document.querySelector<HTMLElement>('.empty')?.innerText ?? '';
            if (!text.includes('before recording started')) return;
            observer.disconnect();
            resolve(text);
          }
        }),
    );
    expect(said).toContain('1 request failed before recording started');
    expect(said).toContain('GET /refused');
  });
});

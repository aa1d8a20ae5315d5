/** What passes CORS and is of no use to the page is what Chromium makes of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { type Listening, listen, servePage } from './listen.ts';
import { openRecorded } from './recorded.ts';
import { answerAsAsked, isCalledUnusable, unusableCases, use } from './unusable.ts';

const executable = findChromium();
const extension = provideBuild();

describe.skipIf(!executable || !extension)('in Chromium', () => {
  const used = new Map<string, boolean>();
  let exchanges: Map<string, Exchange>;
  let chromium: Chromium;
  let home: Listening;
  let api: Listening;
  const at = (path: string) => `http://127.0.0.1:${api.port}${path}`;

  beforeAll(async () => {
    [home, api] = await Promise.all([listen(servePage), listen(answerAsAsked)]);
    chromium = await launchChromium({ executable: executable ?? '', extension: extension ?? '', headless: true });
    const tab = await chromium.context.newPage();
    await tab.goto(`http://localhost:${home.port}/`);
    const recorded = await openRecorded(chromium, tab);
    for (const { name, way, path } of unusableCases) {
      const run = ([source, ...args]: readonly [string, string, string]) => new Function(`return ${source}`)()(...args);
      used.set(name, await tab.evaluate(run, [`${use}`, way, at(path)] as const));
    }
    exchanges = await recorded.exchangesOf(unusableCases.map(({ path }) => at(path)));
  }, 60_000);

  afterAll(async () => {
    await chromium?.close();
    home?.close();
    api?.close();
  });

  it.each(unusableCases)('$name', ({ name, path }) => {
    const exchange = exchanges.get(at(path));
    if (!exchange) throw new Error(`${name} was not recorded.`);
    expect(isCalledUnusable(exchange)).toBe(!used.get(name));
  });
});

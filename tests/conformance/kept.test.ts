/** How long an answer keeps is what Chromium makes of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { createKeeper, fetchTwice, isFresh, keptNames } from './kept.ts';
import { type Listening, listen, servePage } from './listen.ts';

const executable = findChromium();
const extension = provideBuild();

describe.skipIf(!executable || !extension)('an answer in Chromium', () => {
  const keeper = createKeeper();
  let chromium: Chromium;
  let home: Listening;
  let api: Listening;

  beforeAll(async () => {
    [home, api] = await Promise.all([listen(servePage), listen(keeper.answer)]);
    chromium = await launchChromium({ executable: executable ?? '', extension: extension ?? '', headless: true });
    const tab = await chromium.context.newPage();
    await tab.goto(`http://localhost:${home.port}/`);
    await tab.evaluate(([run, ...args]) => new Function(`return ${run}`)()(...args), [
      `${fetchTwice}`,
      `http://127.0.0.1:${api.port}`,
      keptNames,
    ] as const);
  }, 60_000);

  afterAll(async () => {
    await chromium?.close();
    home?.close();
    api?.close();
  });

  it.each(keptNames)('with %s', (name) => {
    expect(keeper.timesAsked(name)).toBe(isFresh(name) ? 1 : 2);
  });
});

/** The warning of a preflight for every call says which of them Chromium forgets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { type Listening, listen, servePage } from './listen.ts';
import { openRecorded, type Recorded } from './recorded.ts';
import { answerPreflights, asked, asksFirst, askTwice, permissionNames } from './remembered.ts';

const executable = findChromium();
const extension = provideBuild();

describe.skipIf(!executable || !extension)('a preflight in Chromium', () => {
  let chromium: Chromium;
  let home: Listening;
  let api: Listening;
  let recorded: Recorded;

  beforeAll(async () => {
    [home, api] = await Promise.all([listen(servePage), listen(answerPreflights)]);
    chromium = await launchChromium({ executable: executable ?? '', extension: extension ?? '', headless: true });
    const tab = await chromium.context.newPage();
    await tab.goto(`http://localhost:${home.port}/`);
    recorded = await openRecorded(chromium, tab);
    await tab.evaluate(([run, ...args]) => new Function(`return ${run}`)()(...args), [
      `${askTwice}`,
      `http://127.0.0.1:${api.port}`,
      asked,
    ] as const);
  }, 60_000);

  afterAll(async () => {
    await chromium?.close();
    home?.close();
    api?.close();
  });

  it.each(permissionNames)('that allows a %s', async (name) => {
    const isForgotten = name === 'login-by-star';
    const both = await recorded.endedAt(`http://127.0.0.1:${api.port}/${name}`, 2);
    expect(both.map(asksFirst)).toEqual([
      { asked: true, foretold: isForgotten },
      { asked: isForgotten, foretold: isForgotten },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { type Listening, listen, servePage } from './listen.ts';
import { openRecorded } from './recorded.ts';

const executable = findChromium();
const extension = provideBuild();

describe.skipIf(!executable || !extension)('what was recorded of a page', () => {
  let chromium: Chromium;
  let home: Listening;

  beforeAll(async () => {
    home = await listen(servePage);
    chromium = await launchChromium({ executable: executable ?? '', extension: extension ?? '', headless: true });
  }, 60_000);

  afterAll(async () => {
    await chromium.close();
    home.close();
  });

  const open = async (address: string) => {
    const page = await chromium.context.newPage();
    await page.goto(`http://localhost:${home.port}${address}`);
    return page;
  };

  it('is asked for by its address, which no other tab may show', { timeout: 60_000 }, async () => {
    const [one, other] = [await open('/one'), await open('/other')];
    const recorded = [await openRecorded(chromium, one), await openRecorded(chromium, other)];
    expect(recorded[0]?.tabId).not.toBe(recorded[1]?.tabId);
    const double = await open('/one');
    await expect(openRecorded(chromium, one)).rejects.toThrow(/^2 tabs show .*\/one, .* Close the others/);
    await double.close();
    expect((await openRecorded(chromium, one)).tabId).toBe(recorded[0]?.tabId);
  });
});

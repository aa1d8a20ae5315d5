import { describe, expect, test } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import { type Changed, changedInChromium, changedInFirefox } from './alone.ts';

/** Printed in the test's name. */
const fresh = Date.now() % 1_000_000;

/** What listening does to a page in Chromium (docs/limits.md): nobody may add to it unseen. */
function isKnown({ one, without, beside }: Changed): boolean {
  if (beside.browser !== 'net::ERR_FAILED') return false;
  const clears = one.hops.some(({ preflight }) => preflight.headers.some(([name]) => name === 'Clear-Site-Data'));
  // The page learns the same of it: the browser's name alone is another.
  const isNameAlone = without.page === beside.page && `${without.servers}` === `${beside.servers}`;
  return clears || (without.browser === 'net::ERR_INVALID_REDIRECT' && isNameAlone);
}

describe('what becomes of a request is the same with the extension and without', () => {
  const chromium = { executable: findChromium() ?? '', extension: provideBuild() ?? '' };
  test.skipIf(Object.values(chromium).includes('')).each([1, fresh])(
    'in Chromium, but for what is known, in 250 cases of seed %s',
    async (seed) => {
      const changed = await changedInChromium({ ...chromium, cases: 250, seed });
      expect(changed.filter((each) => !isKnown(each))).toEqual([]);
      // What is known shows: the comparison can find something.
      if (seed === 1) expect(changed).not.toEqual([]);
    },
    120_000,
  );

  const firefox = { executable: findFirefox() ?? '', extension: provideBuild('firefox') ?? '' };
  test.skipIf(Object.values(firefox).includes(''))(
    `in Firefox, in 200 cases of seed ${fresh}`,
    async () => {
      expect(await changedInFirefox({ ...firefox, cases: 200, seed: fresh })).toEqual([]);
    },
    120_000,
  );
});

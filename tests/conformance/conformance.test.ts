import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import { conformanceInFirefox } from './firefox.ts';
import { isWrong, pairing } from './pairing.ts';
import { type Compared, conformance, report } from './run.ts';

const executable = findChromium();
const extension = provideBuild();

/** Printed with every disagreement, and in the test's name. */
const fresh = Date.now() % 1_000_000;

/** One or two in a hundred are undecidable on average; the fewer cases, the more of them can be. */
const browsers = {
  Chromium: {
    ...{ executable, extension, compareIn: conformance },
    runs: [
      { cases: 300, seed: 1, undecidable: 0.02 },
      { cases: 100, seed: fresh, undecidable: 0.1 },
    ],
  },
  Firefox: {
    ...{ executable: findFirefox(), extension: provideBuild('firefox'), compareIn: conformanceInFirefox },
    runs: [
      { cases: 150, seed: 1, undecidable: 0.04 },
      { cases: 100, seed: fresh, undecidable: 0.12 },
    ],
  },
};

describe.each(Object.entries(browsers))(
  'generated exchanges in %s',
  (_, { executable, extension, compareIn, runs }) => {
    describe.skipIf(!executable || !extension).each(runs)(
      '$cases, seed $seed',
      ({ cases, seed, undecidable: most }) => {
        let compared: Compared[];

        beforeAll(async () => {
          compared = await compareIn({ executable: executable ?? '', extension: extension ?? '', cases, seed });
        }, 120_000);

        it('end as the browser itself says they ended', () => {
          const differing = compared.filter(({ result }) => result === 'differs');
          expect(differing, report(compared, seed)).toEqual([]);
        });

        it('leave little undecided, and only what the browser hides', () => {
          const undecidable = compared.filter(({ result }) => result === 'undecidable');
          expect(undecidable.length / compared.length, report(compared, seed)).toBeLessThan(most);
          expect(compared.length).toBeGreaterThan(cases * 0.9);
        });

        afterAll(() => console.log(report(compared, seed).split('\n').at(-1)));
      },
    );
  },
);

describe.skipIf(!executable || !extension)('parallel requests to one URL', () => {
  it('are each paired with their own preflight, in 10 bursts', async () => {
    const seed = Date.now() % 1_000_000;
    const bursts = await pairing({ executable: executable ?? '', extension: extension ?? '', bursts: 10, seed });
    expect(bursts.filter(isWrong), `seed ${seed}`).toEqual([]);
    expect(bursts.flatMap(({ expected }) => expected)).not.toContain(undefined);
  }, 120_000);
});

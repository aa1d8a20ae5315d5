import { describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import type { Case } from './cases.ts';
import { conformanceInChromium } from './chromium.ts';
import { conformanceInFirefox } from './firefox.ts';
import { type Foretold, faulty, foretell } from './foretold.ts';

/** Printed with every disagreement, and in the test's name. */
const seed = Date.now() % 1_000_000;

const browsers = {
  Chromium: { executable: findChromium(), extension: provideBuild(), compareIn: conformanceInChromium },
  Firefox: { executable: findFirefox(), extension: provideBuild('firefox'), compareIn: conformanceInFirefox },
};

describe.each(Object.entries(browsers))('in %s', (_, { executable, extension, compareIn }) => {
  it.skipIf(!executable || !extension)(
    `what is said to fail next does, fault by fault (seed ${seed})`,
    async () => {
      const ask = (cases: Case[]) =>
        compareIn({
          ...{ executable: executable ?? '', extension: extension ?? '' },
          ...{ cases: cases.length, seed, draw: () => cases },
        });
      let told: (Foretold | undefined)[] = faulty(100, seed).map((fixed) => ({ fixed }));
      let compared = 0;
      for (let round = 0; round < 4; round++) {
        const foretold = told.filter((one) => one !== undefined);
        const answers = await ask(foretold.map(({ fixed }) => fixed));
        const wrong = answers.flatMap(({ number, one, expected }) => {
          const { next = expected } = foretold[number] ?? {};
          return next === expected ? [] : [{ next, expected, one }];
        });
        expect(wrong, `seed ${seed}, round ${round}`).toEqual([]);
        compared += answers.filter(({ number }) => foretold[number]?.next !== undefined).length;
        told = answers.map(foretell);
      }
      expect(compared).toBeGreaterThan(30);
    },
    240_000,
  );
});

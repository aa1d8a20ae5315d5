import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import { conformanceInChromium } from './chromium.ts';
import { type Compared, type Conformance, report } from './compared.ts';
import { wronglyTold } from './course.ts';
import { conformanceInFirefox } from './firefox.ts';
import { isWrong, pairing } from './pairing.ts';
import type { Host, Protocol } from './servers.ts';

const executable = findChromium();
const extension = provideBuild();

/** Printed with every disagreement, and in the test's name. */
const fresh = Date.now() % 1_000_000;

interface Judged {
  executable: string | undefined;
  extension: string | undefined;
  compareIn: (wanted: Conformance) => Promise<Compared[]>;
  runs: { protocol: Protocol; host: Host; cases: number; seed: number; undecidable: number }[];
}

/** One or two in a hundred are undecidable on average; the fewer cases, the more of them can be. */
const browsers: Record<string, Judged> = {
  Chromium: {
    ...{ executable, extension, compareIn: conformanceInChromium },
    runs: [
      { protocol: 'HTTP/1.1', host: 'localhost', cases: 300, seed: 1, undecidable: 0.02 },
      { protocol: 'HTTP/1.1', host: 'localhost', cases: 100, seed: fresh, undecidable: 0.1 },
      { protocol: 'HTTP/2', host: 'localhost', cases: 100, seed: fresh, undecidable: 0.1 },
      { protocol: 'HTTP/1.1', host: 'plain.test', cases: 100, seed: fresh, undecidable: 0.15 },
    ],
  },
  Firefox: {
    ...{ executable: findFirefox(), extension: provideBuild('firefox'), compareIn: conformanceInFirefox },
    runs: [
      { protocol: 'HTTP/1.1', host: 'localhost', cases: 150, seed: 1, undecidable: 0.04 },
      { protocol: 'HTTP/1.1', host: 'localhost', cases: 100, seed: fresh, undecidable: 0.12 },
      { protocol: 'HTTP/2', host: 'localhost', cases: 100, seed: fresh, undecidable: 0.12 },
      { protocol: 'HTTP/1.1', host: 'plain.test', cases: 100, seed: fresh, undecidable: 0.2 },
    ],
  },
};

describe.each(Object.entries(browsers))(
  'generated exchanges in %s',
  (_, { executable, extension, compareIn, runs }) => {
    describe.skipIf(!executable || !extension).each(runs)(
      '$cases over $protocol at $host, seed $seed',
      ({ protocol, host, cases, seed, undecidable: most }) => {
        let compared: Compared[];

        beforeAll(async () => {
          const installed = { executable: executable ?? '', extension: extension ?? '' };
          compared = await compareIn({ ...installed, cases, seed, protocol, host });
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

        it('are told request by request as the servers received them', () => {
          // Over HTTP/2 nobody speaks plain `http:` there, and what comes is not read.
          const isRead = ({ one: { hops } }: Compared) => hops.every(({ location }) => location !== 'insecure');
          const readable = protocol === 'HTTP/2' ? compared.filter(isRead) : compared;
          expect(readable.flatMap(wronglyTold), `seed ${seed}`).toEqual([]);
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

/**
 * Generated exchanges in a real browser, with the built extension, compared with what the engine says of them.
 *   npm run conformance -- --cases 5000 --seed 1
 * With `--firefox`, in Firefox; with `--http2`, over HTTP/2 in place of HTTP/1.1; with `--insecure`, from a page that browsers
 * do not trust.
 */
import { parseArgs } from 'node:util';
import { provideBuild } from '../../scripts/build.ts';
import { provideChromium } from '../../scripts/chromium.ts';
import { provideFirefox } from '../../scripts/firefox.ts';
import type { Target } from '../../scripts/targets.ts';
import { conformanceInChromium } from './chromium.ts';
import { report } from './compared.ts';
import { conformanceInFirefox } from './firefox.ts';

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...{ cases: { type: 'string' }, seed: { type: 'string' } },
      ...{ firefox: { type: 'boolean' }, http2: { type: 'boolean' } },
      ...{ insecure: { type: 'boolean' } },
    },
  });
  const cases = Number(values.cases ?? 1000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const installed = await provideBoth(values.firefox ? 'firefox' : 'chrome');
  if (!installed) return 2;
  const compared = await (values.firefox ? conformanceInFirefox : conformanceInChromium)({
    ...installed,
    cases,
    seed,
    protocol: values.http2 ? 'HTTP/2' : 'HTTP/1.1',
    host: values.insecure ? 'plain.test' : 'localhost',
    onProgress: (done) => console.error(`${done} of ${cases}`),
  });
  console.log(report(compared, seed));
  return compared.some(({ result }) => result === 'differs') ? 1 : 0;
}

/** The browser and the extension built for it; undefined if one cannot be had, which is reported. */
export async function provideBoth(target: Target): Promise<{ executable: string; extension: string } | undefined> {
  const executable = await (target === 'firefox' ? provideFirefox() : provideChromium());
  if (typeof executable !== 'string') {
    console.error(executable.missing);
    return undefined;
  }
  const extension = provideBuild(target);
  return extension === undefined ? undefined : { executable, extension };
}

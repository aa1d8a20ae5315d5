import { provideBuild } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';

/** What every figure measured in a browser needs. */
export function needed(): { executable: string; extension: string } {
  const executable = findChromium();
  const extension = provideBuild();
  if (!executable || !extension) throw new Error('These figures take a Chromium and a build; `npm test` gets both.');
  return { executable, extension };
}

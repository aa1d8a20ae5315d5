import { archive, tightly } from '../scripts/archive.ts';
import { provideBuild } from '../scripts/build.ts';
import { filesIn } from '../scripts/zip.ts';
import type { Reading } from './measure.ts';

/** What the store receives: the built extension in one archive, packed as `npm run zip` packs it. */
export async function zippedSize(): Promise<Reading> {
  const dist = provideBuild();
  if (dist === undefined) throw new Error('The extension did not build.');
  const files = filesIn(dist);
  const { length } = await archive(files, tightly);
  return { value: length / 1000, beside: { files: files.length } };
}

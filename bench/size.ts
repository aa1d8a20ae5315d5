import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { provideBuild } from '../scripts/build.ts';
import type { Reading } from './measure.ts';

/** Bytes of a zip archive's records for one file, beside its name, twice, and its content. */
const records = 30 + 46;
const end = 22;

/** What the store is given: the built extension in one archive. */
export async function zippedSize(): Promise<Reading> {
  const dist = provideBuild();
  if (dist === undefined) throw new Error('The extension did not build.');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map((file) => {
    const path = join(file.parentPath, file.name);
    const name = path.slice(dist.length + 1);
    return records + 2 * name.length + deflateRawSync(readFileSync(path), { level: 9 }).length;
  });
  return { value: (end + sizes.reduce((sum, size) => sum + size, 0)) / 1000, beside: { files: files.length } };
}

/**
 * What the stores are given: an archive of each build, and one of the sources they are built from. The sources, unpacked,
 * make the builds again.
 *   npm run zip
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { version } from '../package.json';
import { type ArchivedFile, archive, quickly, tightly } from './archive.ts';
import { provideBuild } from './build.ts';
import { folders, type Target } from './targets.ts';

const folder = 'artifacts';
const targets = Object.keys(folders) as Target[];

export async function main(): Promise<number> {
  mkdirSync(folder, { recursive: true });
  for (const target of targets) {
    const built = provideBuild(target);
    if (built === undefined) return 1;
    write(target, await archive(filesIn(built), tightly));
  }
  const sources = trackedFiles();
  // Somebody who unpacked the sources, such as a store's reviewer, has them already.
  if (!sources) console.log('No source archive: it holds what git tracks, and git does not know this folder.');
  else write('source', await archive(sources, quickly));
  return 0;
}

function write(name: string, content: Buffer): void {
  const path = join(folder, `cors-explainer-${version}-${name}.zip`);
  writeFileSync(path, content);
  console.log(`${path}: ${(content.length / 1000).toFixed(1)} kB`);
}

export function filesIn(folder: string): ArchivedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), content: readFileSync(path) }));
}

/** Undefined without git, outside a clone, and in a folder of another clone that tracks nothing here. */
function trackedFiles(): ArchivedFile[] | undefined {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  const names = status === 0 ? stdout.split('\0').filter((name) => name !== '') : [];
  return names.length === 0 ? undefined : names.map((name) => ({ name, content: readFileSync(name) }));
}

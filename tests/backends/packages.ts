import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { versionOf } from './commands.ts';

const ours = join(import.meta.dirname, '../../node_modules');

/** Servers that take hundreds of megabytes: only `npm run test:backends` installs them. */
export const large = join(import.meta.dirname, 'npm/node_modules');

/** The installed version of an npm package, as `name version`. */
export function npmPackage(name: string, modules: string = ours): string {
  const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  return `${name.replace(/\d+$/, '')} ${version}`;
}

/** The versions of the large packages that run, or how to get them. */
export function largePackage(title: string, name: string): { title: string } | { title: string; missing: string } {
  const here = process.env.BACKENDS === 'all' && existsSync(join(large, name));
  return here ? { title: npmPackage(name, large) } : { title, missing: 'npm run test:backends' };
}

/**
 * Gives an app's folder its own packages: name in the app → name in this project, which differs for a second version.
 */
export function link(folder: string, packages: Record<string, string>, modules: string = ours): void {
  for (const [name, installed] of Object.entries(packages)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    if (!existsSync(place)) symlinkSync(join(modules, installed), place);
  }
}

/** The same as real files, for a program that follows no link out of its folder. */
export function place(folder: string, packages: Record<string, string>, modules: string): void {
  for (const [name, installed] of Object.entries(packages)) {
    placeFiles(join(modules, installed), join(folder, 'node_modules', name));
  }
}

function placeFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) placeFiles(source, target);
    else linkOrCopy(source, target);
  }
}

/** A hard link costs nothing, but does not work across disks. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** A program from inside a package for one platform, whichever of them could be installed here. */
export function nativeProgram(scope: string, path: string): string {
  const found = readdirSync(join(large, scope))
    .map((platform) => join(large, scope, platform, path))
    .find((program) => versionOf(program, '--version') !== undefined);
  if (found === undefined) throw new Error(`None of the packages of ${scope} runs on this machine.`);
  return found;
}

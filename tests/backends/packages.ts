import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

const modules = join(import.meta.dirname, '../../node_modules');

/** The installed version of an npm package, as `name version`. */
export function npmPackage(name: string): string {
  const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  return `${name.replace(/\d$/, '')} ${version}`;
}

/** Gives an app's folder its own packages: name in the app → name in this project, which differs for a second version. */
export function link(folder: string, packages: Record<string, string>): void {
  for (const [name, installed] of Object.entries(packages)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    if (!existsSync(place)) symlinkSync(join(modules, installed), place);
  }
}

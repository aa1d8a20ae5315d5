/** Builds the extension: `npm run build` for Chrome, Edge and their family, `npm run build -- firefox` for Firefox. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folders, type Target } from './targets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  ...['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'],
  ...['scripts/pack-catalogues.ts', 'scripts/targets.ts'],
];

export function main([name = 'chrome']: string[]): number {
  if (name === 'chrome' || name === 'firefox') return build(name) === undefined ? 1 : 0;
  console.error(`There is no build for ${name}. There is one for chrome (Edge takes it, too), and one for firefox.`);
  return 2;
}

/** The folder of the built extension, rebuilt if a source is newer; undefined if it does not build. */
export function provideBuild(target: Target = 'chrome'): string | undefined {
  const folder = root + folders[target];
  if (!isStale(folder)) return folder;
  console.log(`Building the extension for ${target} (vite build) …`);
  return build(target);
}

function build(target: Target): string | undefined {
  // In a process of its own: this one runs with NODE_ENV=development, which would build React's development version.
  const { NODE_ENV: _, ...env } = process.env;
  const mode = target === 'firefox' ? ['--mode', 'firefox'] : [];
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...mode];
  const { status } = spawnSync(process.execPath, vite, { cwd: root, env, stdio: 'inherit' });
  if (status === 0) return root + folders[target];
  console.error('The extension did not build, for the reason given above.');
  return undefined;
}

function isStale(folder: string): boolean {
  const built = `${folder}/manifest.json`;
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => youngest(root + source) > builtAt);
}

function youngest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => youngest(`${path}/${name}`)));
}

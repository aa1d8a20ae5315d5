import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/** The folder of the built extension, built anew when a source is younger; nothing when it does not build. */
export function provideBuild(): string | undefined {
  const dist = `${root}dist`;
  if (!isStale(dist)) return dist;
  console.log('Building the extension (vite build) …');
  // A process of its own: this one runs as NODE_ENV=development, which would build React's development version.
  const { NODE_ENV: _, ...env } = process.env;
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, vite, { cwd: root, env, stdio: 'inherit' });
  if (status === 0) return dist;
  console.error('The extension did not build, for the reason given above.');
  return undefined;
}

function isStale(dist: string): boolean {
  const built = `${dist}/manifest.json`;
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => youngest(root + source) > builtAt);
}

function youngest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => youngest(`${path}/${name}`)));
}

/**
 * Mozilla's linter for extensions, on the build for Firefox; what its store runs on each upload, too. It is fetched when it is
 * asked for (86 MB), rather than with every clone.
 *   npm run lint:extension
 */
import { spawnSync } from 'node:child_process';
import { provideBuild } from './build.ts';

/** 10.7.0 is the last version whose own linter can be installed completely. */
const linter = 'web-ext@10.7.0';

export function main(): number {
  const folder = provideBuild('firefox');
  if (folder === undefined) return 1;
  const args = ['exec', '--yes', '--', linter, 'lint', '--source-dir', folder, '--no-config-discovery'];
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { stdio: 'inherit', shell: !npm }).status ?? 1;
}

import { spawnSync } from 'node:child_process';

/** The first line in which a program gives its version; undefined if it is not installed. */
export function versionOf(command: string, ...args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? (stdout || stderr).split('\n')[0]?.trim() : undefined;
}

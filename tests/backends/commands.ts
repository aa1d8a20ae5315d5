import { spawnSync } from 'node:child_process';

/** The first line a program says about its version, or nothing when it is not there. */
export function versionOf(command: string, ...args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? (stdout || stderr).split('\n')[0]?.trim() : undefined;
}

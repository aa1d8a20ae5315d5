import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages belong to this interpreter; another `python3` on the PATH may have other versions, or none. */
export const debianPython = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : undefined;

/** The installed versions of some packages, as `name version`; undefined if one of them is missing. */
export function pythonPackages(...names: string[]): string | undefined {
  if (debianPython === undefined) return undefined;
  const script =
    'import sys; from importlib.metadata import version; print(", ".join(f"{n} {version(n)}" for n in sys.argv[1:]))';
  const { status, stdout } = spawnSync(debianPython, ['-c', script, ...names], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

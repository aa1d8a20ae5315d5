/** Looks for a browser's program, and gets it if it is missing. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Missing {
  /** One sentence: what was tried, and what to do about it. */
  missing: string;
}

export interface Program {
  /** For sentences: `Chromium`. */
  name: string;
  /** The environment variable that can name the program: if it is set, no other is used. */
  variable: 'CHROMIUM_PATH' | 'FIREFOX_PATH';
  namesOnPath: string[];
  /**
   * Other paths to look at. Only asked when needed, because Playwright throws on systems for which it has no Chromium.
   */
  elsewhere(): string[];
  starts(path: string): boolean;
}

/** The path of one that is installed already. */
export function find({ variable, namesOnPath, elsewhere, starts }: Program): string | undefined {
  const named = process.env[variable];
  if (named) return starts(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...elsewhere()].find((path) => existsSync(path) && starts(path));
}

/**
 * The path of one that starts; or why none can be had.
 * @param ways to get one, each tried if the one before it failed
 */
export async function provide(
  program: Program,
  ways: (() => Promise<string | undefined>)[],
  wayOut: string,
): Promise<string | Missing> {
  const { name, variable } = program;
  const found = find(program);
  if (found) return found;
  const named = process.env[variable];
  if (named)
    return { missing: `${variable} is ${named}, and nothing there starts as a ${name}. Correct it, or unset it.` };
  for (const way of ways) {
    const path = await way();
    if (path) return path;
  }
  return { missing: wayOut };
}

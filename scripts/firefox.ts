import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallDebianPackages, installDebianPackages } from './debian.ts';

/** Any Firefox takes an extension for as long as it runs; Debian's is the Extended Support Release. */
const namesOnPath = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'];
const onMac = '/Applications/Firefox.app/Contents/MacOS/firefox';
/** The manifest's `strict_min_version`. */
const oldest = 142;

export interface MissingFirefox {
  /** One sentence: what was tried, and the way out. */
  missing: string;
}

/** The path of a Firefox that starts, installed when there is none; or why none can be had. */
export async function provideFirefox(): Promise<string | MissingFirefox> {
  const found = findFirefox();
  const named = process.env.FIREFOX_PATH;
  if (!found && named) {
    return {
      missing: `FIREFOX_PATH is ${named}, and nothing there starts as a Firefox ${oldest} or later. Correct it, or unset it.`,
    };
  }
  return found ?? (await installDebianFirefox()) ?? { missing: wayOut() };
}

/** A Firefox that is here already. */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named) return starts(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, onMac].find((path) => existsSync(path) && starts(path));
}

/** Ubuntu's `firefox` can be a notice to install a snap, and an old one would refuse the extension. */
function starts(path: string): boolean {
  const { status, stdout } = spawnSync(path, ['--version'], { timeout: 20_000, encoding: 'utf8' });
  return status === 0 && Number(/Firefox (\d+)/.exec(stdout)?.[1]) >= oldest;
}

async function installDebianFirefox(): Promise<string | undefined> {
  return canInstallDebianPackages() && (await installDebianPackages(['firefox-esr'], 'recommended'))
    ? findFirefox()
    : undefined;
}

function wayOut(): string {
  const install =
    process.platform === 'linux' ? 'Install one (Debian: `sudo apt-get install firefox-esr`)' : 'Install one';
  return `No Firefox ${oldest} or later was found. ${install}, or set FIREFOX_PATH to one you have.`;
}

import { spawnSync } from 'node:child_process';
import { canInstallDebianPackages, installDebianPackages } from './debian.ts';
import { find, type Missing, type Program, provide } from './executable.ts';

/** The manifest's `strict_min_version`. */
const oldest = 142;

const program: Program = {
  name: `Firefox ${oldest} or later`,
  variable: 'FIREFOX_PATH',
  // Any Firefox accepts an extension until it closes; Debian's is the Extended Support Release.
  namesOnPath: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
  elsewhere: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  starts,
};

/** The path of a Firefox that starts, installed if there is none; or why none can be had. */
export function provideFirefox(): Promise<string | Missing> {
  return provide(program, [installDebianFirefox], wayOut());
}

/** A Firefox that is installed already. */
export function findFirefox(): string | undefined {
  return find(program);
}

/** Ubuntu's `firefox` can be a mere notice to install a snap, and an old one would refuse the extension. */
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
  return `No ${program.name} was found. ${install}, or set FIREFOX_PATH to one you have.`;
}

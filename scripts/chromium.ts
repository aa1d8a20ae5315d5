import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { aptProgress, canInstallDebianPackages, installDebianPackages, run } from './debian.ts';
import { find, type Missing, type Program, provide } from './executable.ts';

const program: Program = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  // Names that distributions use. Branded Chrome is left out: it refuses `--load-extension`.
  namesOnPath: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
  elsewhere: () => [chromium.executablePath()],
  starts,
};

/** The path of a Chromium that starts, fetched if there is none; or why none can be had. */
export function provideChromium(): Promise<string | Missing> {
  return provide(program, [downloadChromium, installDebianChromium], wayOut());
}

/** A Chromium that is installed already. */
export function findChromium(): string | undefined {
  return find(program);
}

/**
 * Ubuntu's `chromium-browser` can be a mere notice to install a snap, and a downloaded one can lack system libraries.
 */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

async function downloadChromium(): Promise<string | undefined> {
  console.log('No Chromium found. Downloading Playwright’s (about 180 MB) …');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const { status, output } = await run(
    process.execPath,
    [playwright, 'install', '--no-shell', 'chromium'],
    env,
    /% of/,
  );
  if (status !== 0) {
    const reason = /^Error: (get\w+ .*|connect .*|.*(?:timed out|status code).*)$/m.exec(output)?.[1];
    console.log(`The download failed${reason ? `: ${reason}` : ''}.`);
    return undefined;
  }
  const path = chromium.executablePath();
  if (starts(path)) return path;
  if (!canInstallDebianPackages()) {
    console.log('Chromium is downloaded, but the system lacks libraries it needs.');
    return undefined;
  }
  console.log('Installing the system libraries it needs …');
  await run(process.execPath, [playwright, 'install-deps', 'chromium'], process.env, aptProgress);
  return starts(path) ? path : undefined;
}

async function installDebianChromium(): Promise<string | undefined> {
  return canInstallDebianPackages() && (await installDebianPackages(['chromium'], 'recommended'))
    ? findChromium()
    : undefined;
}

function wayOut(): string {
  const shown = process.platform === 'linux' ? 'Install one (Debian: `sudo apt-get install chromium`)' : 'Install one';
  return `No Chromium could be found or fetched. ${shown}, or run \`npx playwright install chromium\` where the network allows it, or set CHROMIUM_PATH to one you have.`;
}

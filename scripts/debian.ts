/** Debian's packages, for a user who may install them: root on Debian or one of its descendants. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export function canInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*debian/m.test(readIfThere('/etc/os-release'));
}

/**
 * Whether the packages were installed.
 * @param extent `needed`: without the packages that the distribution recommends beside them
 */
export async function installDebianPackages(names: string[], extent: 'needed' | 'recommended'): Promise<boolean> {
  console.log(`Installing from the distribution (apt-get install ${names.join(' ')}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], env, aptProgress);
  const options = extent === 'needed' ? ['--no-install-recommends'] : [];
  const { status, output } = await run('apt-get', ['install', '-y', ...options, ...names], env, aptProgress);
  if (status !== 0) console.log(`apt-get failed: ${/^E: .*$/m.exec(output)?.[0] ?? `it ended with status ${status}`}`);
  return status === 0;
}

export const aptProgress = /^(Get|Setting up|Unpacking)/;

/** Runs a long command and passes on the lines that show progress. */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv, progress: RegExp) {
  return new Promise<{ status: number | null; output: string }>((resolve) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const read = (data: Buffer) => {
      output += data;
      for (const line of `${data}`.split(/\r?\n/)) if (progress.test(line)) console.log(`  ${line.slice(0, 120)}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => resolve({ status: null, output: `${output}\nError: ${error.message}` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

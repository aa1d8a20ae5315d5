/** A browser's process: where it accepts commands, and how to end it with everything that it leaves behind. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

export interface Started {
  /** Where it accepts commands. */
  endpoint: string;
  /** Resolves when it has ended, whoever ended it. */
  ended: Promise<void>;
  end(): Promise<void>;
}

interface Program {
  name: string;
  executable: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** What it prints on standard error once it is up, including the endpoint. */
  isUp: RegExp;
  /** A folder that is removed with it. */
  profile: string | undefined;
}

export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'cors-explainer-'));
}

export async function start({ profile, ...program }: Program): Promise<Started> {
  const { executable, args, env = process.env } = program;
  const browser = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const endNow = () => {
    browser.kill('SIGKILL');
    if (profile) rmSync(profile, { recursive: true, force: true });
  };
  process.once('exit', endNow);
  const end = async () => {
    browser.kill();
    const stuck = setTimeout(() => browser.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(stuck);
    process.off('exit', endNow);
    // The browser's own child processes may still be writing.
    if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  return { endpoint: await endpointOf(browser, program), ended, end };
}

function endpointOf(
  browser: ChildProcessByStdio<null, null, Readable>,
  { name, isUp }: Pick<Program, 'name' | 'isUp'>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (data: Buffer) => {
      said += data;
      const endpoint = isUp.exec(said)?.[1];
      if (endpoint) resolve(endpoint);
    });
    browser.once('error', reject);
    browser.once('exit', (status) => reject(new Error(`${name} ended (${status}) before it was up.\n${said}`)));
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { versionOf } from './commands.ts';
import type { Command } from './server.ts';

/** Debian's packages of Go libraries. */
const libraries = '/usr/share/gocode';
const version = versionOf('go', 'version')?.replace(/^go version /, '');

/** The version that runs, or how to get one. */
export function goPackage(path: string, debian: string): { title: string } | { title: string; missing: string } {
  const title = path.replace('github.com/', '');
  if (version && existsSync(join(libraries, 'src', path))) return { title: `${title}, ${version}` };
  return { title, missing: `apt-get install golang-go ${debian}` };
}

/** Where an app listens, in a separate file: the repair adds imports to the other one. */
const address = 'package main\n\nimport "os"\n\nvar address = os.Getenv("ADDRESS")\n';

/** All apps at once, because they share their libraries. */
export async function build(folders: string[]): Promise<void> {
  for (const folder of folders) {
    const file = join(folder, 'main.go');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('":8080"', 'address'));
    await writeFile(join(folder, 'address.go'), address);
  }
  const root = dirname(folders[0] as string);
  const packages = folders.map((folder) => `./${basename(folder)}`);
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: libraries, GOFLAGS: '-p=2' };
  const child = spawn('go', ['build', '-o', 'bin/', ...packages], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stderr.on('data', (chunk) => output.push(chunk));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`The apps do not compile:\n${Buffer.concat(output)}`);
}

export function run(folder: string, port: number): Command {
  const program = join(dirname(folder), 'bin', basename(folder));
  return { command: program, args: [], env: { ADDRESS: `127.0.0.1:${port}`, GIN_MODE: 'release' } };
}

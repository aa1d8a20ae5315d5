import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Command, Files, Server } from './server.ts';

export interface Running {
  /** The URL to which a path of the app is appended. */
  url: string;
  stop(): Promise<void>;
}

export function writeApp(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Starts an app on a loopback port, a free one unless told which, and waits until it accepts connections or ends. */
export async function start(
  server: Server,
  folder: string,
  variables: Record<string, string> = {},
  port?: number,
): Promise<Running> {
  const commandFor = (chosen: number) => {
    const { env, ...command } = server.start(folder, chosen);
    return { ...command, env: { ...env, ...variables } };
  };
  const running = await startCommand(server.found.title, folder, commandFor, port);
  return { ...running, url: running.url + (server.base ?? '') };
}

export async function startCommand(
  title: string,
  folder: string,
  commandFor: (port: number) => Command,
  wanted?: number,
  isUp = connects,
): Promise<Running> {
  const port = wanted ?? (await freePort());
  const { command, args, env } = commandFor(port);
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that times out ends nothing that it started.
  const end = () => child.kill();
  process.once('exit', end);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const ended = new AbortController();
  const exit = once(child, 'exit').finally(() => {
    ended.abort();
    process.off('exit', end);
  });
  if (!(await comesUp(() => isUp(port), ended.signal))) {
    throw new Error(`${title} ended before it answered:\n${Buffer.concat(output)}`);
  }
  const stop = async () => {
    child.kill();
    await exit;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** Not every server says when it listens (Django prints before it binds), so the port itself is tried. */
async function comesUp(isUp: () => Promise<boolean>, ended: AbortSignal): Promise<boolean> {
  while (!ended.aborted) {
    if (await isUp()) return true;
    await setTimeout(30);
  }
  return false;
}

function connects(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}

/** For a server that tries its port before it takes it, as Vite does: a connection may have reached the trial. */
export async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

/** Below the range from which outgoing connections get their ports, so that nobody else takes one in between. */
let candidate = 12_000 + (process.pid % 9000) * 2;

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = candidate++;
  const free = await new Promise<boolean>((resolve) => {
    probe.once('listening', () => resolve(true)).once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1');
  });
  probe.close();
  return free ? port : freePort();
}

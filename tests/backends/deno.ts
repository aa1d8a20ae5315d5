import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fetchHandler } from './fetch-app.ts';
import { nativeProgram } from './packages.ts';
import type { Command, Mistake } from './server.ts';

const program = () => nativeProgram('@deno', 'deno');

/** The handler that `Deno.serve` runs. */
export const denoApp = (mistake: Mistake) =>
  `${fetchHandler(mistake, 'function handler(request: Request, info: Deno.ServeHandlerInfo): Response', 'info.remoteAddr.transport')}\nDeno.serve(handler);\n`;

/** As an editor would. */
export function typeCheck(folders: string[], file: string): void {
  const files = folders.map((folder) => join(folder, file));
  const env = { ...process.env, ...environment(folders[0] as string) };
  const { status, stderr } = spawnSync(program(), ['check', '--quiet', ...files], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The apps do not type-check:\n${stderr}`);
}

export function run(folder: string, file: string, port: number): Command {
  return {
    command: program(),
    args: ['run', '--allow-net', '--allow-env=CORS_ORIGINS', file],
    env: { ...environment(folder), DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}` },
  };
}

const environment = (folder: string) => ({
  DENO_DIR: join(dirname(folder), 'deno'),
  DENO_NO_UPDATE_CHECK: '1',
});

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fetchHandler } from '../fetch-app.ts';
import { largePackage, nativeProgram } from '../packages.ts';
import type { Server } from '../server.ts';

const deno: Server = {
  backend: 'deno',
  variants: ['serve'],
  found: largePackage('Deno', 'deno'),
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (_, mistake) => ({
    'main.ts': `${fetchHandler(mistake, 'info: Deno.ServeHandlerInfo', 'info.remoteAddr.transport')}\nDeno.serve(handler);\n`,
  }),
  prepare: async (folders) => typeCheck(folders),
  start: (folder, port) => ({
    command: program(),
    args: ['run', '--allow-net', '--allow-env=CORS_ORIGINS', 'main.ts'],
    env: { ...environment(folder), DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}` },
  }),
};

export default [deno];

const program = () => nativeProgram('@deno', 'deno');

const environment = (folder: string) => ({
  DENO_DIR: join(dirname(folder), 'deno'),
  DENO_NO_UPDATE_CHECK: '1',
});

/** As an editor would. */
function typeCheck(folders: string[]): void {
  const files = folders.map((folder) => join(folder, 'main.ts'));
  const env = { ...process.env, ...environment(folders[0] as string) };
  const { status, stderr } = spawnSync(program(), ['check', '--quiet', ...files], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The apps do not type-check:\n${stderr}`);
}

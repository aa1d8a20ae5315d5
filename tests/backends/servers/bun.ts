import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchHandler, lettingInAll } from '../fetch-app.ts';
import { largePackage, nativeProgram } from '../packages.ts';
import type { Mistake, Server } from '../server.ts';

const bun: Server = {
  backend: 'bun',
  variants: ['serve'],
  found: largePackage('Bun', 'bun'),
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  earlier: {
    'a handler that lets in every origin, with credentials': () => ({ 'index.ts': lettingInAll(app('app-wide')) }),
  },
  app: (_, mistake) => ({ 'index.ts': app(mistake) }),
  start: (folder, port) => {
    // The environment can name the port, but not the address.
    const file = join(folder, 'index.ts');
    const here = `Bun.serve({ hostname: '127.0.0.1', port: ${port}, `;
    writeFileSync(file, readFileSync(file, 'utf8').replace('Bun.serve({ ', here));
    return {
      command: nativeProgram('@oven', 'bin/bun'),
      args: ['run', '--no-install', 'index.ts'],
      env: { DO_NOT_TRACK: '1' },
    };
  },
};

export default [bun];

const app = (mistake: Mistake) =>
  `${fetchHandler(mistake, 'function handler(request: Request, server: any): Response', 'server.requestIP(request).address')}\nBun.serve({ fetch: handler });\n`;

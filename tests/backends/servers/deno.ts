import { denoApp, run, typeCheck } from '../deno.ts';
import { lettingInAll } from '../fetch-app.ts';
import { largePackage } from '../packages.ts';
import type { Server } from '../server.ts';

const deno: Server = {
  backend: 'deno',
  variants: ['serve'],
  found: largePackage('Deno', 'deno'),
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  earlier: {
    'a handler that lets in every origin, with credentials': () => ({ 'main.ts': lettingInAll(denoApp('app-wide')) }),
  },
  app: (_, mistake) => ({ 'main.ts': denoApp(mistake) }),
  prepare: async (folders) => typeCheck(folders, 'main.ts'),
  start: (folder, port) => run(folder, 'main.ts', port),
};

export default [deno];

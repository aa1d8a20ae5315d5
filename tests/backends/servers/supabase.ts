import { denoApp, run, typeCheck } from '../deno.ts';
import { lettingInAll } from '../fetch-app.ts';
import { largePackage } from '../packages.ts';
import type { Server } from '../server.ts';

const found = largePackage('Deno', 'deno');

/**
 * An edge function in the runtime that Supabase's own is built on. What Supabase puts in front of it cannot be
 * installed.
 */
const supabase: Server = {
  backend: 'supabase',
  variants: ['serve'],
  found: { ...found, title: `${found.title}, without Supabase's gateway` },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  earlier: {
    'a handler that lets in every origin, with credentials': () => ({ 'index.ts': lettingInAll(denoApp('app-wide')) }),
  },
  app: (_, mistake) => ({ 'index.ts': denoApp(mistake) }),
  prepare: async (folders) => typeCheck(folders, 'index.ts'),
  start: (folder, port) => run(folder, 'index.ts', port),
};

export default [supabase];

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { PureFigure } from './main.ts';

/** Computes a figure in plain Node, from one bundle as it ships: between separate modules each call is a detour. */
export async function pure(figure: PureFigure): Promise<number> {
  const outDir = await mkdtemp(join(tmpdir(), 'cors-explainer-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['vite', 'playwright'] },
    build: { ssr: 'bench/pure/main.ts', outDir, rolldownOptions: { output: { entryFileNames: 'main.mjs' } } },
  });
  // Compiling and garbage collection stay on the same thread, so what they take is counted, whoever else wants the
  // processors.
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--single-threaded',
    '--expose-gc',
    join(outDir, 'main.mjs'),
    figure,
  ]);
  await rm(outDir, { recursive: true });
  return Number(stdout);
}

/** Builds the fixture page and serves it on loopback, for tests that look at the panel in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

export interface Served {
  url: string;
  close(): Promise<void>;
}

export async function servePage(): Promise<Served> {
  const outDir = await mkdtemp(join(tmpdir(), 'panel-page-'));
  const config: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  };
  // As it is shipped. React's development version, which Vite builds where NODE_ENV is Vitest's `test`, is four times as slow.
  process.env.NODE_ENV = 'production';
  await build(config);
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The fixture page could not be served on 127.0.0.1.');
  return {
    url,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

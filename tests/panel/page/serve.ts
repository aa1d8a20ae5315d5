/** Builds the fixture page and serves it on loopback, once for all tests that look at the panel in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../../scripts/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the fixture page. */
    panelPage: string;
  }
}

/** @returns what ends it */
export default async function servePage(project: TestProject): Promise<() => Promise<void>> {
  // The tests are skipped then.
  if (!findChromium()) return async () => {};
  const outDir = await mkdtemp(join(tmpdir(), 'panel-page-'));
  const config: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  };
  await buildAsShipped(config);
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The fixture page could not be served on 127.0.0.1.');
  project.provide('panelPage', url);
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
}

/** React's development version, which Vite builds if NODE_ENV is Vitest's `test`, is four times slower. */
async function buildAsShipped(config: InlineConfig): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build(config);
  process.env.NODE_ENV = NODE_ENV;
}

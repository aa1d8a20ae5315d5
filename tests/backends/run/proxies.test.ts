import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import vite from '../../../src/backends/proxies/vite.ts';
import { repaired } from '../insert.ts';
import { link, npmPackage } from '../packages.ts';
import type { Files } from '../server.ts';
import { startCommand } from '../start.ts';

const folder = join(tmpdir(), `proxies-${randomUUID()}`);
let api: Server;

/** An API that says which path it was asked for, and no word about CORS. */
beforeAll(async () => {
  api = createServer(({ url }, response) => response.end(`the API, ${url}`));
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  api.close();
  rmSync(folder, { recursive: true, force: true });
});

describe(npmPackage('vite'), () => {
  const app: Files = {
    'package.json': '{ "type": "module" }',
    'vite.config.js': "import { defineConfig } from 'vite';\n\nexport default defineConfig({\n});\n",
    'index.html': '<!doctype html><title>The page</title>',
  };

  test.each(['/users?page=2', '/api/users?page=2'])(
    'forwards %s under the relative URL',
    async (path) => {
      const { port } = api.address() as AddressInfo;
      const { call, ...snippet } = vite.print(`http://127.0.0.1:${port}${path}`);
      const place = join(folder, String(path.length));
      mkdirSync(place, { recursive: true });
      for (const [name, text] of Object.entries(repaired(app, snippet))) writeFileSync(join(place, name), text);
      link(place, { vite: 'vite' });
      const running = await startCommand('Vite', place, (free) => ({
        command: process.execPath,
        args: ['node_modules/vite/bin/vite.js', '--port', String(free), '--host', '127.0.0.1', '--strictPort'],
      }));
      try {
        expect(await (await fetch(running.url + call)).text()).toBe(`the API, ${path}`);
        expect(await (await fetch(running.url)).text()).toContain('The page');
      } finally {
        await running.stop();
      }
    },
    60_000,
  );
});

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proxies } from '../../../src/backends/proxies/index.ts';
import { devServers } from '../dev-servers.ts';
import { repaired } from '../insert.ts';
import { answers, startCommand, writeApp } from '../start.ts';

const root = join(tmpdir(), `proxies-${randomUUID()}`);
let api: Server;

/** An API that says which path it was asked for, and no word about CORS. */
beforeAll(async () => {
  api = createServer(({ url }, response) => response.end(`the API, ${url}`));
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  api.close();
  rmSync(root, { recursive: true, force: true });
}, 60_000);

for (const { proxy, found, app, start } of devServers) {
  const missing = 'missing' in found ? found.missing : undefined;
  const title = missing ? `${found.title} is not here: ${missing}` : found.title;
  describe.skipIf(missing !== undefined)(title, () => {
    test.for(['/users?page=2', '/api/users?page=2', '/api/users/', '/users/1/?page=2'])(
      'forwards %s under the relative URL',
      { timeout: 120_000 },
      async (path, { task }) => {
        task.meta.proxyProof = { proxy, versions: found.title };
        const { port } = api.address() as AddressInfo;
        const { call, ...snippet } = printerOf(proxy)(`http://127.0.0.1:${port}${path}`);
        const folder = join(root, `${proxy}-${path.length}`);
        writeApp(folder, repaired(app, snippet));
        const running = await startCommand(found.title, folder, (free) => start(folder, free), undefined, answers);
        try {
          expect(await (await fetch(running.url + call)).text()).toBe(`the API, ${path}`);
          expect(await (await fetch(running.url)).text()).toContain('The page');
        } finally {
          await running.stop();
        }
      },
    );
  });
}

function printerOf(proxy: string) {
  const found = proxies.find(({ id }) => id === proxy);
  if (!found) throw new Error(`There is no development proxy ${proxy}.`);
  return found.print;
}

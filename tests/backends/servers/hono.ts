import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { link, npmPackage } from '../packages.ts';
import type { Mistake, Server } from '../server.ts';

const hono: Server = {
  backend: 'hono',
  variants: ['middleware'],
  found: { title: npmPackage('hono') },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (_, mistake) => ({ 'index.ts': app(middleware[mistake] ?? '') }),
  earlier: {
    'the middleware without options': () => ({
      'index.ts': `import { cors } from 'hono/cors';\n${app("app.use('*', cors());")}`,
    }),
  },
  prepare: async (folders) => {
    for (const folder of folders) await withoutTypes(join(folder, 'index.ts'), join(folder, 'index.mjs'));
  },
  start: (folder, port) => {
    link(folder, { hono: 'hono', '@hono/node-server': '@hono/node-server' });
    return { command: process.execPath, args: ['index.mjs'], env: { PORT: String(port) } };
  },
};

export default [hono];

async function withoutTypes(from: string, to: string): Promise<void> {
  const { code } = await transformWithOxc(await readFile(from, 'utf8'), from, { sourcemap: false });
  await writeFile(to, code);
}

const app = (first: string) => `import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();

${first}
for (const path of ['/items', '/items/']) {
  app.on(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], path, (c) => {
    c.header('X-Total-Count', '3');
    c.header('X-Request-Id', '7');
    return c.json([{ id: 1 }]);
  });
}

app.get('/fail', () => {
  throw new Error('The database is gone');
});

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
`;

const middleware: Partial<Record<Mistake, string>> = {
  'before-auth': `app.use('*', async (c, next) => {
  if (!c.req.header('Authorization')) return c.text('Unauthorized', 401);
  await next();
});`,
  'before-redirect': `app.use('*', async (c, next) => {
  if (c.req.path === '/items') return c.redirect('/items/', 308);
  await next();
});`,
};

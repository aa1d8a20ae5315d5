import { link, npmPackage } from '../packages.ts';
import type { Files, Mistake, Server } from '../server.ts';

const koa: Server = {
  backend: 'koa',
  variants: ['koa-cors'],
  found: { title: `${npmPackage('koa')}, ${npmPackage('@koa/cors')}` },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (_, mistake) => files(app(middleware[mistake] ?? '')),
  earlier: {
    'the middleware without options': () => files(`import cors from '@koa/cors';\n${app('app.use(cors());')}`),
  },
  start: (folder, port) => {
    link(folder, { koa: 'koa', '@koa/cors': '@koa/cors' });
    return { command: process.execPath, args: ['app.js'], env: { PORT: String(port) } };
  },
};

export default [koa];

const files = (text: string): Files => ({ 'package.json': '{ "type": "module" }', 'app.js': text });

const app = (first: string) => `import Koa from 'koa';

const app = new Koa();

${first}
app.use((ctx) => {
  if (ctx.path === '/fail') throw new Error('The database is gone');
  if (ctx.method === 'OPTIONS' || !ctx.path.startsWith('/items')) return;
  ctx.set('X-Total-Count', '3');
  ctx.set('X-Request-Id', '7');
  ctx.body = [{ id: 1 }];
});

app.listen(process.env.PORT, '127.0.0.1');
`;

const middleware: Partial<Record<Mistake, string>> = {
  'before-auth': `app.use((ctx, next) => {
  if (!ctx.get('Authorization')) ctx.throw(401);
  return next();
});`,
  'before-redirect': `app.use((ctx, next) => {
  if (ctx.path !== '/items') return next();
  ctx.redirect('/items/');
  ctx.status = 308;
});`,
};

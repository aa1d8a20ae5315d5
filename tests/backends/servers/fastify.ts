import { link, npmPackage } from '../packages.ts';
import type { Mistake, Server } from '../server.ts';

const fastify: Server = {
  backend: 'fastify',
  variants: ['fastify-cors'],
  found: { title: `${npmPackage('fastify')}, ${npmPackage('@fastify/cors')}` },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app: (_, mistake) => ({ 'package.json': '{ "type": "module" }', 'server.js': app(mistake) }),
  start: (folder, port) => {
    link(folder, { fastify: 'fastify', '@fastify/cors': '@fastify/cors' });
    return { command: process.execPath, args: ['server.js'], env: { PORT: String(port) } };
  },
};

export default [fastify];

const app = (mistake: Mistake) => `import Fastify from 'fastify';

const fastify = Fastify({ logger: true });

${hooks[mistake] ?? ''}
const items = async (request, reply) => {
  reply.header('X-Total-Count', '3').header('X-Request-Id', '7');
  return [{ id: 1 }];
};
for (const path of ['/items', '/items/']) {
  fastify.get(path, items);
  fastify.post(path, items);
  fastify.put(path, items);
  fastify.patch(path, items);
  fastify.delete(path, items);
}
fastify.addContentTypeParser('application/json', async () => ({}));

fastify.get('/fail', async () => {
  throw new Error('The database is gone');
});

await fastify.listen({ port: process.env.PORT, host: '127.0.0.1' });
`;

const hooks: Partial<Record<Mistake, string>> = {
  'before-auth': `fastify.addHook('onRequest', async (request, reply) => {
  if (!request.headers.authorization) return reply.code(401).send();
});`,
  'before-redirect': `fastify.addHook('onRequest', async (request, reply) => {
  if (request.url.split('?')[0] === '/items') return reply.redirect('/items/', 308);
});`,
};

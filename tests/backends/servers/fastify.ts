import { link, npmPackage } from '../packages.ts';
import type { Mistake, Server } from '../server.ts';

const fastify: Server = {
  backend: 'fastify',
  variants: ['fastify-cors'],
  found: { title: `${npmPackage('fastify')}, ${npmPackage('@fastify/cors')}` },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors', 'every-route'],
  app: (_, mistake) => files(app(mistake)),
  // Fastify does not start with both.
  earlier: {
    'the plugin without options': () => files(app('app-wide', 'await fastify.register(cors);')),
  },
  start: (folder, port) => {
    link(folder, { fastify: 'fastify', '@fastify/cors': '@fastify/cors' });
    return { command: process.execPath, args: ['server.js'], env: { PORT: String(port) } };
  },
};

export default [fastify];

const files = (text: string) => ({ 'package.json': '{ "type": "module" }', 'server.js': text });

const app = (mistake: Mistake, earlier = '') => `import Fastify from 'fastify';
${mistake === 'every-route' || earlier ? "import cors from '@fastify/cors';" : ''}

const fastify = Fastify({ logger: true });

${earlier}
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
${mistake === 'every-route' ? encapsulated : ''}
fastify.addContentTypeParser('application/json', async () => ({}));

fastify.get('/fail', async () => {
  throw new Error('The database is gone');
});

await fastify.listen({ port: process.env.PORT, host: '127.0.0.1' });
`;

/** What a plugin registers applies only to its own routes, those below its prefix. */
const encapsulated = `for (const prefix of ['/status', '/ready']) {
  fastify.register(async (scope) => {
    await scope.register(cors);
    scope.get('/', items);
  }, { prefix });
}`;

const hooks: Partial<Record<Mistake, string>> = {
  'before-auth': `fastify.addHook('onRequest', async (request, reply) => {
  if (!request.headers.authorization) return reply.code(401).send();
});`,
  'before-redirect': `fastify.addHook('onRequest', async (request, reply) => {
  if (request.url.split('?')[0] === '/items') return reply.redirect('/items/', 308);
});`,
};

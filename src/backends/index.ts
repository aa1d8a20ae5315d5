import type { Backend } from './backend.ts';

/** Every file of this folder is a backend, but for the ten that all backends are made with. */
const found = import.meta.glob<Backend>(
  // Not an extglob: it finds nothing in a build, where another part of Vite reads it.
  [
    './*.ts',
    '!./aws-cors.ts',
    '!./backend.ts',
    '!./code.ts',
    '!./cors-options.ts',
    '!./fetch-handler.ts',
    '!./index.ts',
    '!./origins.ts',
    '!./quote.ts',
    '!./variant.ts',
    '!./wording.ts',
  ],
  { eager: true, import: 'default' },
);

/** The order of the tabs: what most people come with first. A backend that is not named here follows by its name. */
const order = [
  ['express', 'flask', 'django', 'aspnet-core'],
  ['nginx', 'fastapi', 'nestjs', 'fastify', 'nextjs', 'hono', 'koa', 'spring-boot', 'go', 'gin'],
  ['laravel', 'rails', 'php', 'apache', 'caddy', 'traefik'],
  ['api-gateway', 's3', 'cloudfront', 'lambda-url', 'azure', 'azure-storage', 'cloud-storage', 'static-hosting'],
  ['cloudflare-workers', 'supabase', 'deno', 'bun'],
].flat();

const rank = ({ id }: Backend) => (order.includes(id) ? order.indexOf(id) : order.length);

export const backends: Backend[] = Object.values(found).sort(
  (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name),
);

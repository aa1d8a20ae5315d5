import type { Backend } from './backend.ts';

/** Every file in this folder is a backend, except these two. */
const found = import.meta.glob<Backend>(['./*.ts', '!./backend.ts', '!./index.ts'], { eager: true, import: 'default' });

/** The order of the tabs: what most people use comes first. Backends that are not named here follow by name. */
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

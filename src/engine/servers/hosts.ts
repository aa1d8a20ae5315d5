/** Who answers under a host name that only one service gives out, whatever its answers say. */
import { partsOf } from '../fetch/url.ts';
import { isApp, type Server } from './server.ts';

interface Service {
  name: string;
  kind: Server['kind'];
  backend: string;
  variant?: string;
  host: RegExp;
  /** If the service has other things under the same name. */
  path?: RegExp;
  /** Other software may answer there too: if the headers name an app, this does not count. */
  isGuess?: true;
}

export const hostOfLambda = /\.lambda-url\.[\w-]+\.on\.aws$/;

export const services: readonly Service[] = [
  { name: 'AWS Lambda', kind: 'gateway', backend: 'lambda-url', host: hostOfLambda },
  { name: 'API Gateway', kind: 'gateway', backend: 'api-gateway', host: /\.execute-api\.[\w-]+\.amazonaws\.com$/ },
  { name: 'Cloudflare Workers', kind: 'framework', backend: 'cloudflare-workers', host: /\.workers\.dev$/ },
  {
    name: 'Cloudflare Workers',
    kind: 'framework',
    backend: 'cloudflare-workers',
    // The default port of `wrangler dev`.
    host: /^(localhost|127\.0\.0\.1):8787$/,
    isGuess: true,
  },
  { name: 'Azure App Service', kind: 'gateway', backend: 'azure', host: /\.azurewebsites\.net$/ },
  {
    name: 'Supabase Edge Functions',
    kind: 'framework',
    backend: 'supabase',
    host: /\.supabase\.co$/,
    path: /^\/functions\/v1\//,
  },
  // Its answers name only Cloudflare. It understands the rules of S3.
  { name: 'Cloudflare R2', kind: 'web server', backend: 's3', host: /\.(r2\.cloudflarestorage\.com|r2\.dev)$/ },
  ...[
    { name: 'Cloudflare Pages', variant: '_headers', host: /\.pages\.dev$/ },
    { name: 'Firebase Hosting', variant: 'firebase.json', host: /\.(web\.app|firebaseapp\.com)$/ },
    { name: 'Azure Static Web Apps', variant: 'staticwebapp.config.json', host: /\.azurestaticapps\.net$/ },
  ].map((one): Service => ({ ...one, kind: 'web server', backend: 'static-hosting' })),
  { name: 'Deno', kind: 'framework', backend: 'deno', host: /\.deno\.(dev|net)$/ },
];

/** Leaves out services that the headers name as well, because those may tell more. */
export function servicesOf(url: string, servers: readonly Server[]): Server[] {
  const { host = '', pathname = '' } = partsOf(url) ?? {};
  return services
    .filter((one) => one.host.test(host) && (one.path?.test(pathname) ?? true))
    .filter(({ name, isGuess }) => servers.every((server) => server.name !== name && !(isGuess && isApp(server))))
    .map(({ host: _, path, isGuess, ...service }) => ({
      ...service,
      confidence: isGuess ? 'probable' : 'certain',
      because: `host: ${host}`,
    }));
}

/**
 * What the headers of a response reveal about the software that wrote it. Fingerprints of servers that were run are
 * measured, without any CORS configuration.
 */
import { say } from '../say.ts';
import type { Server } from './server.ts';

/** What one piece of software leaves on its answers. */
export interface Fingerprint {
  /** If it is more than a product's name, a getter translates it. */
  name: string;
  kind: Server['kind'];
  backend?: string;
  variant?: string;
  /** Other software sends such headers as well. */
  isGuess?: true;
  /** All of these headers have to match. */
  headers: Record<string, RegExp>;
  /** The header of other software that is built with this one. */
  unless?: string;
}

const anyValue = /^/;

/** A `Vary` on everything a preflight asks with. In lower case it comes from tower-http, in Rust. */
export const asPreflightsAsk = /Origin.*Access-Control-Request-Method.*Access-Control-Request-Headers/;

const ofNetlifyDev = 'x-nf-invocation-metadata';

// Most telling first: an app before what stands in front of it.
export const fingerprints: readonly Fingerprint[] = [
  { name: 'Next.js', kind: 'framework', backend: 'nextjs', headers: { 'x-powered-by': /Next\.js/i } },
  { name: 'Next.js', kind: 'framework', backend: 'nextjs', headers: { vary: /\bNext-Router-State-Tree\b/i } },
  // `netlify dev` is built with Express; the functions that it runs are not.
  { name: 'Netlify', kind: 'framework', headers: { [ofNetlifyDev]: anyValue } },
  {
    name: 'Express',
    kind: 'framework',
    backend: 'express',
    headers: { 'x-powered-by': /Express/i },
    unless: ofNetlifyDev,
  },
  { name: 'Flask', kind: 'framework', backend: 'flask', isGuess: true, headers: { server: /Werkzeug/i } },
  {
    // Django's own headers, on one of the servers that it is usually run with (measured with 3.2).
    name: 'Django',
    kind: 'framework',
    backend: 'django',
    headers: { server: /WSGIServer|gunicorn/i, 'referrer-policy': /^same-origin$/ },
  },
  {
    // It comes with Python: people try Bottle, Falcon and Pyramid on it, and Radicale runs on it (measured).
    get name() {
      return say('Django or another Python app');
    },
    kind: 'framework',
    backend: 'django',
    headers: { server: /WSGIServer/i },
  },
  { name: 'Django', kind: 'framework', backend: 'django', isGuess: true, headers: { server: /daphne/i } },
  {
    name: 'Django',
    kind: 'framework',
    backend: 'django',
    isGuess: true,
    headers: {
      'x-frame-options': /^DENY$/,
      'referrer-policy': /^same-origin$/,
      'cross-origin-opener-policy': /^same-origin$/,
    },
  },
  { name: 'ASP.NET Core', kind: 'framework', backend: 'aspnet-core', headers: { server: /Kestrel/i } },
  {
    name: 'ASP.NET',
    kind: 'framework',
    backend: 'aspnet-core',
    isGuess: true,
    headers: { 'x-powered-by': /ASP\.NET/i },
  },
  {
    get name() {
      return say('FastAPI or Starlette');
    },
    kind: 'framework',
    backend: 'fastapi',
    isGuess: true,
    headers: { server: /uvicorn|hypercorn/i },
  },
  {
    name: 'Laravel',
    kind: 'framework',
    backend: 'laravel',
    isGuess: true,
    headers: { 'set-cookie': /laravel_session=/i },
  },
  { name: 'PHP', kind: 'framework', backend: 'php', headers: { 'x-powered-by': /PHP\//i } },
  {
    name: 'Rails',
    kind: 'framework',
    backend: 'rails',
    isGuess: true,
    headers: { 'x-runtime': /^[\d.]+$/, 'x-request-id': anyValue },
  },
  { name: 'Spring', kind: 'framework', backend: 'spring-boot', isGuess: true, headers: { vary: asPreflightsAsk } },
  {
    name: 'Spring Security',
    kind: 'framework',
    backend: 'spring-boot',
    isGuess: true,
    headers: { 'x-xss-protection': /^0$/, expires: /^0$/, pragma: /^no-cache$/, 'x-frame-options': anyValue },
  },
  {
    get name() {
      return say('Express with Helmet');
    },
    kind: 'framework',
    backend: 'express',
    isGuess: true,
    headers: {
      'x-dns-prefetch-control': /^off$/,
      'x-download-options': /^noopen$/,
      'x-permitted-cross-domain-policies': anyValue,
    },
  },
  {
    name: 'Supabase Edge Functions',
    kind: 'framework',
    backend: 'supabase',
    headers: { 'x-served-by': /supabase-edge-runtime/i },
  },
  { name: 'Deno', kind: 'framework', backend: 'deno', isGuess: true, headers: { server: /^deno/i } },
  { name: 'Amazon S3', kind: 'web server', backend: 's3', headers: { server: /AmazonS3/i } },
  {
    // Part of the S3 interface: DigitalOcean Spaces, Ceph and MinIO send it too. Other AWS services write
    // `x-amzn-requestid`.
    get name() {
      return say('S3 storage');
    },
    kind: 'web server',
    backend: 's3',
    isGuess: true,
    headers: { 'x-amz-request-id': anyValue },
  },
  {
    name: 'Google Cloud Storage',
    kind: 'web server',
    backend: 'cloud-storage',
    headers: { 'x-guploader-uploadid': anyValue },
  },
  {
    name: 'Azure Storage',
    kind: 'web server',
    backend: 'azure-storage',
    // The second is its emulator.
    headers: { server: /^(Windows-Azure|Azurite)-(Blob|File|Queue|Table)\b/i },
  },
  {
    name: 'API Gateway',
    kind: 'gateway',
    backend: 'api-gateway',
    variant: 'http-api',
    headers: { 'apigw-requestid': anyValue },
  },
  {
    name: 'API Gateway',
    kind: 'gateway',
    backend: 'api-gateway',
    variant: 'rest-api',
    headers: { 'x-amz-apigw-id': anyValue },
  },
  {
    get name() {
      return say('API Gateway or Lambda');
    },
    kind: 'gateway',
    backend: 'api-gateway',
    isGuess: true,
    headers: { 'x-amzn-requestid': anyValue },
  },
  { name: 'Kong', kind: 'gateway', headers: { via: /kong/i } },
  // Only on what it answers itself.
  { name: 'Kong', kind: 'gateway', headers: { server: /^kong\//i } },
  { name: 'Envoy', kind: 'gateway', headers: { server: /envoy/i } },
  // Only on what it answers itself.
  { name: 'ngrok', kind: 'gateway', headers: { 'ngrok-error-code': anyValue } },
  { name: 'Varnish', kind: 'gateway', headers: { 'x-varnish': anyValue } },
  { name: 'Squid', kind: 'gateway', headers: { via: /\(squid\b/i } },
  { name: 'AWS ELB', kind: 'gateway', headers: { server: /awselb/i } },
  { name: 'Traefik', kind: 'gateway', backend: 'traefik', isGuess: true, headers: { server: /traefik/i } },
  { name: 'Heroku router', kind: 'gateway', headers: { via: /vegur|heroku/i } },
  { name: 'Railway', kind: 'gateway', headers: { server: /^railway-edge/i } },
  { name: 'Fly.io', kind: 'gateway', headers: { server: /^Fly\//i } },
  { name: 'Render', kind: 'gateway', headers: { 'rndr-id': anyValue } },
  { name: 'nginx', kind: 'web server', backend: 'nginx', headers: { server: /nginx|openresty/i } },
  { name: 'Apache', kind: 'web server', backend: 'apache', headers: { server: /^Apache(\/|$)/i } },
  { name: 'Caddy', kind: 'web server', backend: 'caddy', headers: { server: /Caddy/i } },
  { name: 'lighttpd', kind: 'web server', headers: { server: /^lighttpd\b/i } },
  { name: 'IIS', kind: 'web server', backend: 'aspnet-core', headers: { server: /Microsoft-IIS/i } },
  {
    // Django is recognized by its own headers, see above. Of the rest, Flask runs on it most often.
    get name() {
      return say('a Python app behind Gunicorn');
    },
    kind: 'web server',
    backend: 'flask',
    headers: { server: /gunicorn/i },
  },
  { name: 'CloudFront', kind: 'cdn', backend: 'cloudfront', headers: { 'x-amz-cf-id': anyValue } },
  { name: 'Cloudflare', kind: 'cdn', headers: { 'cf-ray': anyValue } },
  // It lets every page read its files, so a refusal came from code (vercel/next.js#33318).
  { name: 'Vercel', kind: 'cdn', headers: { 'x-vercel-id': anyValue } },
  {
    name: 'Netlify',
    kind: 'cdn',
    backend: 'static-hosting',
    variant: '_headers',
    headers: { 'x-nf-request-id': anyValue },
  },
  { name: 'Fastly', kind: 'cdn', isGuess: true, headers: { 'x-served-by': /^cache-/i } },
  { name: 'Google Frontend', kind: 'gateway', headers: { server: /Google Frontend/i } },
];

/**
 * Who answered: what the headers of one response give away about the software that wrote it. Several may speak at
 * once: an app, and the proxy in front of it. Headers of servers that
 * were run are measured, without any CORS configuration.
 */
import type { HeaderLine, ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { isOkStatus } from '../fetch/ok-status.ts';
import { say } from '../say.ts';

export interface Server {
  name: string;
  /** The app itself, or something that stands in front of apps. */
  kind: 'framework' | 'web server' | 'gateway' | 'cdn';
  /** The file name of the backend whose fix fits. */
  backend?: string;
  /** The variant of it, where headers tell. */
  variant?: string;
  confidence: 'certain' | 'probable';
  /** The header that gave it away, as `Name: value`. */
  because: string;
}

interface Fingerprint {
  /** Where it is more than a product's name, a getter says it in the language of the person. */
  name: string;
  kind: Server['kind'];
  backend?: string;
  variant?: string;
  confidence: Server['confidence'];
  /** Header names, all of which have to match. */
  headers: Record<string, RegExp>;
}

const anyValue = /^/;

/** In small letters they are of tower-http, in Rust. */
const asPreflightsAsk = /Origin.*Access-Control-Request-Method.*Access-Control-Request-Headers/;

// Most telling first: an app before what stands in front of it.
export const fingerprints: readonly Fingerprint[] = [
  {
    name: 'Next.js',
    kind: 'framework',
    backend: 'nextjs',
    confidence: 'certain',
    headers: { 'x-powered-by': /Next\.js/i },
  },
  {
    name: 'Next.js',
    kind: 'framework',
    backend: 'nextjs',
    confidence: 'certain',
    headers: { vary: /\bNext-Router-State-Tree\b/i },
  },
  {
    name: 'Express',
    kind: 'framework',
    backend: 'express',
    confidence: 'certain',
    headers: { 'x-powered-by': /Express/i },
  },
  { name: 'Flask', kind: 'framework', backend: 'flask', confidence: 'probable', headers: { server: /Werkzeug/i } },
  { name: 'Django', kind: 'framework', backend: 'django', confidence: 'certain', headers: { server: /WSGIServer/i } },
  { name: 'Django', kind: 'framework', backend: 'django', confidence: 'probable', headers: { server: /daphne/i } },
  {
    name: 'Django',
    kind: 'framework',
    backend: 'django',
    confidence: 'probable',
    headers: {
      'x-frame-options': /^DENY$/,
      'referrer-policy': /^same-origin$/,
      'cross-origin-opener-policy': /^same-origin$/,
    },
  },
  {
    name: 'ASP.NET Core',
    kind: 'framework',
    backend: 'aspnet-core',
    confidence: 'certain',
    headers: { server: /Kestrel/i },
  },
  {
    name: 'ASP.NET',
    kind: 'framework',
    backend: 'aspnet-core',
    confidence: 'probable',
    headers: { 'x-powered-by': /ASP\.NET/i },
  },
  {
    get name() {
      return say('FastAPI or Starlette');
    },
    kind: 'framework',
    backend: 'fastapi',
    confidence: 'probable',
    headers: { server: /uvicorn|hypercorn/i },
  },
  {
    name: 'Laravel',
    kind: 'framework',
    backend: 'laravel',
    confidence: 'probable',
    headers: { 'set-cookie': /laravel_session=/i },
  },
  { name: 'PHP', kind: 'framework', backend: 'php', confidence: 'certain', headers: { 'x-powered-by': /PHP\//i } },
  {
    name: 'Rails',
    kind: 'framework',
    backend: 'rails',
    confidence: 'probable',
    headers: { 'x-runtime': /^[\d.]+$/, 'x-request-id': anyValue },
  },
  {
    name: 'Spring',
    kind: 'framework',
    backend: 'spring-boot',
    confidence: 'probable',
    headers: { vary: asPreflightsAsk },
  },
  {
    name: 'Spring Security',
    kind: 'framework',
    backend: 'spring-boot',
    confidence: 'probable',
    headers: { 'x-xss-protection': /^0$/, expires: /^0$/, pragma: /^no-cache$/, 'x-frame-options': anyValue },
  },
  {
    get name() {
      return say('Express with Helmet');
    },
    kind: 'framework',
    backend: 'express',
    confidence: 'probable',
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
    confidence: 'certain',
    headers: { 'x-served-by': /supabase-edge-runtime/i },
  },
  { name: 'Deno', kind: 'framework', backend: 'deno', confidence: 'probable', headers: { server: /^deno/i } },
  { name: 'Amazon S3', kind: 'web server', backend: 's3', confidence: 'certain', headers: { server: /AmazonS3/i } },
  {
    // Part of the interface: DigitalOcean Spaces, Ceph and MinIO send it, too. Other services of AWS write `x-amzn-requestid`.
    get name() {
      return say('S3 storage');
    },
    kind: 'web server',
    backend: 's3',
    confidence: 'probable',
    headers: { 'x-amz-request-id': anyValue },
  },
  {
    name: 'Google Cloud Storage',
    kind: 'web server',
    backend: 'cloud-storage',
    confidence: 'certain',
    headers: { 'x-guploader-uploadid': anyValue },
  },
  { name: 'Azure Blob Storage', kind: 'web server', confidence: 'certain', headers: { server: /Windows-Azure-Blob/i } },
  {
    name: 'API Gateway',
    kind: 'gateway',
    backend: 'api-gateway',
    variant: 'http-api',
    confidence: 'certain',
    headers: { 'apigw-requestid': anyValue },
  },
  {
    name: 'API Gateway',
    kind: 'gateway',
    backend: 'api-gateway',
    variant: 'rest-api',
    confidence: 'certain',
    headers: { 'x-amz-apigw-id': anyValue },
  },
  {
    get name() {
      return say('API Gateway or Lambda');
    },
    kind: 'gateway',
    backend: 'api-gateway',
    confidence: 'probable',
    headers: { 'x-amzn-requestid': anyValue },
  },
  { name: 'Kong', kind: 'gateway', confidence: 'certain', headers: { via: /kong/i } },
  // What it answers itself.
  { name: 'Kong', kind: 'gateway', confidence: 'certain', headers: { server: /^kong\//i } },
  { name: 'Envoy', kind: 'gateway', confidence: 'certain', headers: { server: /envoy/i } },
  { name: 'AWS load balancer', kind: 'gateway', confidence: 'certain', headers: { server: /awselb/i } },
  { name: 'Traefik', kind: 'gateway', backend: 'traefik', confidence: 'probable', headers: { server: /traefik/i } },
  { name: 'Heroku router', kind: 'gateway', confidence: 'certain', headers: { via: /vegur|heroku/i } },
  { name: 'Railway', kind: 'gateway', confidence: 'certain', headers: { server: /^railway-edge/i } },
  { name: 'Fly.io', kind: 'gateway', confidence: 'certain', headers: { server: /^Fly\//i } },
  { name: 'Render', kind: 'gateway', confidence: 'certain', headers: { 'rndr-id': anyValue } },
  {
    name: 'nginx',
    kind: 'web server',
    backend: 'nginx',
    confidence: 'certain',
    headers: { server: /nginx|openresty/i },
  },
  {
    name: 'Apache',
    kind: 'web server',
    backend: 'apache',
    confidence: 'certain',
    headers: { server: /^Apache(\/|$)/i },
  },
  { name: 'Caddy', kind: 'web server', backend: 'caddy', confidence: 'certain', headers: { server: /Caddy/i } },
  {
    name: 'IIS',
    kind: 'web server',
    backend: 'aspnet-core',
    confidence: 'certain',
    headers: { server: /Microsoft-IIS/i },
  },
  {
    get name() {
      return say('a Python app behind Gunicorn');
    },
    kind: 'web server',
    confidence: 'certain',
    headers: { server: /gunicorn/i },
  },
  {
    name: 'CloudFront',
    kind: 'cdn',
    backend: 'cloudfront',
    confidence: 'certain',
    headers: { 'x-amz-cf-id': anyValue },
  },
  { name: 'Cloudflare', kind: 'cdn', confidence: 'certain', headers: { 'cf-ray': anyValue } },
  { name: 'Vercel', kind: 'cdn', confidence: 'certain', headers: { 'x-vercel-id': anyValue } },
  { name: 'Netlify', kind: 'cdn', confidence: 'certain', headers: { 'x-nf-request-id': anyValue } },
  { name: 'Fastly', kind: 'cdn', confidence: 'probable', headers: { 'x-served-by': /^cache-/i } },
  { name: 'Google Frontend', kind: 'gateway', confidence: 'certain', headers: { server: /Google Frontend/i } },
];

/** The fingerprints by one of their headers, because most headers give nothing away. */
const byHeader = new Map<string, Fingerprint[]>();
for (const fingerprint of fingerprints) {
  const [header = ''] = Object.keys(fingerprint.headers);
  byHeader.set(header, [...(byHeader.get(header) ?? []), fingerprint]);
}

/** Everything the headers of one server's answers give away, the app first, each name once. */
export function serversOf(...answers: (readonly HeaderLine[])[]): Server[] {
  if (!answers.some(isTelling)) return [];
  const candidates = new Set<Fingerprint>();
  for (const { name } of answers.flat())
    for (const fingerprint of byHeader.get(name.toLowerCase()) ?? []) candidates.add(fingerprint);
  // Each answer is read for itself: two values of one header would be a list.
  const found = fingerprints
    .filter((one) => candidates.has(one))
    .flatMap((one) => answers.flatMap((headers) => match(one, headers)));
  return found.filter((server, index) => !found.slice(0, index).some((earlier) => tellsMore(earlier, server)));
}

/** Beside what is certain, a guess at the same adds nothing. */
function tellsMore(earlier: Server, { name, kind, backend, confidence }: Server): boolean {
  if (earlier.name === name) return true;
  const isSame = earlier.kind === kind && earlier.backend === backend && backend !== undefined;
  return isSame && earlier.confidence === 'certain' && confidence === 'probable';
}

/**
 * What an answer to a preflight gives away. Filters of Go vary by the same headers as Spring's, there alone (measured): those
 * of Gin and Echo agree with 204, as newer `rs/cors` does (its source). That of chi and `rs/cors` 1.7 agree with 200,
 * and refuse in silence. Spring does neither.
 */
export function tellingOfPreflight(answer: ReceivedResponse): readonly HeaderLine[] {
  const { status, headers } = answer;
  return status === 204 || refusesInSilence(answer) || mayBeOfChi(headers)
    ? headers.filter(({ name }) => name.toLowerCase() !== 'vary')
    : headers;
}

/** It allows the one method that was asked for. Spring lists all that it knows. */
function mayBeOfChi(headers: readonly HeaderLine[]): boolean {
  const methods = combined(headers, 'Access-Control-Allow-Methods');
  return methods !== undefined && !methods.includes(',') && !isSignedByServlet(headers);
}

/**
 * Spring MVC adds `Allow` to each preflight that it does not refuse (its `FrameworkServlet`). It may refuse none where
 * nobody set up CORS: https://github.com/spring-projects/spring-framework/issues/31839
 */
function isSignedByServlet(headers: readonly HeaderLine[]): boolean {
  return combined(headers, 'Allow') !== undefined;
}

/** Whether a CORS filter read the preflight, and has nothing to say to it: no error, and none of its headers. */
export function refusesInSilence({ status, headers }: ReceivedResponse): boolean {
  return (
    isOkStatus(status) &&
    asPreflightsAsk.test(combined(headers, 'Vary') ?? '') &&
    !isSignedByServlet(headers) &&
    !headers.some(({ name }) => /^access-control-/i.test(name))
  );
}

/** Most answers give nothing away, and each of the neighbours is asked. */
function isTelling(headers: readonly HeaderLine[]): boolean {
  return headers.some(({ name }) => byHeader.has(name.toLowerCase()));
}

/** Seen by its own server. The headers of IIS stand on whatever it serves, PHP too, and name ASP.NET besides. */
export function isAspNetCore({ name }: Server): boolean {
  return name === 'ASP.NET Core';
}

/** Hosts where no app runs: a function is called, and what is late took too long. */
export function runsFunctions(name: string | undefined): boolean {
  return name === 'Vercel' || name === 'Netlify';
}

/** What may stand in front of an app. Other web servers answer for themselves. */
export function isFront({ kind, name }: Server): boolean {
  return kind === 'gateway' || kind === 'cdn' || /^(nginx|Apache|Caddy|IIS)$/.test(name);
}

/** The one that may have refused a request by itself: nothing behind it put its name on the answer. */
export function cdnAlone(servers: readonly Server[]): Server | undefined {
  return servers.every(({ kind }) => kind === 'cdn') ? servers[0] : undefined;
}

/** Whether nginx answered by itself, as far as the headers show: no app behind it put its name on the answer. */
export function isNginxAlone(servers: readonly Server[]): boolean {
  return servers.length > 0 && servers.every(({ backend }) => backend === 'nginx');
}

/** Keeps files, and runs no code: what lets a page in is a rule of the bucket. */
export function isBucket({ backend }: Server): boolean {
  return backend === 's3' || backend === 'cloud-storage';
}

/** The app itself, not what stands in front of it. */
export function appAmong(servers: readonly Server[]): Server | undefined {
  return servers.find(isApp);
}

export function isApp({ kind }: Server): boolean {
  return kind === 'framework';
}

function match({ headers: wanted, ...server }: Fingerprint, headers: readonly HeaderLine[]): Server[] {
  const values = Object.keys(wanted).map((name) => [name, combined(headers, name)] as const);
  const fits = values.every(([name, value]) => value !== undefined && wanted[name]?.test(value));
  if (!fits) return [];
  // A cookie's value may be a secret; its name is telling enough.
  const because = values.map(([name, value]) => (name === 'set-cookie' ? name : `${name}: ${value}`)).join(', ');
  return [{ ...server, because }];
}

import { expect, it } from 'vitest';
import { backends } from '../../../src/backends/index.ts';
import { courseOf } from '../../../src/engine/course.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { fingerprints } from '../../../src/engine/servers/fingerprints.ts';
import { services } from '../../../src/engine/servers/hosts.ts';
import { allow, allowed, api, blocked, type Headers, page } from '../exchanges.ts';

/** What a server without any CORS says of itself (docs: backends 0.8), and who that is. */
const baselines: [Headers, string, string][] = [
  [{ 'X-Powered-By': 'Express' }, 'Express', 'X-Powered-By: Express'],
  [
    {
      'X-DNS-Prefetch-Control': 'off',
      'X-Download-Options': 'noopen',
      'X-Permitted-Cross-Domain-Policies': 'none',
    },
    'Express with Helmet',
    'x-dns-prefetch-control: off',
  ],
  [{ vary: 'rsc, next-router-state-tree, next-router-prefetch' }, 'Next.js', 'next-router-state-tree'],
  [{ Server: 'Werkzeug/3.1.3 Python/3.12' }, 'Flask', 'server: Werkzeug/3.1.3 Python/3.12'],
  [{ Server: 'WSGIServer/0.2 CPython/3.12', 'Referrer-Policy': 'same-origin' }, 'Django', 'WSGIServer'],
  [{ Server: 'WSGIServer/0.2 CPython/3.12' }, 'Django or another Python app', 'WSGIServer'],
  [
    { Server: 'gunicorn', 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'same-origin' },
    'Django',
    'server: gunicorn, referrer-policy: same-origin',
  ],
  [{ Server: 'gunicorn' }, 'a Python app behind Gunicorn', 'server: gunicorn'],
  [{ Server: 'Kestrel' }, 'ASP.NET Core', 'Kestrel'],
  [{ server: 'uvicorn' }, 'FastAPI or Starlette', 'uvicorn'],
  [{ Server: 'nginx/1.27.3' }, 'nginx', 'nginx/1.27.3'],
  [{ Server: 'kong/3.6.1' }, 'Kong', 'kong/3.6.1'],
  [{ Server: 'Apache/2.4.62' }, 'Apache', 'Apache'],
  [{ 'ngrok-error-code': 'ERR_NGROK_8012' }, 'ngrok', 'ERR_NGROK_8012'],
  [{ Via: '1.1 varnish (Varnish/7.1)', 'X-Varnish': '2' }, 'Varnish', 'x-varnish: 2'],
  [{ Server: 'squid/5.7', Via: '1.1 cache.example (squid/5.7)' }, 'Squid', 'via: 1.1 cache.example (squid/5.7)'],
  [{ 'cf-ray': '8f-FRA', Server: 'cloudflare' }, 'Cloudflare', 'cf-ray'],
  [{ Server: 'railway-edge', 'X-Railway-Fallback': 'true' }, 'Railway', 'railway-edge'],
  [{ Server: 'Fly/67a399e710 (2026-09-23)', Via: '2 fly.io' }, 'Fly.io', 'Fly/'],
  [{ 'cf-ray': '8f-FRA', Server: 'cloudflare', 'rndr-id': '1' }, 'Render', 'rndr-id'],
  [{ 'x-amzn-RequestId': '1', 'apigw-requestid': 'a=' }, 'API Gateway', 'apigw-requestid'],
];

const serversIn = (exchange: Exchange, neighbours: Exchange[]) => courseOf(diagnose(exchange, neighbours)).servers;

it('leads to repairs that exist', () => {
  const ids = backends.flatMap(({ id, variants }) => [id, ...variants.map((variant) => `${id} ${variant.id}`)]);
  const led = [...fingerprints, ...services].flatMap(({ backend, variant }) =>
    backend === undefined ? [] : [variant === undefined ? backend : `${backend} ${variant}`],
  );
  expect(led.filter((one) => !ids.includes(one))).toEqual([]);
});

it.each(baselines)('reads %j as %s', (headers, name, because) => {
  const [server] = serversIn(blocked({ answer: { headers } }), []) ?? [];
  expect(server?.name).toBe(name);
  expect(server?.because.toLowerCase()).toContain(because.toLowerCase());
});

it.each([
  [
    { 'X-Frame-Options': 'DENY', 'Cross-Origin-Opener-Policy': 'same-origin', 'Referrer-Policy': 'same-origin' },
    'Django',
  ],
  [{ Server: 'Apache' }, 'Apache'],
  [{ Server: 'nginx/1.27.3' }, 'nginx'],
])('reads %j as %s also where preflight and response both say it', (headers, name) => {
  const servers = serversIn(blocked({ method: 'PUT', preflight: { headers }, answer: { headers } }), []);
  const [alone] = serversIn(blocked({ answer: { headers } }), []) ?? [];
  expect(servers).toEqual([alone]);
  expect(alone?.name).toMatch(name);
});

it('leads an app behind Gunicorn to code in Python', () => {
  const [server] = serversIn(blocked({ answer: { headers: { Server: 'gunicorn' } } }), []) ?? [];
  expect(server?.backend).toBe('flask');
});

it('asks no neighbour where the answer itself names its app', () => {
  const neighbours = [allowed({ answer: { headers: { Server: 'Werkzeug/3.1.3 Python/3.12' } } })];
  const servers = serversIn(blocked({ answer: { headers: { 'X-Powered-By': 'Express' } } }), neighbours);
  expect(servers?.map(({ name }) => name)).toEqual(['Express']);
});

it('takes a function in `netlify dev` for no app of Express, with which that is built', () => {
  const headers = { 'X-Powered-By': 'Express', 'X-NF-Invocation-Metadata': 'e30=' };
  const servers = serversIn(blocked({ method: 'PUT', preflight: { headers }, answer: { headers } }), []);
  expect(servers?.map(({ name }) => name)).toEqual(['Netlify']);
});

it('guesses at no framework where a program that has its headers says its own name', () => {
  const helmets = {
    'Content-Security-Policy': "connect-src 'self' https:;img-src 'self' https://market-assets.strapi.io",
    'X-DNS-Prefetch-Control': 'off',
    'X-Download-Options': 'noopen',
    'X-Permitted-Cross-Domain-Policies': 'none',
  };
  const neighbours = [allowed({ answer: { headers: { 'X-Powered-By': 'Express' } } })];
  const exchange = blocked({ preflight: { asks: 'x-tenant', status: 204, headers: { ...helmets, Server: 'nginx' } } });
  expect(serversIn(exchange, neighbours)?.map(({ name }) => name)).toEqual(['nginx']);
});

it('asks the server whose answer was refused, not the one that was preflighted before it', () => {
  const headers = allow(page, { 'Access-Control-Allow-Methods': 'PUT', Server: 'Kestrel' });
  const there = { url: 'https://other.example/', answer: { headers: { 'X-Powered-By': 'Express' } } };
  const sketch = { method: 'PUT', preflight: { headers }, answer: { status: 307, headers }, followed: [there] };
  expect(serversIn(blocked(sketch), [])?.map(({ name }) => name)).toEqual(['Express']);
});

it('asks the last server where the page was let in', () => {
  const answer = { headers: allow(page, { 'X-Powered-By': 'Express' }) };
  expect(serversIn(allowed({ answer }), [])?.map(({ name }) => name)).toEqual(['Express']);
});

it('names the app before the proxy in front of it', () => {
  const servers = serversIn(blocked({ answer: { headers: { Server: 'nginx', 'X-Powered-By': 'Express' } } }), []);
  expect(servers?.map(({ name }) => name)).toEqual(['Express', 'nginx']);
});

it('adds no guess to what is certain of the same', () => {
  const servers = serversIn(blocked({ answer: { headers: { Server: 'AmazonS3', 'x-amz-request-id': '1' } } }), []);
  expect(servers?.map(({ name }) => name)).toEqual(['Amazon S3']);
});

it('names the server that redirects to a login, which is the one to change, and not the one for logins', () => {
  const login = 'https://login.example.org/oauth2/authorize';
  const answer = { status: 302, headers: allow(page, { Location: login, 'X-Powered-By': 'Express' }) };
  const servers = serversIn(
    blocked({ answer, followed: [{ url: login, answer: { headers: { Server: 'nginx' } } }] }),
    [],
  );
  expect(servers?.map(({ name }) => name)).toEqual(['Express']);
});

const asPreflightsAsk = { Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers' };

it.each([
  [204, allow(page, asPreflightsAsk)],
  [204, asPreflightsAsk],
  [200, asPreflightsAsk],
  [200, allow(page, { ...asPreflightsAsk, 'Access-Control-Allow-Methods': 'PUT' })],
])('takes no preflight answered with %i and %j for one of Spring: filters of Go vary alike', (status, headers) => {
  const exchange = blocked({ method: 'PUT', preflight: { status, headers } });
  expect(serversIn(exchange, [])).toBeUndefined();
  expect(serversIn(blocked({ answer: {} }), [exchange])).toBeUndefined();
});

it.each([
  [200, allow(page, asPreflightsAsk)],
  [200, allow(page, { ...asPreflightsAsk, 'Access-Control-Allow-Methods': 'GET,PUT' })],
  [200, allow(page, { ...asPreflightsAsk, 'Access-Control-Allow-Methods': 'PUT', Allow: 'GET, PUT, OPTIONS' })],
  [200, { ...asPreflightsAsk, Allow: 'GET, HEAD, POST, OPTIONS, PATCH' }],
  [403, asPreflightsAsk],
])('takes a preflight answered with %i and %j for one of Spring', (status, headers) => {
  const servers = serversIn(blocked({ method: 'PUT', preflight: { status, headers } }), []);
  expect(servers?.map(({ name }) => name)).toEqual(['Spring']);
});

it('learns the app behind an error page from another answer of the same server', () => {
  const app = allowed({ url: `${api}/health`, answer: { headers: allow(page, { 'X-Powered-By': 'Express' }) } });
  const servers = serversIn(blocked({ answer: { status: 502, headers: { Server: 'nginx' } } }), [app]);
  expect(servers).toMatchObject([
    { name: 'Express', confidence: 'probable', because: 'x-powered-by: Express, seen on `GET /health` (status `200`)' },
    { name: 'nginx', confidence: 'certain' },
  ]);
});

it.each([
  ['https://shop.lambda-url.eu-central-1.on.aws/', ['AWS Lambda', 'API Gateway or Lambda']],
  ['https://shop.execute-api.eu-central-1.amazonaws.com/prod', ['API Gateway', 'API Gateway or Lambda']],
  ['https://shop.example.workers.dev/', ['Cloudflare Workers', 'API Gateway or Lambda']],
  ['https://pub-1.r2.dev/a.glb', ['Cloudflare R2', 'API Gateway or Lambda']],
  ['https://shop.azurewebsites.net/api', ['Azure App Service', 'API Gateway or Lambda']],
  ['https://shop.supabase.co/functions/v1/pay', ['Supabase Edge Functions', 'API Gateway or Lambda']],
  ['https://shop.supabase.co/rest/v1/users', ['API Gateway or Lambda']],
  ['https://shop.pages.dev/a.woff2', ['Cloudflare Pages', 'API Gateway or Lambda']],
  ['https://shop.web.app/a.woff2', ['Firebase Hosting', 'API Gateway or Lambda']],
  ['https://shop.azurestaticapps.net/a.woff2', ['Azure Static Web Apps', 'API Gateway or Lambda']],
])('knows the service that gave out the host of %s', (url, names) => {
  const servers = serversIn(blocked({ url, answer: { headers: { 'x-amzn-RequestId': '1' } } }), []);
  expect(servers?.map(({ name }) => name)).toEqual(names);
});

it('takes the port of `wrangler dev` for a Worker, where no app names itself', () => {
  const url = 'http://localhost:8787/users';
  const named = (headers: Headers) =>
    serversIn(blocked({ url, answer: { headers } }), [])?.map(({ name, confidence }) => [name, confidence]);
  expect(named({})).toEqual([['Cloudflare Workers', 'probable']]);
  expect(named({ 'X-Powered-By': 'Express' })).toEqual([['Express', 'certain']]);
});

it('names the app before the service that it runs at, and what headers name once', () => {
  const url = 'https://shop.execute-api.eu-central-1.amazonaws.com/prod';
  const headers = { 'X-Powered-By': 'Express', 'apigw-requestid': 'a=' };
  const servers = serversIn(blocked({ url, answer: { headers } }), []);
  expect(servers?.map(({ name, variant }) => [name, variant])).toEqual([
    ['Express', undefined],
    ['API Gateway', 'http-api'],
  ]);
});

it('says nothing of a server that says nothing of itself', () => {
  expect(serversIn(blocked({ answer: {} }), [])).toBeUndefined();
});

it('does not take another server for this one', () => {
  const other = allowed({ url: 'https://other.test/', answer: { headers: { 'X-Powered-By': 'Express' } } });
  expect(serversIn(blocked({ answer: {} }), [other])).toBeUndefined();
});

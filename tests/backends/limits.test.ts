/** What a server or library would refuse is not printed, or printed with what it asks for, and a note says so. */
import { describe, expect, test } from 'vitest';
import { backends } from '../../src/backends/index.ts';
import type { Placement, Policy } from '../../src/engine/judgement.ts';
import { oneOrigin } from './policies.ts';

function printed(backend: string, variant: string, policy: Partial<Policy>, placement: Placement = 'app-wide') {
  const printer = backends.find(({ id }) => id === backend)?.variants.find(({ id }) => id === variant);
  if (!printer) throw new Error(`There is no backend ${backend} with a variant ${variant}.`);
  const { parts, notes } = printer.print({ ...oneOrigin, ...policy }, placement);
  return { code: parts.map((part) => part.code).join('\n'), notes: notes.join('\n') };
}

describe('jub0bs/cors with credentials', () => {
  test.each(['http://192.168.1.20:3000', 'http://app.test', 'http://localhost.test', 'http://127.test'])(
    'is told to take %s',
    (origin) => {
      const { code, notes } = printed('go', 'jub0bs-cors', {
        origins: ['https://app.example', origin],
        credentials: true,
      });
      expect(code).toContain('DangerouslyTolerateInsecureOrigins: true,');
      expect(notes).toContain('Whoever controls the network');
    },
  );

  test.each([
    'https://app.test',
    'http://localhost:5173',
    'http://localhost',
    'http://127.0.0.1:80',
    'http://[::1]:80',
  ])('takes %s by itself', (origin) => {
    const { code, notes } = printed('go', 'jub0bs-cors', { origins: [origin], credentials: true });
    expect(`${code}${notes}`).not.toContain('Dangerously');
  });

  test('takes any origin by itself where there are none', () => {
    expect(printed('go', 'jub0bs-cors', { origins: ['http://app.test'] }).code).not.toContain('Dangerously');
  });
});

test.each([
  ['cloudfront', 'response-headers-policy', 'CloudFront'],
  ['s3', 'bucket', 'S3'],
])('%s gets no method that it does not know', (backend, variant, name) => {
  const { code, notes } = printed(backend, variant, { methods: ['DELETE', 'PROPFIND'] });
  expect(code).toContain('"DELETE"');
  expect(code).not.toContain('PROPFIND');
  expect(notes).toContain(`${name} cannot allow \`PROPFIND\`.`);
});

test('S3 gets no header name that it takes for a pattern', () => {
  const { code, notes } = printed('s3', 'bucket', { headers: ['x-*', 'x-key'] });
  expect(code).toContain('"x-key"');
  expect(code).not.toContain('x-*');
  expect(notes).toContain('S3 cannot allow `x-*` alone');
});

test('a storage account gets one rule, and a shell reads each value as it stands', () => {
  const { code } = printed('azure-storage', 'account', { origins: 'any', methods: ['PUT', 'LOCK'], headers: ["it's"] });
  expect(code).toBe(
    "az storage cors add --account-name ACCOUNT --services b --origins '*' --methods GET HEAD POST PUT --allowed-headers 'it'\\''s'",
  );
});

describe('static hosting', () => {
  const preflight = 'If `OPTIONS` still gets an error, answer it in a function';

  test.each(['_headers', 'vercel.json', 'firebase.json', 'staticwebapp.config.json'])(
    '%s says what it can serve, and that it holds one origin',
    (file) => {
      const one = printed('static-hosting', file, {});
      expect(one.code).toContain('http://localhost:5173');
      expect(one.notes).not.toContain(preflight);
      expect(one.notes).not.toContain('Only the first origin');
      const two = printed('static-hosting', file, {
        origins: ['http://localhost:5173', 'https://app.example'],
        headers: ['x-key'],
      });
      expect(two.code).not.toContain('app.example');
      expect(two.notes).toContain('Only the first origin fits');
      expect(two.notes).toContain(preflight);
    },
  );

  test('says of no redirect that the preflight in front of it is answered', () => {
    const { notes } = printed('static-hosting', 'vercel.json', { methods: ['PUT'] }, 'before-redirect');
    expect(notes).not.toContain('The preflight is now answered');
  });
});

test.each(['web-app', 'functions'])('Azure, %s says what becomes of the origins that are set', (variant) => {
  expect(printed('azure', variant, {}).notes).toContain('take it out with `cors remove`');
  expect(printed('azure', variant, { origins: 'any' }).notes).not.toContain('cors remove');
});

test('Hono says what Workers need to read the environment', () => {
  expect(printed('hono', 'middleware', { originsFrom: 'CORS_ORIGINS' }).notes).toContain('`nodejs_compat`');
  expect(printed('hono', 'middleware', {}).notes).not.toContain('nodejs_compat');
});

test('Supabase says what answers before the function', () => {
  expect(printed('supabase', 'serve', {}).notes).toContain('unless `verify_jwt` is `false`');
});

test.each([
  ['bun', 'serve'],
  ['deno', 'serve'],
  ['supabase', 'serve'],
  ['cloudflare-workers', 'module'],
])('%s leaves nothing of what the handler says of origins', (backend, variant) => {
  const { code, notes } = printed(backend, variant, {});
  expect(code).toContain("headers.delete('Access-Control-Allow-Origin');");
  expect(notes).toContain('keep the options it had');
});

describe('a `.env` file', () => {
  test.each([
    ['nextjs', 'proxy', 'Next.js reads a `.env` file by itself.'],
    ['bun', 'serve', 'Bun reads a `.env` file by itself.'],
    ['laravel', 'config', 'Laravel reads a `.env` file by itself.'],
    ['express', 'esm', 'Node reads a `.env` file only with'],
    ['nestjs', 'enable-cors', 'Node reads a `.env` file only with'],
  ])('is spoken of in %s, %s', (backend, variant, words) => {
    expect(printed(backend, variant, { originsFrom: 'CORS_ORIGINS' }).notes).toContain(words);
    expect(printed(backend, variant, {}).notes).not.toContain('.env');
  });

  test.each([
    ['django', 'django-cors-headers'],
    ['aspnet-core', 'minimal'],
    ['spring-boot', 'security'],
    ['gin', 'gin-contrib'],
  ])('is not offered to %s, which reads none', (backend, variant) => {
    const printer = backends.find(({ id }) => id === backend)?.variants.find(({ id }) => id === variant);
    const snippet = printer?.print({ ...oneOrigin, originsFrom: 'CORS_ORIGINS' }, 'app-wide');
    expect(snippet?.parts.map(({ file }) => file)).toContain('Environment');
    expect(JSON.stringify(snippet)).not.toContain('.env`');
  });
});

test.each([
  ['flask', 'flask-cors'],
  ['gin', 'gin-contrib'],
  ['go', 'rs-cors'],
  ['rails', 'rails'],
  ['rails', 'rack'],
  ['laravel', 'config'],
])('%s, %s says that it writes methods in capitals', (backend, variant) => {
  expect(printed(backend, variant, { methods: ['Purge'] }).notes).toContain('can only allow `PURGE`, in capitals');
  expect(printed(backend, variant, { methods: ['PURGE'] }).notes).not.toContain('in capitals');
});

test.each(['chrome', 'moz', 'safari', 'ms-browser'])('Gin is told to take an extension of the scheme %s', (browser) => {
  const origins = [`${browser}-extension://0b2f1c9e`];
  expect(printed('gin', 'gin-contrib', { origins }).code).toContain('AllowBrowserExtensions: true,');
  expect(printed('gin', 'gin-contrib', {}).code).not.toContain('AllowBrowserExtensions');
});

describe('nginx', () => {
  const long = 'moz-extension://0b2f1c9e-6a43-4c8d-9b1a-3f2e1d0c9b8a';

  test('is given an origin that its hash cannot hold as a pattern', () => {
    const { code } = printed('nginx', 'location', { origins: [long, 'https://app.example'] });
    expect(code).toContain(`"~^${long}$" $http_origin;`);
    expect(code).toContain('"https://app.example" $http_origin;');
  });

  test('takes the dots of a pattern for dots', () => {
    const origin = `https://app.${'a'.repeat(40)}.example`;
    expect(printed('nginx', 'location', { origins: [origin] }).code).toContain(`app\\.${'a'.repeat(40)}\\.example$"`);
  });
});

describe('Spring Boot without Spring Security', () => {
  test.each(['before-auth', 'before-redirect'] as const)('answers ahead of every other filter, %s', (placement) => {
    const { code } = printed('spring-boot', 'mvc', {}, placement);
    expect(code).toContain('filter.setOrder(Ordered.HIGHEST_PRECEDENCE);');
    expect(code).not.toContain('addCorsMappings');
  });

  test('answers in Spring MVC where nothing answers before it', () => {
    expect(printed('spring-boot', 'mvc', {}).code).toContain('addCorsMappings');
  });
});

test('a Lambda function URL is given no method that it does not know', () => {
  const { code, notes } = printed('lambda-url', 'function-url', { methods: ['QUERY', 'PUT'] });
  expect(code).not.toContain('QUERY');
  expect(notes).toContain('Lambda cannot allow `QUERY`');
});

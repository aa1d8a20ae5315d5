import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { allow, api, blocked, page, type Sketch } from '../exchanges.ts';

const letIn = allow(page, { 'Access-Control-Allow-Headers': 'sentry-trace' });
const repairOf = (sketch: Sketch) => diagnose(blocked(sketch), []).explanation?.repair;
const stepsOf = (sketch: Sketch) => repairOf(sketch)?.steps.join(' ') ?? '';

describe('a repair in the server', () => {
  it.each<[string, Sketch]>([
    ['another origin', { answer: { headers: allow('https://other.example') } }],
    ['a preflight with too few methods', { method: 'PUT', preflight: { headers: allow(page) } }],
  ])('takes the place of what sends CORS headers: %s', (_, sketch) => {
    expect(stepsOf(sketch)).toContain('in place of what sends them');
  });

  it('has the page stop sending what only an answer can carry', () => {
    const asks = 'access-control-allow-origin,x-tenant';
    expect(stepsOf({ preflight: { asks } })).toContain('Remove `access-control-allow-origin` from the request');
    expect(stepsOf({ preflight: { asks: 'x-tenant' } })).not.toContain('from the request');
  });

  it.each<[string, string, string]>([
    ['sentry-trace,baggage', 'GET', 'tracePropagationTargets'],
    ['cache-control,pragma', 'POST', "`cache: 'no-store'`"],
    ['baggage', 'POST', 'then no preflight is needed, unless the page listens to upload progress'],
    ['content-type', 'GET', 'leave `content-type` out of the request: then no preflight'],
    ['access-control-allow-origin', 'GET', 'leave `access-control-allow-origin` out of the request'],
  ])('may do without the preflight that %s alone made necessary', (asks, method, way) => {
    for (const status of [200, 301, 403, 405]) {
      const headers = { Location: '/users/' };
      expect(stepsOf({ method, preflight: { asks, status, ...(status === 301 && { headers }) } })).toContain(way);
    }
  });

  it('says what goes on from its instruction before another way', () => {
    expect(repairOf({ preflight: { asks: 'sentry-trace', status: 400 } })?.steps.slice(0, 2)).toEqual([
      expect.stringContaining('Look for the code that sets this status'),
      expect.stringContaining('then no preflight is needed'),
    ]);
  });

  it.each<[string, Sketch]>([
    ['a header that the server may need', { preflight: { asks: 'authorization,sentry-trace', status: 405 } }],
    ['a token against forgery', { preflight: { asks: 'x-csrf-token', status: 405 } }],
    ['a body that is no form', { method: 'POST', preflight: { asks: 'content-type', status: 405 } }],
    ['another method', { method: 'PUT', preflight: { asks: 'sentry-trace', status: 405 } }],
    ['no header', { method: 'POST', preflight: { status: 405 } }],
    ['a preflight that passed', { preflight: { asks: 'sentry-trace', headers: letIn }, answer: {} }],
    [
      'a server that lets other pages in',
      { preflight: { asks: 'sentry-trace', headers: allow('https://other.example') } },
    ],
    ['a server that does not list the page', { preflight: { asks: 'sentry-trace', headers: { Vary: 'Origin' } } }],
    ['a policy of ASP.NET Core', { preflight: { asks: 'sentry-trace', headers: { Server: 'Kestrel' } } }],
    ['a server that is down', { preflight: { asks: 'sentry-trace', status: 504 } }],
    ['what the instruction says', { preflight: { asks: 'sentry-trace', headers: allow(page) } }],
  ])('needs the preflight for %s', (_, sketch) => {
    expect(stepsOf(sketch)).not.toContain('then no preflight is needed');
  });

  it.each([
    ['envoy', 'Or let Envoy answer for CORS'],
    ['istio-envoy', 'Or let Istio answer for CORS'],
  ])('can be made in %s where that hands on what the app answers', (server, step) => {
    const headers = { Server: server, 'x-envoy-upstream-service-time': '3' };
    expect(stepsOf({ answer: { headers } })).toContain(step);
    expect(stepsOf({ method: 'PUT', preflight: { status: 405, headers } })).toContain(step);
    expect(stepsOf({ answer: { headers: { Server: server } } })).not.toContain('answer for CORS');
  });

  it('is made in Socket.IO itself where that answers', () => {
    const polling = `${api}/socket.io/?EIO=4&transport=polling&t=1`;
    expect(stepsOf({ url: polling, answer: {} })).toContain('`cors` of `new Server()`');
    expect(stepsOf({ url: `${api}/socket.io/socket.io.js`, answer: {} })).not.toContain('Socket.IO');
  });

  it.each(['/realms/shop/protocol/openid-connect/token', '/tenant/oauth2/v2.0/token', '/oauth/token'])(
    'is made in the login server where that gives out tokens: %s',
    (path) => {
      const steps = stepsOf({ url: `${api}${path}`, method: 'POST', answer: { status: 400 } });
      expect(steps).toContain(`enter \`${page}\` in the settings of its client`);
    },
  );

  it.each(['/oauth/tokens', '/api/token', '/oauth2/authorize'])('leaves the login server out: %s', (path) => {
    expect(stepsOf({ url: `${api}${path}`, answer: {} })).not.toContain('login server');
  });

  it.each(['http://[::1]:5173/resources/js/app.js', 'http://shop.test:3000/@vite/client'])(
    'is made in Vite where its development server answers: %s',
    (url) => {
      const steps = stepsOf({ url, type: 'script', answer: { headers: { Vary: 'Origin' } } });
      expect(steps).toContain(`set \`server.cors.origin\` to \`['${page}', defaultAllowedOrigins]\``);
    },
  );

  it('is left to the page where a service worker asks with CORS for what needs none', () => {
    expect(stepsOf({ tabId: -1, answer: {} })).toContain('leave this address out of what the worker handles');
    expect(stepsOf({ tabId: 1, answer: {} })).not.toContain('worker');
    expect(stepsOf({ tabId: -1, method: 'PUT', preflight: { status: 204 } })).not.toContain('worker');
  });

  it.each([
    'https://storage.googleapis.com/upload/storage/v1/b/films/o?uploadType=resumable&upload_id=a',
    'https://films.storage.googleapis.com/a.mp4?upload_id=a',
  ])('is made by who began an upload to Google: %s', (url) => {
    expect(stepsOf({ url, answer: {} })).toContain(`add \`Origin: ${page}\` there`);
    expect(stepsOf({ url: url.replace('upload_id', 'id'), answer: {} })).not.toContain('upload');
  });

  it.each(['http://localhost:3000/api/users', 'http://localhost:15173/', `${api}/assets/@vite/client`])(
    'leaves Vite out: %s',
    (url) => {
      expect(stepsOf({ url, answer: {} })).not.toContain('Vite');
    },
  );

  it.each([
    ['X-Powered-By', 'Strapi <strapi.io>', 'Strapi has settings of its own for CORS: `strapi::cors`.'],
    [
      'Content-Security-Policy',
      "connect-src 'self' https:;img-src 'self' data: blob: https://market-assets.strapi.io",
      'Strapi has settings of its own for CORS: `strapi::cors`.',
    ],
    ['X-Powered-By', 'Sails <sailsjs.com>', 'Sails has settings of its own for CORS: `security.cors`.'],
    ['X-Powered-By', 'Directus', '`CORS_METHODS` and `CORS_ALLOWED_HEADERS`'],
    ['X-Generator', 'Drupal 10 (https://www.drupal.org)', '`cors.config`'],
    ['X-elastic-product', 'Elasticsearch', '`http.cors.enabled` and `http.cors.allow-origin`'],
    ['Server', 'CouchDB/3.3.3 (Erlang OTP/24)', '`enable_cors` and `origins`'],
    [
      'Access-Control-Allow-Headers',
      'X-Parse-Master-Key, X-Parse-REST-API-Key, X-Parse-Javascript-Key',
      '`allowOrigin` and `allowHeaders`',
    ],
    ['Server', 'MinIO', '`MINIO_API_CORS_ALLOW_ORIGIN`'],
    ['ETag', 'W/"12307507-8-2026-11-30T14:40:02.400Z"', 'http-server has settings of its own for CORS: `--cors`.'],
    [
      'Server',
      'SimpleHTTP/0.6 Python/3.11.7',
      '`python3 -m http.server` has no setting for this. If it answers here, serve the folder with another program, such as `npx http-server --cors`.',
    ],
    ['Server', 'lighttpd/1.4.69', 'lighttpd has settings of its own for CORS: `setenv.add-response-header`.'],
    [
      'Content-Security-Policy',
      "frame-ancestors 'self'; report-uri /api/security/csp-report",
      '`ServerApp.allow_origin` and `ServerApp.allow_credentials`',
    ],
    ['Server', 'Icecast 2.4.4', 'Icecast has settings of its own for CORS: `<http-headers>`.'],
    ['Access-Control-Request-Method', 'POST, OPTIONS, GET, HEAD', '`--rc-allow-origin`'],
    ['X-Powered-By', 'Nuxt', 'Nuxt has settings of its own for CORS: `routeRules`.'],
    [
      'Content-Security-Policy',
      "script-src 'none'; frame-ancestors 'none';",
      'If Nuxt answers here, let the page in with its own settings: `routeRules`.',
    ],
    [
      'Content-Security-Policy',
      "script-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self';",
      'If Nuxt answers here',
    ],
    ['X-Powered-By', 'Next.js, Payload', 'Payload has settings of its own for CORS: `cors`.'],
    [
      'Vary',
      'trpc-accept, accept',
      'If tRPC answers here, let the page in with its own settings: `createHTTPServer({middleware})`.',
    ],
    ['Docker-Distribution-Api-Version', 'registry/2.0', 'If Docker Registry answers here'],
  ])('is a setting of what people run and do not write: %s: %s', (name, value, setting) => {
    expect(stepsOf({ answer: { headers: { [name]: value } } })).toContain(setting);
    expect(stepsOf({ preflight: { asks: 'x-tenant', headers: { [name]: value } } })).toContain(setting);
    expect(stepsOf({ answer: { headers: { [name]: `my ${value}` } } })).not.toContain('settings of its own');
  });

  it.each([{ ETag: 'W/"12307507-8-2026-11-30T14:40:02.400Z"' }, { Server: 'SimpleHTTP/0.6 Python/3.11.7' }])(
    'is no switch where the answer names an origin already, or where credentials rule out `*`: %o',
    (headers) => {
      expect(stepsOf({ answer: { headers: allow('https://other.example', headers) } })).not.toContain('--cors');
      expect(stepsOf({ credentials: 'include', answer: { headers } })).not.toContain('--cors');
    },
  );

  it('is a rule of Nuxt where its switch for CORS let every page in, and credentials go along', () => {
    const rule = {
      'Access-Control-Allow-Methods': '*',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Max-Age': '0',
    };
    const asked = (headers: Record<string, string>) =>
      stepsOf({ credentials: 'include', answer: { headers: allow('*', headers) } });
    expect(asked(rule)).toContain('If Nuxt answers here, let the page in with its own settings: `routeRules`.');
    expect(asked({ ...rule, 'Access-Control-Allow-Methods': 'GET,POST' })).not.toContain('Nuxt');
  });

  it('is one of `npx serve` only where no other server says its name', () => {
    const headers = { ETag: '"0123456789abcdef0123456789abcdef01234567"' };
    expect(stepsOf({ answer: { headers } })).toContain('If `npx serve` answers here');
    expect(stepsOf({ answer: { headers: { ...headers, Server: 'TornadoServer/6.4' } } })).not.toContain('--cors');
  });

  it('is one of webpack-dev-server where Express is named beside its sign, which Helmet sends as well', () => {
    const headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };
    expect(stepsOf({ answer: { headers: { 'X-Powered-By': 'Express', ...headers } } })).toContain(
      'If webpack-dev-server answers here, let the page in with its own settings: `devServer.headers`.',
    );
    expect(stepsOf({ answer: { headers } })).not.toContain('webpack');
  });

  it.each([
    ['https://fra.cloud.appwrite.io/v1/account', 'Appwrite has settings of its own for CORS: `Platforms`.'],
    ['http://localhost:1234/v1/models', 'If LM Studio answers here, let the page in with its own settings'],
    ['http://localhost:1880/data', '`httpNodeCors` and `httpAdminRoot`'],
    ['http://localhost:8188/prompt', 'If ComfyUI answers here'],
    ['http://homeassistant.local:8123/api/states', 'If Home Assistant answers here'],
    ['http://localhost:8888/api/kernels', '`ServerApp.allow_origin`'],
    ['http://localhost:5601/api/status', '`server.cors.enabled` and `server.cors.allowOrigin`'],
    ['http://localhost:15672/api/overview', '`management.cors.allow_origins.1`'],
    ['http://localhost:7071/api/users', 'If Azure Functions Core Tools answers here'],
    [
      'http://localhost:9091/transmission/rpc',
      "Transmission has no setting for this. If it answers here, let a proxy hand its answers on under the page's own origin.",
    ],
    ['http://nas.local:8080/api/v2/torrents/info', 'qBittorrent has no setting for this.'],
    ['http://localhost:8080/api/v2/app/webapiVersion', 'qBittorrent has no setting for this.'],
    ['http://localhost:4318/v1/logs', 'If OpenTelemetry Collector answers here'],
    ['https://otel.example.com/v1/traces', '`cors.allowed_origins`'],
    [
      'http://localhost:6800/jsonrpc',
      'If aria2 answers here, let the page in with its own settings: `--rpc-allow-origin-all`.',
    ],
    ['http://localhost:5232/lena/', '`[headers]`'],
    ['http://localhost:8080/geoserver/wfs', '`WEB-INF/web.xml` and `CORS_ENABLED`'],
    ['http://localhost:9200/books/_search', '`http.cors.enabled` and `http.cors.allow-origin`'],
    ['http://localhost:8545/', '`--http.corsdomain`'],
    ['http://127.0.0.1:5001/api/v0/add', '`API.HTTPHeaders`'],
    ['http://127.0.0.1:7860/sdapi/v1/txt2img', '`--cors-allow-origins`'],
    ['http://localhost:8000/api/v2/heartbeat', 'If Chroma answers here'],
    ['https://shop.example.com/v1/graphql', '`HASURA_GRAPHQL_CORS_DOMAIN`'],
    ['https://erp.example.com/api/resource/Item', '`allow_cors`'],
    ['http://localhost:4321/items', 'If the development server of Vite answers here'],
    ['http://localhost:4173/app.js', 'If the development server of Vite answers here'],
    ['https://shop.azurewebsites.net/users', 'If origins are set under CORS in the Azure portal'],
  ])('is a setting of who answers at %s', (url, setting) => {
    expect(stepsOf({ url, answer: {} })).toContain(setting);
  });

  it.each([
    [
      'https://shop.auth0.com/oauth/token',
      'the settings of Auth0: `Allowed Web Origins` and `Allowed Origins (CORS)`.',
    ],
    ['https://dev-1.okta.com/api/v1/sessions/me', 'the settings of Okta: `Trusted Origins`.'],
    ['https://shop.my.salesforce.com/services/data/v60.0', 'the settings of Salesforce: `Setup > CORS`.'],
    ['https://abc.apicdn.sanity.io/v1/data/query/production', 'the settings of Sanity: `CORS origins`.'],
  ])('is no code, but the settings of what is rented at %s', (url, settings) => {
    const instruction = `Enter \`${page}\` in ${settings}`;
    for (const sketch of [{ answer: {} }, { preflight: { asks: 'x-tenant', status: 404 } }])
      expect(repairOf({ url, ...sketch })).toEqual({ where: 'server', instruction, steps: [] });
    const refused = repairOf({ url, answer: { status: 401 } });
    expect(refused?.instruction).toContain('Check the token');
    expect(refused?.steps).toEqual([instruction]);
  });

  it('is no setting of the Vite that serves the page, where it redirected to who failed', () => {
    const vite = 'http://localhost:5173';
    const api = 'http://localhost:8000/v2/users';
    const steps = stepsOf({ from: vite, url: `${vite}/users`, answer: {}, followed: [{ url: api, answer: {} }] });
    expect(steps).toContain('If `http://localhost:5173` is a proxy');
    expect(steps).not.toContain('server.cors.origin');
  });

  it('is for the page to make where GitHub Pages answers, which lets nobody set headers', () => {
    const refused = { asks: 'content-type', status: 405, headers: { Server: 'GitHub.com' } };
    const repair = repairOf({ url: 'https://me.github.io/data.json', preflight: refused });
    expect(repair).toMatchObject({
      where: 'page',
      steps: [expect.stringContaining('serve the files from another host')],
    });
    expect(repair?.instruction).toContain('Ask with `GET`');
    const asked = { url: 'https://me.github.io/data.json', credentials: 'include' as const };
    expect(repairOf({ ...asked, answer: { headers: allow('*') } })).toEqual(repair);
    const down = repairOf({ url: 'https://me.github.io/data.json', preflight: { asks: 'content-type', status: 502 } });
    expect(down).toEqual(repair);
    expect(repairOf({ url: 'https://github.io.example/data.json', preflight: refused })?.where).toBe('server');
  });

  it('is code where a rented service redirects to a server of the person', () => {
    const answer = { status: 302, headers: allow(page, { Location: `${api}/users` }) };
    const repair = repairOf({ url: 'https://dev-1.okta.com/login', answer, followed: [{ answer: {} }] });
    expect(repair?.instruction).not.toContain('Okta');
  });

  it('is code again, or advice for the page, where a rented service knows the page', () => {
    const preflight = { asks: 'x-tenant', headers: allow(page) };
    expect(repairOf({ url: 'https://dev-1.okta.com/', preflight })?.policy).toBeDefined();
  });

  it('is the kind of app at Microsoft, whose token endpoint answers 400 to the other', () => {
    const url = 'https://login.microsoftonline.com/common/oauth2/v2.0/token';
    const repair = repairOf({ url, method: 'POST', answer: { status: 400 } });
    expect(repair?.instruction).toContain('`Single-page application`');
    expect(repair?.steps).toEqual([]);
  });

  it.each(['http://localhost:1234/index.js', 'http://localhost:17071/api/users', 'https://auth0.com.example/a'])(
    'knows nobody with settings at %s',
    (url) => {
      expect(stepsOf({ url, answer: {} })).not.toContain('settings');
    },
  );

  it('is a header of the request where Anthropic answers, and a key that others can take', () => {
    const url = 'https://api.anthropic.com/v1/messages';
    const header = 'anthropic-dangerous-direct-browser-access';
    expect(stepsOf({ url, answer: { status: 401 } })).toContain(`with the header \`${header}: true\``);
    expect(stepsOf({ url, headers: { [header]: 'true' }, answer: {} })).not.toContain(header);
    expect(stepsOf({ url, preflight: { asks: header } })).not.toContain(`with the header \`${header}`);
  });

  it('is a parameter of the URL where MediaWiki answers', () => {
    const url = 'https://wiki.example.org/w/api.php?action=query&format=json';
    expect(stepsOf({ url, answer: {} })).toContain('add `origin=*` to the URL');
    expect(stepsOf({ url: `${url}&origin=*`, answer: {} })).not.toContain('MediaWiki');
    expect(stepsOf({ url: `${api}/api.php?page=2`, answer: {} })).not.toContain('MediaWiki');
  });

  it.each([
    ['capacitor://localhost', '`CapacitorHttp`'],
    ['tauri://localhost', '`@tauri-apps/plugin-http`'],
    ['http://tauri.localhost', '`@tauri-apps/plugin-http`'],
  ])('is not needed for an app that asks by itself: %s', (from, way) => {
    expect(stepsOf({ from, answer: {} })).toContain(`let the app itself ask, with ${way}`);
  });

  it.each(['http://localhost', 'https://tauri.localhost.example', 'app://bundle'])(
    'knows no way past the web view of %s',
    (from) => {
      expect(stepsOf({ from, answer: {} })).not.toContain('the app itself');
    },
  );

  it('may be made in the manifest of an extension', () => {
    expect(stepsOf({ from: 'chrome-extension://abc', answer: {} })).toContain(
      'Or list the server in `host_permissions`',
    );
    expect(stepsOf({ from: 'moz-extension://abc', answer: {} })).toContain('Better list the server');
    expect(stepsOf({ answer: {} })).not.toContain('`host_permissions`');
  });

  it.each<[string, Sketch]>([
    ['no header', { answer: {} }],
    [
      'a header twice, where the repair says what to take out',
      { answer: { headers: { 'Access-Control-Allow-Origin': [page, page] } } },
    ],
  ])('stands alone otherwise: %s', (_, sketch) => {
    expect(stepsOf(sketch)).not.toContain('in place of what sends them');
  });
});

/** Programs that people run but did not write: CORS is a setting there, and adding code is not an option. */
import type { HeaderLine, Hop, ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { partsOf } from '../fetch/url.ts';

export interface Product {
  name: string;
  /** Empty if no setting lets a page in: with `isSwitch`, another program of its kind has one. */
  settings: readonly string[];
  /** The setting that helps allows every page with `*`, and nothing more specific. */
  isSwitch?: true;
  /** It sends `Vary: Origin` whether or not CORS is set up. */
  variesAnyway?: true;
  /** The sign may come from another program too: a usual port, a path, a protocol. */
  isGuess?: true;
}

interface Signed extends Product {
  /** What it puts on its answers, with the header's name in lower case. */
  sign: [header: string, value: RegExp];
  /** Tells it from other programs with the same sign. */
  isIt?(headers: readonly HeaderLine[]): boolean;
}

interface Placed {
  name: string;
  /** Host, port and path of a program that puts no name on its answers. */
  at: RegExp;
}

export const webpackDevServer = 'webpack-dev-server';

const nuxt = { name: 'Nuxt', settings: ['routeRules'] } as const;

const signed: readonly Signed[] = [
  { name: 'Strapi', sign: ['x-powered-by', /^Strapi\b/i], settings: ['strapi::cors'] },
  // Its answers to preflights have this policy, and not that name yet (measured with 5.54).
  {
    name: 'Strapi',
    sign: ['content-security-policy', /^connect-src .*\bmarket-assets\.strapi\.io\b/],
    settings: ['strapi::cors'],
  },
  { name: 'Sails', sign: ['x-powered-by', /^Sails\b/], settings: ['security.cors'] },
  {
    name: 'Directus',
    sign: ['x-powered-by', /^Directus$/i],
    // Once set up, it allows neither its own `SEARCH` nor any header of the page's own (measured with 11.13).
    settings: ['CORS_ENABLED', 'CORS_ORIGIN', 'CORS_METHODS', 'CORS_ALLOWED_HEADERS'],
  },
  { name: 'Drupal', sign: ['x-generator', /^Drupal\b/i], settings: ['cors.config'] },
  {
    name: 'Elasticsearch',
    sign: ['x-elastic-product', /^Elasticsearch$/i],
    settings: ['http.cors.enabled', 'http.cors.allow-origin'],
  },
  { name: 'CouchDB', sign: ['server', /^CouchDB\b/i], settings: ['enable_cors', 'origins'] },
  { name: 'Appwrite', sign: ['server', /^Appwrite\b/i], settings: ['Platforms'] },
  { name: 'Payload', sign: ['x-powered-by', /^Next\.js, Payload$/], settings: ['cors'] },
  // On what it renders. It answers a preflight like that too, if a file such as `items.post.ts` takes only one method
  // (measured with 4.4).
  { ...nuxt, sign: ['x-powered-by', /^Nuxt$/] },
  {
    // The errors of its API, in production and in development. Nitro on its own writes them too.
    ...nuxt,
    sign: [
      'content-security-policy',
      /^script-src ('none'; frame-ancestors 'none'|'self' 'unsafe-inline'; object-src 'none'; base-uri 'self');$/,
    ],
    isGuess: true,
  },
  {
    // What `cors: true` in these rules sends.
    ...nuxt,
    sign: ['access-control-max-age', /^0$/],
    isIt: (headers) => combined(headers, 'Access-Control-Allow-Methods') === '*',
    isGuess: true,
  },
  // Other registries speak the same protocol.
  {
    name: 'Docker Registry',
    sign: ['docker-distribution-api-version', /^registry\//],
    settings: ['http.headers'],
    isGuess: true,
  },
  {
    name: 'Jupyter',
    sign: ['content-security-policy', /^frame-ancestors 'self'; report-uri \S*\/api\/security\/csp-report\b/],
    settings: ['ServerApp.allow_origin', 'ServerApp.allow_credentials'],
  },
  { name: 'Icecast', sign: ['server', /^Icecast\b/i], settings: ['<http-headers>'] },
  // It sends this in its answers, where it means the list of allowed methods (measured with 1.60).
  {
    name: 'rclone',
    sign: ['access-control-request-method', /^POST, OPTIONS, GET, HEAD$/],
    settings: ['--rc-allow-origin'],
  },
  // It answers `OPTIONS` itself, with the same headers (measured).
  { name: 'lighttpd', sign: ['server', /^lighttpd\b/i], settings: ['setenv.add-response-header'] },
  // Inside Express it puts the same on its answers, and then the app's CORS middleware counts.
  {
    name: 'tRPC',
    sign: ['vary', /\btrpc-accept\b/],
    settings: ['createHTTPServer({middleware})'],
    isGuess: true,
  },
  // The beginning of the list that it sends by default, whatever is set (measured with 9.10).
  {
    name: 'Parse Server',
    sign: ['access-control-allow-headers', /^X-Parse-Master-Key, X-Parse-REST-API-Key\b/],
    settings: ['allowOrigin', 'allowHeaders'],
  },
  { name: 'MinIO', sign: ['server', /^MinIO\b/i], settings: ['MINIO_API_CORS_ALLOW_ORIGIN'] },
  {
    // On everything it serves (measured with 5.2.7). Helmet sends the same, and removes the name of Express.
    name: webpackDevServer,
    sign: ['cross-origin-resource-policy', /^same-origin$/],
    settings: ['devServer.headers'],
    isIt: (headers) => combined(headers, 'X-Powered-By') === 'Express',
    isGuess: true,
  },
  // Programs with which people serve a folder; these two are recognized by the format of their `ETag` (measured with
  // 14.1.1 and 14.2.7).
  {
    name: 'http-server',
    sign: ['etag', /^W\/"\d+-\d+-\d{4}-\d\d-\d\dT[\d:.]+Z"$/],
    settings: ['--cors'],
    isSwitch: true,
  },
  // Tornado and Werkzeug make such an `ETag` too (their sources).
  {
    name: '`npx serve`',
    sign: ['etag', /^"[\da-f]{40}"$/],
    settings: ['--cors'],
    isIt: (headers) => combined(headers, 'Server') === undefined,
    isSwitch: true,
    isGuess: true,
  },
  // It has no setting, and answers no `OPTIONS` (measured with 3.11). Programs built on it give the same name.
  { name: '`python3 -m http.server`', sign: ['server', /^SimpleHTTP\//], settings: [], isSwitch: true },
];

/** Services in which the caller has an account, and runs nothing. */
const rented: readonly (Product & Placed)[] = [
  { name: 'Auth0', at: /^[^/]+\.auth0\.com\//, settings: ['Allowed Web Origins', 'Allowed Origins (CORS)'] },
  { name: 'Okta', at: /^[^/]+\.okta(preview)?\.com\//, settings: ['Trusted Origins'] },
  { name: 'Salesforce', at: /^[^/]+\.(sales)?force\.com\/services\//, settings: ['Setup > CORS'] },
  { name: 'Sanity', at: /^[^/]+\.api(cdn)?\.sanity\.io\//, settings: ['CORS origins'] },
];

const placed: readonly (Product & Placed)[] = [
  { name: 'Appwrite', at: /^([^/]+\.)?cloud\.appwrite\.io\//, settings: ['Platforms'] },
  { name: 'LM Studio', at: /:1234\/(v1|api\/v\d)\//, settings: ['Enable CORS'], isGuess: true },
  { name: 'Kibana', at: /:5601\/api\//, settings: ['server.cors.enabled', 'server.cors.allowOrigin'], isGuess: true },
  // A list, in its `rabbitmq.conf`: without the number RabbitMQ does not start (measured with 3.10).
  {
    name: 'RabbitMQ',
    at: /:15672\/api\//,
    settings: ['management.cors.allow_origins.1'],
    isGuess: true,
    variesAnyway: true,
  },
  { name: 'ComfyUI', at: /:8188\//, settings: ['--enable-cors-header'], isGuess: true },
  // With its editor at the root, which answers each preflight first, with `*` and without `PATCH` (measured with 4.1).
  { name: 'Node-RED', at: /:1880\//, settings: ['httpNodeCors', 'httpAdminRoot'], isGuess: true },
  { name: 'Home Assistant', at: /:8123\/api\//, settings: ['http.cors_allowed_origins'], isGuess: true },
  { name: 'Jupyter', at: /:8888\/api\//, settings: ['ServerApp.allow_origin'], isGuess: true },
  {
    name: 'OpenTelemetry Collector',
    at: /(:4318\/v1\/\w+|\/v1\/traces)$/,
    settings: ['cors.allowed_origins'],
    isGuess: true,
  },
  { name: 'aria2', at: /:6800\/jsonrpc$/, settings: ['--rpc-allow-origin-all'], isSwitch: true, isGuess: true },
  { name: 'Radicale', at: /:5232\//, settings: ['[headers]'], isGuess: true },
  { name: 'GeoServer', at: /\/geoserver\//, settings: ['WEB-INF/web.xml', 'CORS_ENABLED'], isGuess: true },
  // Elasticsearch names itself in its answers since 7.14.
  {
    name: 'OpenSearch',
    at: /:9200\//,
    settings: ['http.cors.enabled', 'http.cors.allow-origin'],
    isGuess: true,
  },
  { name: 'Geth', at: /:8545\/$/, settings: ['--http.corsdomain'], isGuess: true },
  { name: 'IPFS Kubo', at: /:5001\/api\/v0\//, settings: ['API.HTTPHeaders'], isGuess: true },
  { name: 'Stable Diffusion WebUI', at: /\/sdapi\/v1\//, settings: ['--cors-allow-origins'], isGuess: true },
  {
    name: 'Chroma',
    at: /:8000\/api\/v[12]\/(heartbeat|collections|tenants)\b/,
    settings: ['cors_allow_origins', 'CHROMA_SERVER_CORS_ALLOW_ORIGINS'],
    isGuess: true,
  },
  { name: 'Hasura', at: /\/v1\/graphql$/, settings: ['HASURA_GRAPHQL_CORS_DOMAIN'], isGuess: true },
  { name: 'Frappe', at: /\/api\/(method\/|resource\/[A-Z])/, settings: ['allow_cors'], isGuess: true },
  // Neither answers `OPTIONS`, and the second refuses pages of other origins (measured with 3.00 and 4.5).
  { name: 'Transmission', at: /\/transmission\/rpc$/, settings: [] },
  { name: 'qBittorrent', at: /\/api\/v2\/(app\/(v|webapiV)ersion$|torrents\/|transfer\/|sync\/)/, settings: [] },
  { name: 'Azure Functions Core Tools', at: /:7071\/api\//, settings: ['Host.CORS'], isGuess: true },
];

/**
 * APIs that no page may call, whatever its origin, according to their documentation; for Notion, Replicate and Yelp,
 * according to their maintainers. HubSpot and SendGrid say so for a part of their API, and NewsAPI for those who do not
 * pay, which its status shows.
 */
const forServers: readonly (Placed & { onlyWith?: number; forPages?: string })[] = [
  { name: 'GitHub', at: /^github\.com\/login\/oauth\/access_token$/ },
  { name: 'Shopify', at: /^[^/]+\.myshopify\.com\/admin\/api\// },
  { name: 'Notion', at: /^api\.notion\.com\// },
  { name: 'SendGrid', at: /^api\.sendgrid\.com\/v3\/mail\/send$/ },
  { name: 'Resend', at: /^api\.resend\.com\// },
  { name: 'Postmark', at: /^api\.postmarkapp\.com\// },
  { name: 'Mailchimp', at: /^[^/]+\.api\.mailchimp\.com\// },
  { name: 'Klaviyo', at: /^a\.klaviyo\.com\/api\// },
  { name: 'HubSpot', at: /^api\.hubapi\.com\/crm\// },
  { name: 'DeepL', at: /^api(-free)?\.deepl\.com\// },
  { name: 'Replicate', at: /^api\.replicate\.com\// },
  { name: 'Yelp', at: /^api\.yelp\.com\// },
  { name: 'Clerk', at: /^api\.clerk\.com\// },
  // https://github.com/xdevplatform/samples/issues/32
  { name: 'X', at: /^(api|stream|upload)\.(twitter|x)\.com\// },
  // https://github.com/googlemaps/google-maps-services-js; its geocoding does allow pages.
  {
    name: 'Google Maps',
    at: /^maps\.googleapis\.com\/maps\/api\/(place|directions|distancematrix)\//,
    forPages: 'Maps JavaScript API',
  },
  // On its free plan, except for pages on this machine: https://github.com/News-API-gh/News-API-node/issues/15
  { name: 'NewsAPI', at: /^newsapi\.org\/v2\//, onlyWith: 426 },
];

export const rentedAt = finderIn(rented);

export const forServersAt = finderIn(forServers);

const placedAt = finderIn(placed);

const signs = new Set(signed.map(({ sign: [header] }) => header));

export function productOf(hops: readonly Hop[]): Product | undefined {
  for (const { url, preflight, response } of hops) {
    const product = productOn(preflight?.response) ?? productOn(response) ?? placedAt(url);
    if (product) return product;
  }
  return undefined;
}

/** Looks at each line once, because every repair asks for this. */
function productOn(answer: ReceivedResponse | undefined): Product | undefined {
  for (const { name, value } of answer?.headers ?? []) {
    const header = name.toLowerCase();
    if (!signs.has(header)) continue;
    const product = signed.find(({ sign }) => sign[0] === header && sign[1].test(value));
    if (product && (product.isIt?.(answer?.headers ?? []) ?? true)) return product;
  }
  return undefined;
}

/** Looks at each URL once, because hardly any belongs to one of them. */
function finderIn<Found extends Placed>(list: readonly Found[]): (url: string) => Found | undefined {
  const any = new RegExp(list.map(({ at }) => at.source).join('|'));
  return (url) => {
    const { host, pathname } = partsOf(url) ?? {};
    const place = `${host}${pathname}`;
    return any.test(place) ? list.find(({ at }) => at.test(place)) : undefined;
  };
}

/** Where to read more: the standards' steps, and the pages that explain them. */
import type { Link } from '../../judgement.ts';
import { say } from '../../say.ts';
import type { Cause } from '../cause.ts';

const fetch = 'https://fetch.spec.whatwg.org/';
const mdnWeb = 'https://developer.mozilla.org/en-US/docs/Web/';

export const spec = {
  corsCheck: `${fetch}#cors-check`,
  preflight: `${fetch}#cors-preflight-fetch-0`,
  preflightCache: `${fetch}#cors-preflight-cache`,
  redirect: `${fetch}#http-redirect-fetch`,
  redirectMode: `${fetch}#concept-request-redirect-mode`,
  mode: `${fetch}#concept-request-mode`,
  request: `${fetch}#dom-request`,
  mainFetch: `${fetch}#main-fetch`,
  network: `${fetch}#http-network-fetch`,
  networkError: `${fetch}#concept-network-error`,
  caches: `${fetch}#cors-protocol-and-http-caches`,
  credentials: `${fetch}#cors-protocol-and-credentials`,
  safelistedMethod: `${fetch}#cors-safelisted-method`,
  normalizeMethod: `${fetch}#concept-method-normalize`,
  nonWildcardHeader: `${fetch}#cors-non-wildcard-request-header-name`,
  opaqueResponse: `${fetch}#concept-filtered-response-opaque`,
  exposeHeaders: `${fetch}#http-access-control-expose-headers`,
  maxAge: `${fetch}#http-access-control-max-age`,
  resourcePolicy: `${fetch}#cross-origin-resource-policy-header`,
  nosniff: `${fetch}#x-content-type-options-header`,
  badPort: `${fetch}#port-blocking`,
  origin: `${fetch}#origin-header`,
  frameOptions: 'https://html.spec.whatwg.org/#the-x-frame-options-header',
  module: 'https://html.spec.whatwg.org/#fetch-a-single-module-script',
  webSocket: 'https://websockets.spec.whatwg.org/#opening-handshake',
  localNetwork: 'https://wicg.github.io/local-network-access/',
  opaqueResponseBlocking: 'https://github.com/annevk/orb',
  mixedContent: 'https://w3c.github.io/webappsec-mixed-content/#should-block-fetch',
  contentSecurityPolicy: 'https://w3c.github.io/webappsec-csp/#directive-connect-src',
} as const;

export const mdn = {
  guide: `${mdnWeb}HTTP/Guides/CORS`,
  error: (name: string) => `${mdnWeb}HTTP/Guides/CORS/Errors/${name}`,
  header: (name: string) => `${mdnWeb}HTTP/Reference/Headers/${name}`,
  status: (code: number) => `${mdnWeb}HTTP/Reference/Status/${code}`,
  page: (path: string) => `${mdnWeb}${path}`,
} as const;

/** The standard's step, and the page for people who meet it. */
export function learnMore({ spec: step, mdn: page }: Pick<Cause, 'spec' | 'mdn'>): Link[] {
  return [
    { title: step.startsWith(fetch) ? 'Fetch Standard' : say('Specification'), url: step },
    { title: 'MDN', url: page },
  ];
}

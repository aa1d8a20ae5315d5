/** Where to read more: the standards' steps, and the pages that explain them. */
import type { Link } from '../../judgement.ts';
import { say } from '../../say.ts';
import type { Cause } from '../cause.ts';

const FETCH = 'https://fetch.spec.whatwg.org/';
const MDN = 'https://developer.mozilla.org/en-US/docs/Web/';

export const spec = {
  corsCheck: `${FETCH}#cors-check`,
  preflight: `${FETCH}#cors-preflight-fetch-0`,
  preflightCache: `${FETCH}#cors-preflight-cache`,
  redirect: `${FETCH}#http-redirect-fetch`,
  redirectMode: `${FETCH}#concept-request-redirect-mode`,
  mode: `${FETCH}#concept-request-mode`,
  request: `${FETCH}#dom-request`,
  mainFetch: `${FETCH}#main-fetch`,
  network: `${FETCH}#http-network-fetch`,
  networkError: `${FETCH}#concept-network-error`,
  caches: `${FETCH}#cors-protocol-and-http-caches`,
  credentials: `${FETCH}#cors-protocol-and-credentials`,
  safelistedMethod: `${FETCH}#cors-safelisted-method`,
  normalizeMethod: `${FETCH}#concept-method-normalize`,
  nonWildcardHeader: `${FETCH}#cors-non-wildcard-request-header-name`,
  opaqueResponse: `${FETCH}#concept-filtered-response-opaque`,
  exposeHeaders: `${FETCH}#http-access-control-expose-headers`,
  maxAge: `${FETCH}#http-access-control-max-age`,
  resourcePolicy: `${FETCH}#cross-origin-resource-policy-header`,
  nosniff: `${FETCH}#x-content-type-options-header`,
  badPort: `${FETCH}#port-blocking`,
  origin: `${FETCH}#origin-header`,
  frameOptions: 'https://html.spec.whatwg.org/#the-x-frame-options-header',
  module: 'https://html.spec.whatwg.org/#fetch-a-single-module-script',
  webSocket: 'https://websockets.spec.whatwg.org/#opening-handshake',
  localNetwork: 'https://wicg.github.io/local-network-access/',
  opaqueResponseBlocking: 'https://github.com/annevk/orb',
  mixedContent: 'https://w3c.github.io/webappsec-mixed-content/#should-block-fetch',
  contentSecurityPolicy: 'https://w3c.github.io/webappsec-csp/#directive-connect-src',
} as const;

export const mdn = {
  guide: `${MDN}HTTP/Guides/CORS`,
  error: (name: string) => `${MDN}HTTP/Guides/CORS/Errors/${name}`,
  header: (name: string) => `${MDN}HTTP/Reference/Headers/${name}`,
  status: (code: number) => `${MDN}HTTP/Reference/Status/${code}`,
  page: (path: string) => `${MDN}${path}`,
} as const;

/** The standard's step, and the page for people who meet it. */
export function learnMore({ spec: step, mdn: page }: Pick<Cause, 'spec' | 'mdn'>): Link[] {
  return [
    { title: step.startsWith(FETCH) ? 'Fetch Standard' : say('Specification'), url: step },
    { title: 'MDN', url: page },
  ];
}

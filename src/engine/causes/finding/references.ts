/** Where to read more: the standards' steps, and the pages that explain them. */
import type { Link } from '../../judgement.ts';
import { say } from '../../say.ts';
import type { Cause } from '../cause.ts';

const fetchStandard = 'https://fetch.spec.whatwg.org/';
const mdnWeb = 'https://developer.mozilla.org/en-US/docs/Web/';

export const spec = {
  corsCheck: `${fetchStandard}#cors-check`,
  preflight: `${fetchStandard}#cors-preflight-fetch-0`,
  preflightCache: `${fetchStandard}#cors-preflight-cache`,
  redirect: `${fetchStandard}#http-redirect-fetch`,
  redirectMode: `${fetchStandard}#concept-request-redirect-mode`,
  mode: `${fetchStandard}#concept-request-mode`,
  request: `${fetchStandard}#dom-request`,
  mainFetch: `${fetchStandard}#main-fetch`,
  network: `${fetchStandard}#http-network-fetch`,
  networkError: `${fetchStandard}#concept-network-error`,
  caches: `${fetchStandard}#cors-protocol-and-http-caches`,
  credentials: `${fetchStandard}#cors-protocol-and-credentials`,
  safelistedMethod: `${fetchStandard}#cors-safelisted-method`,
  normalizeMethod: `${fetchStandard}#concept-method-normalize`,
  nonWildcardHeader: `${fetchStandard}#cors-non-wildcard-request-header-name`,
  opaqueResponse: `${fetchStandard}#concept-filtered-response-opaque`,
  exposeHeaders: `${fetchStandard}#http-access-control-expose-headers`,
  maxAge: `${fetchStandard}#http-access-control-max-age`,
  resourcePolicy: `${fetchStandard}#cross-origin-resource-policy-header`,
  nosniff: `${fetchStandard}#x-content-type-options-header`,
  badPort: `${fetchStandard}#port-blocking`,
  origin: `${fetchStandard}#origin-header`,
  frameOptions: 'https://html.spec.whatwg.org/#the-x-frame-options-header',
  module: 'https://html.spec.whatwg.org/#fetch-a-single-module-script',
  webSocket: 'https://websockets.spec.whatwg.org/#concept-websocket-establish',
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

/** The standard's step, and the page for people who run into it. */
export function learnMore({ spec: step, mdn: page }: Pick<Cause, 'spec' | 'mdn'>): Link[] {
  return [
    { title: step.startsWith(fetchStandard) ? 'Fetch Standard' : say('Specification'), url: step },
    { title: 'MDN', url: page },
  ];
}

/** Answers that something in front of the app wrote in its place, under its own name. */
import type { ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { appAmong, isAloneAs, serversOf } from '../../servers/server.ts';

export interface Front {
  name: string;
  kind: 'bot check' | 'tunnel' | 'warning page' | 'host' | 'asleep' | 'AirPlay';
  header: string;
  seen: string;
}

/** `only`: the one status with which the header means this. */
const fronts: readonly (Omit<Front, 'seen'> & { values: RegExp; only?: number })[] = [
  { name: 'AWS WAF', kind: 'bot check', header: 'x-amzn-waf-action', values: /^(captcha|challenge)$/i },
  { name: 'Cloudflare', kind: 'bot check', header: 'cf-mitigated', values: /^challenge$/i },
  { name: 'ngrok', kind: 'tunnel', header: 'Ngrok-Error-Code', values: /^ERR_NGROK_3200$/ },
  // Free tunnels show it to any client that calls itself a browser. A preflight goes through.
  { name: 'ngrok', kind: 'warning page', header: 'Ngrok-Error-Code', values: /^ERR_NGROK_6024$/ },
  // An app that is up and fails gets another status.
  { name: 'Railway', kind: 'host', header: 'X-Railway-Fallback', values: /^true$/, only: 404 },
  { name: 'Vercel', kind: 'host', header: 'x-vercel-error', values: /^(DEPLOYMENT_)?NOT_FOUND$/, only: 404 },
  { name: 'Render', kind: 'host', header: 'x-render-routing', values: /^no-server$/, only: 404 },
  // An app on a free plan that nobody called for a while, and that did not wake in time.
  { name: 'Render', kind: 'asleep', header: 'x-render-routing', values: /^(dynamic-)?hibernate-/ },
  // On macOS it listens on ports 5000 and 7000, where many development servers would.
  { name: 'AirPlay', kind: 'AirPlay', header: 'Server', values: /^AirTunes\b/i },
];

const names = new Set(fronts.map(({ header }) => header.toLowerCase()));

export function frontOf({ status, headers }: ReceivedResponse): Front | undefined {
  const telling = headers.filter(({ name }) => names.has(name.toLowerCase()));
  for (const { values, only = status, ...front } of fronts) {
    if (only !== status) continue;
    const seen = combined(telling, front.header);
    if (seen !== undefined && values.test(seen)) return { ...front, seen };
  }
  return undefined;
}

/** Whether something else than the app wrote the answer, by any of the signs here that the answer alone shows. */
export function isWrittenInFront(answer: ReceivedResponse): boolean {
  return (
    frontOf(answer) !== undefined ||
    isOfIap(answer) ||
    isLoginOfLoadBalancer(answer) ||
    looksRefusedByCloudFront(answer)
  );
}

/** Whether Google Cloud itself answered for a function or a service, as far as the answer shows. */
export function isPageOfGoogleCloud({ headers }: ReceivedResponse, host: string): boolean {
  return (
    /(^|\.)(cloudfunctions\.net|run\.app)$/.test(host) &&
    /^text\/html\b/i.test(combined(headers, 'Content-Type') ?? '') &&
    ['Set-Cookie', 'ETag'].every((name) => combined(headers, name) === undefined) &&
    appAmong(serversOf(headers)) === undefined
  );
}

/** Whether the protection of a deployment on Vercel answered for it. */
export function isGateOfVercel({ headers }: ReceivedResponse): boolean {
  return /(^|[,\s])_vercel_sso_nonce=/.test(combined(headers, 'Set-Cookie') ?? '');
}

/** Whether Google's Identity-Aware Proxy answered in place of the app. */
export function isOfIap({ headers }: ReceivedResponse): boolean {
  return combined(headers, 'x-goog-iap-generated-response') === 'true';
}

/** Whether the load balancer of AWS asked for a login. */
export function isLoginOfLoadBalancer(answer: ReceivedResponse): boolean {
  return (answer.status === 401 || answer.status === 302) && isPageOfLoadBalancer(answer);
}

/**
 * Whether the load balancer of AWS wrote it, or its firewall. A server behind it keeps its name. A Lambda function has
 * no name of its own and gets the load balancer's, but has a type of its own.
 */
export function isPageOfLoadBalancer({ headers }: ReceivedResponse): boolean {
  const type = combined(headers, 'Content-Type') ?? 'text/html';
  return /^awselb\//.test(combined(headers, 'Server') ?? '') && /^text\/(html|plain; charset=utf-8)$/.test(type);
}

/** Whether oauth2-proxy began a login: recognized by its cookie, or by where it redirects. */
export function isOfOauth2Proxy({ headers }: ReceivedResponse, to: string): boolean {
  const cookies = combined(headers, 'Set-Cookie') ?? '';
  return /(^|[,\s])_oauth2_proxy(_csrf\w*)?=/.test(cookies) || /\/oauth2\/(start|sign_in)([?#]|$)/.test(to);
}

/** Headers that CloudFront does not write on a page of its own. */
const ofAServer = ['WWW-Authenticate', 'Set-Cookie', 'ETag', 'Last-Modified', 'Cache-Control', 'Vary', 'Allow'];

/**
 * Whether CloudFront refused a method, as far as the answer shows: an HTML page under its own name. What it passes on
 * from the server behind it is an "error from cloudfront" as well, and may carry its name if that server gives none.
 */
export function looksRefusedByCloudFront({ status, headers }: ReceivedResponse): boolean {
  if (status !== 403 || !/^Error from cloudfront$/i.test(combined(headers, 'X-Cache') ?? '')) return false;
  const isItsOwn = /^CloudFront$/i.test(combined(headers, 'Server') ?? '');
  const isPage = /^text\/html\b/i.test(combined(headers, 'Content-Type') ?? '');
  if (!isItsOwn || !isPage || ofAServer.some((name) => combined(headers, name) !== undefined)) return false;
  return serversOf(headers).every(({ name }) => name === 'CloudFront');
}

/** Every header on HAProxy's built-in error pages (measured with 2.6), and what its settings add to them. */
const onPageOfHaproxy =
  /^(content-length|cache-control|content-type|connection|keep-alive|www-authenticate|access-control-.*|vary|strict-transport-security)$/i;

/** Whether HAProxy wrote it: there is no name on it and no `Date`. Hardly any app server but Puma leaves that out. */
export function isPageOfHaproxy({ status, headers }: ReceivedResponse): boolean {
  return (
    status >= 400 &&
    combined(headers, 'Cache-Control') === 'no-cache' &&
    combined(headers, 'Content-Type') === 'text/html' &&
    headers.every(({ name }) => onPageOfHaproxy.test(name))
  );
}

/**
 * Whether Varnish or Squid wrote it: on what they pass on, they keep the app's name, or its absence (measured with 7.1,
 * 5.7).
 */
export function isPageOfCache({ headers }: ReceivedResponse): boolean {
  return /^(Varnish|squid\/)/.test(combined(headers, 'Server') ?? '');
}

/**
 * An answer that Apache wrote itself. An error of the app behind it keeps what `Header set` adds (measured with PHP and
 * with a proxy).
 */
export function isPageOfApache({ headers }: ReceivedResponse): boolean {
  return (
    isAloneAs('apache', serversOf(headers)) &&
    /^text\/html; ?charset=iso-8859-1$/i.test(combined(headers, 'Content-Type') ?? '')
  );
}

/** No framework leaves the charset out of its pages (measured with nginx 1.22). */
function isPageOfNginx({ headers }: ReceivedResponse): boolean {
  return isAloneAs('nginx', serversOf(headers)) && combined(headers, 'Content-Type') === 'text/html';
}

/** Who wrote an error in the app's place, as far as the page shows. */
export function writerOf(answer: ReceivedResponse): string | undefined {
  if (isPageOfHaproxy(answer)) return 'HAProxy';
  const isItsOwn = [isPageOfCache, isPageOfNginx, isPageOfApache, isPageOfLoadBalancer].some((isOf) => isOf(answer));
  return isItsOwn ? serversOf(answer.headers)[0]?.name : undefined;
}

/**
 * Varnish asked the app in vain. An answer from a rule of its own is not older than the request, and has no `Age`
 * (measured with 7.1).
 */
export function isFailureOfVarnish({ headers }: ReceivedResponse): boolean {
  return combined(headers, 'Server') === 'Varnish' && combined(headers, 'Age') !== undefined;
}

const webDav = /^(PUT|DELETE|PROPFIND|PROPPATCH|MKCOL|COPY|MOVE|LOCK|UNLOCK)$/;

/**
 * The IIS handler that answered before the app, as far as the answer shows. The handler for `OPTIONS` sends `Public`,
 * which no app sends, and WebDAV's lists `TRACE` among the allowed methods. Static files are answered alike, for other
 * methods.
 */
export function iisHandlerOf({ status, headers }: ReceivedResponse, method: string): 'OPTIONS' | 'WebDAV' | undefined {
  if (!/^Microsoft-IIS\b/i.test(combined(headers, 'Server') ?? '')) return undefined;
  if (status === 200 && combined(headers, 'Public') !== undefined) return 'OPTIONS';
  const listsTrace = /\bTRACE\b/i.test(combined(headers, 'Allow') ?? '');
  return status === 405 && listsTrace && webDav.test(method) ? 'WebDAV' : undefined;
}

/** What to do: sentences that several findings share. */
import type { Exchange, Hop, ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';
import { partsOf } from '../../fetch/url.ts';
import { isBeacon } from '../../mode.ts';
import { say } from '../../say.ts';
import { cdnAlone, isAloneAs, isStorage, serversOf } from '../../servers/server.ts';
import { serverName } from '../../wording.ts';
import type { Facts } from '../cause.ts';
import {
  isLoginOfLoadBalancer,
  isOfIap,
  isOfOauth2Proxy,
  isPageOfApache,
  isPageOfCache,
  isPageOfHaproxy,
  isPageOfLoadBalancer,
} from '../signs/front.ts';
import { silentFilter } from '../signs/silent-filter.ts';

export function addOrigin({ hop, origin }: Pick<Facts, 'hop' | 'origin'>): string {
  return say`Add \`${origin}\` to the origins that ${serverName(hop.url)} allows.`;
}

/** How to write an origin in a list. */
export function exactly(): string {
  return say('Write it exactly like this: scheme, host and port, without a slash at the end.');
}

/** For an answer that names one origin. */
export function varyWithIt(): string {
  return say('Send `Vary: Origin` with it, so that caches keep the answers apart.');
}

/** The other way out. A beacon has no option for it: https://w3c.github.io/beacon/ fixes its mode. */
export function orWithoutCredentials({ exchange }: Pick<Facts, 'exchange'>): string {
  if (isBeacon(exchange))
    return say('If the request needs no cookies, use `fetch` with `keepalive: true`: `sendBeacon` always sends them.');
  return isOfElement(exchange)
    ? say('If the file needs no cookies, write `crossorigin` without `use-credentials` on the element instead.')
    : say(
        "If the request needs no cookies, leave out `credentials: 'include'` or `withCredentials` in the page instead.",
      );
}

/**
 * A request that no code makes gets its credentials mode from the attribute `crossorigin`. `other` is a preload or a
 * manifest.
 */
export function isOfElement({ type, hops }: Pick<Exchange, 'type' | 'hops'>): boolean {
  return !isOfWorker(hops) && ['image', 'script', 'stylesheet', 'media', 'other'].includes(type);
}

/** An import of a module worker: its credentials mode is set where the worker is created. */
function isOfWorker([first]: readonly Hop[]): boolean {
  return /worker$/.test(combined(first?.request?.headers, 'Sec-Fetch-Dest') ?? '');
}

/** The port may belong to another protocol, or accept only `https:`. */
export function checkPort(): string {
  return say("Check that the server speaks HTTP on this port, and that the URL's scheme is the right one.");
}

/** For a server that does not know the address. */
export function checkUrl({ hop }: Facts): string {
  const path = partsOf(hop.url)?.pathname ?? '';
  return path.includes('//')
    ? say`Check the URL: \`${path}\` has two slashes in a row. Often a base URL ends with one, and the path begins with one.`
    : say('Check the URL and the method that the page uses.');
}

/** Most checks ask for something that a preflight lacks. https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export function answerBeforeChecks(): string {
  return say(
    "Let the CORS middleware answer `OPTIONS` before any check. A preflight has no body, and none of the page's own headers.",
  );
}

/** For an answer that has the CORS headers but not a status that agrees. */
export function answerPreflights(): string {
  return say('Answer preflights with status `204` and no body.');
}

/** For a server that wants another protocol. */
export function openWebSocket(): string {
  return say('If this server is for WebSockets, open a WebSocket instead: `new WebSocket()`.');
}

/** For a port that accepts only TLS. */
export function writeHttps(): string {
  return say('Check whether this port takes only `https:`. If so, write `https:` in the URL.');
}

/**
 * Code that sets the type of a `FormData` itself leaves out the boundary that browsers append:
 * https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 */
export function withoutBoundary({ hop }: Facts): string[] {
  const type = combined(hop.request?.headers, 'Content-Type') ?? '';
  return /^multipart\/form-data\b/i.test(type) && !/\bboundary=/i.test(type)
    ? [
        say(
          'Leave `Content-Type` out of the request: it lacks a `boundary`, and of a `FormData` the browser writes the type itself.',
        ),
      ]
    : [];
}

/** What may answer `400` before any code of the app runs. */
export function badRequest({ answer, hop, verdict }: Facts): string[] {
  if (answer?.status !== 400) return [];
  const servers = serversOf(answer.headers);
  const isOfNginx = isAloneAs('nginx', servers);
  // To plain http on a port for https, Go answers with hardly any header (measured with Go and nginx).
  const isEarly = isOfNginx || isAloneAs('apache', servers) || combined(answer.headers, 'Date') === undefined;
  return [
    ...(isEarly && hop.url.startsWith('http:') ? [writeHttps()] : []),
    ...(serversOf(answer.headers).some(({ backend }) => backend === 'django')
      ? [
          say`In Django, check that \`ALLOWED_HOSTS\` lists \`${partsOf(hop.url)?.hostname}\`: a request for another host gets \`400\`.`,
        ]
      : []),
    // A preflight has no cookies, and none of the page's own headers.
    ...(isOfNginx && verdict.stage === 'response'
      ? [say('Cookies or headers that are too large get `400` from nginx itself: see `large_client_header_buffers`.')]
      : []),
  ];
}

/** A website answers many addresses that it does not know with its start page, and `200`. */
export function mayBeWebsite({ exchange, answer }: Facts): string[] {
  const { headers = [] } = answer ?? {};
  const isEmpty = combined(headers, 'Content-Length') === '0';
  const isPage = !isEmpty && /^text\/html\b/i.test(combined(headers, 'Content-Type') ?? '');
  // Unless configured otherwise, PHP declares HTML for everything it answers, and frameworks for their answers to
  // `OPTIONS`; Django does for the empty body with which `corsheaders` answers it (measured).
  const isByDefault = combined(headers, 'Allow') !== undefined || serversOf(headers).some(({ name }) => name === 'PHP');
  if (!isPage || isByDefault || exchange.type !== 'xmlhttprequest') return [];
  return [
    say(
      'The answer is of type `text/html`. If the code wants data, check the URL: it may lead to a website, and not to its API.',
    ),
  ];
}

/**
 * Flask-CORS, django-cors-headers and others send no header to a page that is not listed. If one method or header is
 * not allowed, rack-cors and Jetty's filter pass the preflight on unchanged (measured with 1.1.1 and 9.4).
 */
export function mayBeListed({ origin, verdict }: Facts): string[] {
  if (origin === 'null') return [];
  return [
    verdict.stage === 'preflight'
      ? say`If the server has a CORS filter, see that it lists \`${origin}\`, this method and these headers. Many filters say nothing to others.`
      : say`If the server lists origins already, look for \`${origin}\` there: many send no header to others.`,
  ];
}

/** For a host at which nothing answers. */
export function lookAtHost(name: string): string {
  return say`See at ${name} whether the app runs, and compare its address with the URL that the page calls.`;
}

/** Where to look if a CDN or a proxy may have refused the request before the app saw it. */
export function firewallOf({ answer }: Facts): string | undefined {
  const servers = serversOf(answer?.headers ?? []);
  const alone = answer && (isPageOfCache(answer) || isPageOfLoadBalancer(answer)) ? servers[0] : cdnAlone(servers);
  const name = answer && isPageOfHaproxy(answer) ? 'HAProxy' : alone?.name;
  return (
    name &&
    say`Look for this request in the app's log. If it is not there, a firewall rule of ${name} may have refused it.`
  );
}

/** There a login is checked before any code of the app runs. */
export function openOnGoogleCloud(): string {
  return say(
    'If the app checks logins itself, let everyone call it in Google Cloud: give `allUsers` the role `Cloud Run Invoker`, or `Cloud Functions Invoker`.',
  );
}

/** Codespaces and dev tunnels let through a person who is logged in, but no preflight. */
export function openPort(): string {
  return say(
    'In the Ports view of the editor, or where the tunnel was made, set the visibility of this port to public.',
  );
}

/** https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection */
export function openOnVercel(stage: 'preflight' | 'request'): string {
  return stage === 'preflight'
    ? say('In Vercel, put the path on the `OPTIONS` allowlist of Deployment Protection.')
    : say('In Vercel, leave this address out of Deployment Protection, or call one that has none.');
}

/**
 * What asks for a login in front of the app, and can be configured to leave `OPTIONS` out. `to`: where it redirects.
 */
export function letOptionsPass(answer: ReceivedResponse, to = ''): string | undefined {
  // https://cloud.google.com/iap/docs/customizing
  if (isOfIap(answer))
    return say("In Google's Identity-Aware Proxy, set `allow_http_options`: then it hands `OPTIONS` on to the app.");
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
  if (isLoginOfLoadBalancer(answer))
    return say(
      'In the load balancer of AWS, put a rule ahead of the others that hands `OPTIONS` on to the app without a login.',
    );
  // When nginx asks it about a request, it does not see the method `OPTIONS`:
  // https://github.com/oauth2-proxy/oauth2-proxy/issues/1549
  if (isOfOauth2Proxy(answer, to))
    return say(
      'In oauth2-proxy, set `skip_auth_preflight`. If nginx or Traefik only asks it about logins, let them answer `OPTIONS` first.',
    );
  return undefined;
}

/** With an ACL that HAProxy predefines (measured). */
export function openHaproxy(): string {
  return say('In HAProxy, let `OPTIONS` pass: add `!METH_OPTIONS` to the rule that denies it or asks for a login.');
}

/**
 * The load balancer of AWS writes this status itself, mostly for a request that a gRPC target group does not accept:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
export function otherTargetGroup(answer: ReceivedResponse): string | undefined {
  if (answer.status !== 464 || !isPageOfLoadBalancer(answer)) return undefined;
  return say(
    'In the load balancer of AWS, hand this request on to a target group that takes its version of HTTP. One for gRPC takes only `POST` over HTTP/2.',
  );
}

export function thenTheApp(): string {
  return say('Then let the app answer `OPTIONS` with the CORS headers.');
}

export function lookIntoLog(status: number): string {
  return say`Find out in the server's log why it answered \`${status}\`, and fix that first.`;
}

/** For a streamed upload. */
export function collectFirst(): string {
  return say('Collect the stream first, and send the whole: `body: await new Response(stream).blob()`.');
}

/** The last step, after the error itself: how the page gets to see the next one. */
export function readableErrors(facts: Facts): string[] {
  const { answer } = facts;
  if (answer && isPageOfApache(answer)) return [inApache()];
  if (serversOf(answer?.headers ?? []).some(isStorage)) return [thenRule()];
  return [
    ...(listOrigin(facts) ?? [
      say('Then let the CORS middleware run before whatever answers with errors, so that the page can read them.'),
    ]),
    ...inNginx(facts),
  ];
}

/**
 * Everything else on the answer is the app's: its `Vary` stays, even if the app does not know the origin (measured with
 * 1.22).
 */
function inNginx({ answer }: Facts): string[] {
  return serversOf(answer?.headers ?? []).some(({ backend }) => backend === 'nginx')
    ? [
        say(
          'If nginx adds the CORS headers, end those `add_header` lines with `always`: without it, nginx leaves them out of errors.',
        ),
      ]
    : [];
}

/** For an error that a CORS filter processed, where only the origin is missing from its list. */
export function listOrigin(facts: Facts): string[] | undefined {
  return silentFilter(facts) === undefined ? undefined : [addOrigin(facts), exactly()];
}

/** https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header (measured with 2.4) */
function inApache(): string {
  return say('Then write `Header always set` in Apache: without `always` it leaves its errors out.');
}

/** For a service that runs none of the person's code. */
export function thenRule(): string {
  return say('Then let a CORS rule of the storage allow the page.');
}

/** For a login check that meets the preflight. */
export function beforeLogin(): string {
  return say('Run the CORS middleware before the login check, so that it answers `OPTIONS` itself.');
}

/** For an `OPTIONS` that reaches no code that knows about CORS. */
export function answerOnEveryRoute(): string {
  return say('Let the CORS middleware answer `OPTIONS` for every route, before routing decides.');
}

/** A file that is loaded with CORS needs no policy of its own. */
export function orLoadWithCors({ exchange }: Pick<Facts, 'exchange'>): string {
  return exchange.type === 'xmlhttprequest'
    ? say("Or leave `mode: 'no-cors'` out of the `fetch` call, and let the server allow the origin of the page.")
    : say('Or load it with CORS: add `crossorigin` to the element, and let the server allow the origin of the page.');
}

/** A REST API of API Gateway has its own term for its error pages. */
export function onGatewayResponses(): string {
  return say(
    'Add the CORS headers to the gateway responses `DEFAULT_4XX` and `DEFAULT_5XX`, and deploy the stage again.',
  );
}

/** For a redirect that no server sent. */
export function lookForRedirector(): string {
  return say('Look for an extension that redirects requests, and switch it off for this page.');
}

/** For an origin that is listed in another spelling. */
export function listExactly({ origin }: Pick<Facts, 'origin'>): string {
  return say`Write \`${origin}\` into the server's list of origins, exactly like this.`;
}

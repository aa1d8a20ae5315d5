/** Where a redirect wanted to go, and what kind of redirect that is: each kind has a cause of its own. */
import { isLocal } from '../../address.ts';
import { originsOf } from '../../checklist.ts';
import type { Exchange, Hop, ReceivedResponse } from '../../exchange.ts';
import { requestedHeaders } from '../../fetch/cors-preflight-request.ts';
import { combined } from '../../fetch/header-list.ts';
import { locationUrl } from '../../fetch/location-url.ts';
import { originOf } from '../../fetch/origin.ts';
import { hostnameOf, partsOf } from '../../fetch/url.ts';
import { utf8Decode } from '../../fetch/utf-8-decode.ts';
import type { Evidence } from '../../judgement.ts';
import { schemeOf, withoutQuery } from '../../wording.ts';
import type { Facts } from '../cause.ts';
import { isLoginOfZscaler, isLoginPath, looksLikeLogin } from './login-page.ts';

export interface Redirect {
  /**
   * `preflight`, `answer`: that message is the redirect. `followed`: the redirect was followed and the answer behind it
   * failed. `moved`: the same after a redirect inside the browser, by HSTS or another extension.
   */
  how: 'preflight' | 'answer' | 'followed' | 'moved';
  from: string;
  to: string;
  /** 0 if no server redirected. */
  status: number;
  /** `login start`: like `login`, but the page may have asked for the login itself. */
  kind: 'https' | 'slash' | 'login' | 'login start' | 'network login' | 'other';
  evidence: Evidence[];
}

/** The redirect that the failed message is, or came from; absent if there is none. */
export function redirectOf(facts: Facts): Redirect | undefined {
  const { answer, hop, verdict, exchange } = facts;
  const how = verdict.stage === 'preflight' ? 'preflight' : 'answer';
  const location = answer && locationUrl(answer, hop.url, exchange.family);
  if (answer && location !== undefined && location !== 'unparsable') {
    return redirectSent(facts, how, { from: hop.url, to: location, answer, hop: verdict.hop });
  }
  return verdict.stage === 'preflight' ? undefined : redirectBefore(facts);
}

/** Where a redirect leads that the browser did not follow. Firefox names no target that it did not set out for. */
export function unfollowedTarget(facts: Facts): string | undefined {
  const redirect = redirectOf(facts);
  return facts.hop.redirectedTo ?? (redirect?.how === 'answer' ? redirect.to : undefined);
}

/** The redirect that the failed message came from, whatever that message is itself; absent if it was asked directly. */
export function redirectBefore(facts: Facts): Redirect | undefined {
  const { hop, verdict, exchange } = facts;
  const previous = exchange.hops[verdict.hop - 1];
  if (!previous) return undefined;
  if (previous.response)
    return redirectSent(facts, 'followed', {
      from: previous.url,
      to: hop.url,
      answer: previous.response,
      hop: verdict.hop - 1,
    });
  return {
    how: 'moved',
    from: previous.url,
    to: hop.url,
    status: 0,
    kind: kindOf(previous.url, hop.url, 0, exchange),
    evidence: [],
  };
}

/** The failed message redirects to a login, or came from a redirect to one. */
export function redirectToLogin(facts: Facts): Redirect | undefined {
  const own = redirectOf(facts);
  if (own && isToLogin(own)) return own;
  // If a redirect is followed by a new preflight, a login page may answer that as well.
  const before = own && isBehind(own) ? undefined : redirectBefore(facts);
  return before && isToLogin(before) ? before : undefined;
}

/**
 * The network, not the server, redirects to its own login. Its gateway may redirect the preflight that it receives too.
 */
export function redirectToNetwork(facts: Facts): Redirect | undefined {
  const { answer, hop, exchange } = facts;
  const location = answer && locationUrl(answer, hop.url, exchange.family);
  if (!isLoginOfZscaler(location ?? '') && !isLoginOfZscaler(hop.url)) return undefined;
  return [redirectOf(facts), redirectBefore(facts)].find(
    (redirect) => redirect?.kind === 'network login' && redirect.how !== 'moved',
  );
}

function isToLogin({ kind }: Redirect): boolean {
  return kind === 'login' || kind === 'login start';
}

/** Whether the redirect was followed, and the answer behind it failed. */
export function isBehind({ how }: Redirect): boolean {
  return how === 'followed' || how === 'moved';
}

/** Whether a redirect made the browser replace the page's origin with `null`. */
export function lostOrigin({ exchange, verdict, origin, hop }: Facts): boolean {
  if (verdict.hop === 0 || origin === 'null') return false;
  // Firefox's preflight has the page's own origin even there (measured).
  const asked = verdict.stage === 'preflight' && combined(hop.preflight?.request?.headers, 'Origin');
  return (asked || originsOf(exchange)[verdict.hop]) === 'null';
}

/**
 * Firefox's preflight has the page's own origin, but the request is sent with `null` (measured): allowing the page is
 * not enough.
 */
export function willLoseOrigin({ exchange, verdict, origin, hop }: Facts): boolean {
  if (verdict.stage !== 'preflight' || origin === 'null') return false;
  return combined(hop.preflight?.request?.headers, 'Origin') === origin && originsOf(exchange)[verdict.hop] === 'null';
}

/**
 * Whether the page sent a login that the browser removed at a redirect to another origin (measured in both browsers).
 */
export function lostAuthorization({
  exchange: { hops },
  verdict,
  hop,
}: Pick<Facts, 'exchange' | 'hop'> & { verdict: Pick<Facts['verdict'], 'stage' | 'hop'> }): boolean {
  const before = hops.slice(0, verdict.hop);
  const since = before.findIndex(hasLogin);
  if (since < 0 || verdict.stage === 'preflight' || hasLogin(hop)) return false;
  return before.slice(since).some(({ url }) => originOf(url) !== originOf(hop.url));
}

/** Files that Chrome saves leave the header out by default. */
function hasLogin(hop: Hop): boolean {
  return (
    combined(hop.request?.headers, 'Authorization') !== undefined || requestedHeaders(hop).includes('authorization')
  );
}

/** The message that redirects, and its two ends. */
interface Sent {
  from: string;
  to: string;
  answer: ReceivedResponse;
  hop: number;
}

function redirectSent({ exchange }: Facts, how: Redirect['how'], { from, to, answer, hop }: Sent): Redirect {
  const message = how === 'preflight' ? 'preflight response' : 'response';
  const seen = combined(answer.headers, 'Location') ?? '';
  const evidence: Evidence = { message, hop, header: 'Location', seen: utf8Decode(withoutQuery(seen)) };
  return {
    how,
    from,
    to,
    status: answer.status,
    kind: kindOf(from, to, answer.status, exchange),
    evidence: [evidence],
  };
}

function kindOf(from: string, to: string, status: number, exchange: Exchange): Redirect['kind'] {
  if (isLoginOfZscaler(to) && hostnameOf(from) !== hostnameOf(to)) return 'network login';
  if (looksLikeLogin(to) && !looksLikeLogin(from))
    return isNamedIn(from, to) && mayStartLogin(to, exchange) ? 'login start' : 'login';
  if (/^http:/i.test(from) && to.startsWith('https:') && hostnameOf(from) === hostnameOf(to)) return 'https';
  // Hosts that are all about logins have an API too, and move: if the path stays the same, it is not a login page.
  if (looksLikeLogin(to) && pathOf(from) !== pathOf(to)) {
    const isElsewhere = hostnameOf(from) !== hostnameOf(to);
    if (!isLoginPath(pathOf(from)) && (isElsewhere || isLoginPath(pathOf(to)))) return 'login';
    if (isElsewhere && mayStartLogin(to, exchange)) return 'login start';
  }
  // A 303 leads to a different resource: https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4
  if (status === 303) return 'other';
  // Behind a proxy that speaks https, many servers write their own URL with plain http.
  if (isSlashApart(withoutQuery(from), withoutQuery(to).replace(/^http:/, schemeOf(from)))) return 'slash';
  return losesPort({ from, to }) || isSlashBehindProxy(from, to, exchange) ? 'slash' : 'other';
}

/**
 * A person starts a login by navigating, and the login ends at the page: a form sent by code, or a redirect back to the
 * page, is not a start.
 */
function mayStartLogin(to: string, { hops, initiator }: Exchange): boolean {
  return hops.every(({ method, preflight }) => method === 'GET' && !preflight) && originOf(to) !== initiator;
}

/** `/auth/google` leads to Google because the page asked for that login, not because a session is over. */
function isNamedIn(from: string, to: string): boolean {
  const site = hostnameOf(to).split('.').at(-2) ?? '';
  const names = pathOf(from).toLowerCase().split('/');
  return names.some((name) => name.length > 3 && site.startsWith(name)) && !hostnameOf(from).includes(site);
}

/** Whether the two differ only by a slash at the end. A rule that adds a slash to everything adds a second one too. */
export function isSlashApart(from: string, to: string): boolean {
  return from === `${to}/` || (to === `${from}/` && !from.endsWith('/'));
}

/**
 * In a container a server does not know its port outside: nginx leaves its own port out, frameworks repeat the `Host`
 * that a proxy gave them (both measured).
 */
export function losesPort({ from, to }: Pick<Redirect, 'from' | 'to'>): boolean {
  if (hostnameOf(from) !== hostnameOf(to) || !isSlashApart(pathOf(from), pathOf(to))) return false;
  return hasPort(from) && !hasPort(to);
}

function hasPort(url: string): boolean {
  return partsOf(url)?.host !== hostnameOf(url);
}

/**
 * A proxy answers at the page's own origin, and the server behind it redirects to its own address: a whole URL, as
 * Starlette's, without what the proxy removes from the path.
 */
function isSlashBehindProxy(from: string, to: string, { initiator }: Exchange): boolean {
  if (originOf(from) !== initiator || originOf(to) === initiator || pathOf(to) === '/') return false;
  return pathOf(from).endsWith(otherBySlash(pathOf(to)));
}

/** The same path with a slash at its end, or without. */
export function otherBySlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
}

/**
 * A page that code receives was mostly meant for the person to see, as a checkout is. An answer to `OPTIONS` was not.
 */
export function leadsToPage({ exchange, answer, verdict }: Facts): boolean {
  return (
    exchange.type === 'xmlhttprequest' &&
    verdict.stage === 'response' &&
    answer?.status === 200 &&
    /^text\/html\b/i.test(combined(answer.headers, 'Content-Type') ?? '')
  );
}

/** No checkout has an address inside a network: what is requested there is a part of the page itself. */
export function leadsToPageOfWeb(facts: Facts): boolean {
  return leadsToPage(facts) && !isInside(facts.hop.url);
}

/** On this machine, in the local network, or the name of a container: within a proxy's reach, but not a visitor's. */
export function isInside(url: string): boolean {
  const host = hostnameOf(url);
  return isLocal(host) || host.endsWith('.internal') || !/[.:]/.test(host);
}

function pathOf(url: string): string {
  return partsOf(url)?.pathname ?? '';
}

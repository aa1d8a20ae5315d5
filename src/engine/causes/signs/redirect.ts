/** Where a redirect wanted to go, and what kind of redirect that is: each kind has a cause of its own. */
import { originsOf } from '../../checklist.ts';
import type { Exchange, Hop, ReceivedResponse } from '../../exchange.ts';
import { requestedHeaders } from '../../fetch/cors-preflight-request.ts';
import { combined } from '../../fetch/header-list.ts';
import { isHttp, locationUrl, withoutCredentials } from '../../fetch/location-url.ts';
import { originOf } from '../../fetch/origin.ts';
import { utf8Decode } from '../../fetch/utf-8-decode.ts';
import type { Evidence, Repair } from '../../judgement.ts';
import { say } from '../../say.ts';
import { holdsSecret } from '../../secrets.ts';
import { schemeOf, serverName } from '../../wording.ts';
import type { Facts } from '../cause.ts';

export interface Redirect {
  /**
   * `preflight`, `answer`: that message is the redirect. `followed`: the answer failed that came after it; `moved`: the same
   * after a redirect inside the browser, by HSTS or another extension.
   */
  how: 'preflight' | 'answer' | 'followed' | 'moved';
  from: string;
  to: string;
  /** 0 where no server redirected. */
  status: number;
  /** `login start`: as `login`, and the page may have asked for a login itself. */
  kind: 'https' | 'slash' | 'login' | 'login start' | 'network login' | 'other';
  evidence: Evidence[];
}

/** The redirect that the failed message is, or came from; absent where there is none. */
export function redirectOf(facts: Facts): Redirect | undefined {
  const { answer, hop, verdict, exchange } = facts;
  const how = verdict.stage === 'preflight' ? 'preflight' : 'answer';
  const location = answer && locationUrl(answer, hop.url, exchange.family);
  if (answer && location !== undefined && location !== 'unparsable') {
    return redirect(facts, how, { from: hop.url, to: location, answer, hop: verdict.hop });
  }
  return verdict.stage === 'preflight' ? undefined : redirectBefore(facts);
}

/** The redirect that the failed message came from, whatever that message is itself; absent where it was asked directly. */
function redirectBefore(facts: Facts): Redirect | undefined {
  const { hop, verdict, exchange } = facts;
  const previous = exchange.hops[verdict.hop - 1];
  if (!previous) return undefined;
  if (previous.response)
    return redirect(facts, 'followed', {
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
    kind: kindOf(previous.url, hop.url, exchange),
    evidence: [],
  };
}

/** Somewhere to log in: that is where the failed message leads, or where it was answered. */
export function redirectToLogin(facts: Facts): Redirect | undefined {
  const own = redirectOf(facts);
  if (own && isToLogin(own)) return own;
  // A request with headers of its own is asked about anew where a redirect leads, and a login page answers that, too.
  const before = own && isBehind(own) ? undefined : redirectBefore(facts);
  return before && isToLogin(before) ? before : undefined;
}

/** Somewhere that the network sends people to, not the server. The gateway there may redirect the preflight that it gets, too. */
export function redirectToNetwork(facts: Facts): Redirect | undefined {
  const { answer, hop, exchange } = facts;
  const location = answer && locationUrl(answer, hop.url, exchange.family);
  if (!zscalerLogin.test(location ?? '') && !zscalerLogin.test(hop.url)) return undefined;
  return [redirectOf(facts), redirectBefore(facts)].find(
    (redirect) => redirect?.kind === 'network login' && redirect.how !== 'moved',
  );
}

function isToLogin({ kind }: Redirect): boolean {
  return kind === 'login' || kind === 'login start';
}

/** Whether the redirect went well, and the answer behind it failed. */
export function isBehind({ how }: Redirect): boolean {
  return how === 'followed' || how === 'moved';
}

/** Whether a redirect made the browser replace the page's origin with `null`. */
export function lostOrigin({ exchange, verdict, origin, hop }: Facts): boolean {
  if (verdict.hop === 0 || origin === 'null') return false;
  // Firefox asks under the page's own origin even there (measured).
  const asked = verdict.stage === 'preflight' && combined(hop.preflight?.request?.headers, 'Origin');
  return (asked || originsOf(exchange)[verdict.hop]) === 'null';
}

/** Firefox asks first under the page's own origin, and sends the request with `null` (measured): to allow the page is not enough. */
export function willLoseOrigin({ exchange, verdict, origin, hop }: Facts): boolean {
  if (verdict.stage !== 'preflight' || origin === 'null') return false;
  return combined(hop.preflight?.request?.headers, 'Origin') === origin && originsOf(exchange)[verdict.hop] === 'null';
}

/** Whether the page sent a login, and a redirect to another origin had the browser leave it out (measured in both browsers). */
export function lostAuthorization({ exchange: { hops }, verdict, hop }: Facts): boolean {
  const before = hops.slice(0, verdict.hop);
  const since = before.findIndex(hasLogin);
  if (since < 0 || verdict.stage === 'preflight' || hasLogin(hop)) return false;
  return before.slice(since).some(({ url }) => originOf(url) !== originOf(hop.url));
}

/** Files that Chrome saves leave the header itself out, unless told otherwise. */
function hasLogin(hop: Hop): boolean {
  return (
    combined(hop.request?.headers, 'Authorization') !== undefined || requestedHeaders(hop).includes('authorization')
  );
}

/** What to do about a redirect that no request can follow; a page on https can't go back to http. */
export function instead(to: string, { origin }: Pick<Facts, 'origin'>): Pick<Repair, 'where' | 'instruction'> {
  if (!isHttp(to)) {
    const instruction = say`Let the server answer this URL itself: it redirects to a \`${schemeOf(to)}\` address, which no request can follow.`;
    return { where: 'server', instruction };
  }
  if (to.startsWith('http:') && origin.startsWith('https:'))
    return {
      where: 'server',
      instruction: say('Let the server answer this URL itself: it redirects to plain `http:`.'),
    };
  return { where: 'page', instruction: say`Call \`${withoutQuery(to)}\` from the page in the first place.` };
}

/** Its query has a secret that the request did not have, such as a signature: the page does not know it, nor does it last. */
export function isMadeForIt(to: string, from: string): boolean {
  return queryOf(to) !== '' && queryOf(to) !== queryOf(from) && originOf(to) !== originOf(from) && holdsSecret(to);
}

function queryOf(url: string): string {
  return url.split('#')[0]?.split('?').slice(1).join('?') ?? '';
}

/** Instead of a redirect to such an address. */
export function askInTwoSteps(from: string): string {
  return say`Have ${serverName(from)} answer with that address as JSON, and let the page fetch it: it was made for this request.`;
}

/** A file with an address for this request alone, and no secret that shows: Google Drive and Dropbox have such. */
export function ifNewEachTime(from: string, to: string): string[] {
  if (originOf(from) === originOf(to) || pathOf(from) === pathOf(to)) return [];
  return [say('If that address is a new one each time, let your own server ask in place of the page.')];
}

/** No browser follows a redirect for a preflight, wherever it leads. */
export function answerFirst(): string {
  return say('If the URL has to stay, let the CORS middleware answer `OPTIONS` before the redirect.');
}

/** Query, user and password may be secrets, and tell nothing here. */
export function withoutQuery(url: string): string {
  return withoutCredentials(url).split(/[?#]/)[0] ?? url;
}

/** Which message sends the browser where. */
interface Sent {
  from: string;
  to: string;
  answer: ReceivedResponse;
  hop: number;
}

function redirect({ exchange }: Facts, how: Redirect['how'], { from, to, answer, hop }: Sent): Redirect {
  const message = how === 'preflight' ? 'preflight response' : 'response';
  const seen = combined(answer.headers, 'Location') ?? '';
  const evidence: Evidence = { message, hop, header: 'Location', seen: utf8Decode(withoutQuery(seen)) };
  return { how, from, to, status: answer.status, kind: kindOf(from, to, exchange), evidence: [evidence] };
}

function kindOf(from: string, to: string, exchange: Exchange): Redirect['kind'] {
  if (zscalerLogin.test(to) && hostOf(from) !== hostOf(to)) return 'network login';
  if (looksLikeLogin(to) && !looksLikeLogin(from)) return 'login';
  if (/^http:/i.test(from) && to.startsWith('https:') && hostOf(from) === hostOf(to)) return 'https';
  // Hosts that are all about logins have an API, too, and move: a path that stays the same is no page to log in.
  if (looksLikeLogin(to) && hostOf(from) !== hostOf(to) && pathOf(from) !== pathOf(to)) {
    if (!loginPath.test(pathOf(from))) return 'login';
    if (mayStartLogin(to, exchange)) return 'login start';
  }
  return isSlashApart(withoutQuery(from), withoutQuery(to)) ? 'slash' : 'other';
}

/** A login begins where a person goes, and ends at the page: a form that is sent in code, or comes back refused, is none. */
function mayStartLogin(to: string, { hops, initiator }: Exchange): boolean {
  return hops.every(({ method, preflight }) => method === 'GET' && !preflight) && originOf(to) !== initiator;
}

/** Whether one has a slash at its end, and else they are the same. */
export function isSlashApart(from: string, to: string): boolean {
  return from === `${to}/` || to === `${from}/`;
}

/** The host alone: a redirect to https drops the port of http, whatever it was. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

/** Each cloud of Zscaler has a domain with a gateway in it. `auD` and `auT` are where its login begins. */
const zscalerLogin = /^https?:\/\/gateway\.(zscaler(one|two|three|ten|beta|gov)?|zscloud)\.net(:\d+)?\/au[DT]([?#]|$)/;

const loginHost = /^accounts?\.|(^|\.)(login|signin|sso|auth|idp|adfs)\./;
const loginPath = /(^|[/_.-])(log-?in|sign-?in|sso|saml2?|oauth2?|openid-connect|adfs|password)($|[/_.?-])/i;

/** Section 3.4 of the SAML 2.0 bindings: a login is asked for in the URL. */
export function isOfSaml(url: string): boolean {
  return /[?&]SAMLRequest=/.test(url);
}

/** Where the dev tunnels of Microsoft have people log in: the ports that Visual Studio and its editor forward. */
export function isOfTunnels(host: string): boolean {
  return host.endsWith('.tunnels.api.visualstudio.com');
}

function looksLikeLogin(url: string): boolean {
  if (originOf(url) === 'null') return false;
  if (isOfSaml(url)) return true;
  const { hostname, pathname } = new URL(url);
  if (isOfTunnels(hostname)) return true;
  return loginHost.test(hostname) || loginPath.test(pathname) || /[/-]auth(orize)?\/?$/.test(pathname);
}

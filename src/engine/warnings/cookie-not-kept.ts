import type { Finding } from '../causes/cause.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import { pageRepair, repairOf } from '../causes/finding/repair.ts';
import { probably } from '../causes/finding/sentences.ts';
import { combined } from '../fetch/header-list.ts';
import { crossOriginHops } from '../fetch/origin.ts';
import { type SetCookie, setCookies } from '../fetch/set-cookie.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { listed, requestName, schemeOf, serverName } from '../wording.ts';
import { addSecure, type OwnFault, ownFaultOf } from './cookies/own-fault.ts';
import type { Passed, Warning } from './warning.ts';

/** Why a cookie is dropped (all measured, Chromium 156 and Firefox 153; tests/conformance/cookies.test.ts). */
const faults = [
  'without-credentials',
  'for-other-host',
  'too-long',
  'promise-broken',
  'over-http',
  'of-another-site',
  'third-party',
  'not-secure',
] as const;
type Fault = (typeof faults)[number];
/** What depends on the page that asked. */
type PagesFault = Exclude<Fault, OwnFault['id']>;

export default {
  id: 'cookie-not-kept',
  says: 'The login works, and the next request is logged out again: the cookie is gone.',
  spec: spec.network,
  mdn: mdn.header('Set-Cookie#samesitesamesite-value'),
  modes: ['cors'],
  find(passed) {
    if (passed.exchange.type !== 'xmlhttprequest') return undefined;
    for (const one of messagesOf(passed)) {
      const finding = findIn(one);
      if (finding) return finding;
    }
    return undefined;
  },
} satisfies Warning;

/** The response, and before it each redirect that led there. From its cache the browser takes no cookies. */
function messagesOf(passed: Passed): Passed[] {
  const { exchange } = passed;
  if (!exchange.hops.some(({ response }) => combined(response?.headers, 'Set-Cookie'))) return [];
  const crossOrigin = crossOriginHops(exchange);
  const messages = exchange.hops.flatMap((hop, hopIndex) => {
    const { response } = hop;
    return response && !response.fromCache && crossOrigin[hopIndex] ? [{ ...passed, hop, hopIndex, response }] : [];
  });
  return messages.reverse();
}

function findIn(passed: Passed): Finding | undefined {
  const { hop, credentials } = passed;
  const dropped = droppedCookies(passed);
  // One fault at a time: once it is mended, the next shows.
  const fault = faults.find((one) => dropped.some((cookie) => cookie.fault === one));
  if (!fault) return undefined;
  const cookies = dropped.filter((cookie) => cookie.fault === fault);
  const names = [...new Set(cookies.map(({ name }) => name))];
  const one = names.length === 1;
  const own = cookies.map((cookie) => ownFault(cookie, passed)).find((found) => found?.id === fault);
  const { seen, why, repair } = own
    ? toldOfItself(own, cookies, passed)
    : toldOfPages(fault as PagesFault, cookies, passed);
  return {
    short: one ? say('Cookie not kept') : say`${names.length} cookies not kept`,
    title: one
      ? say`The browser did not keep the cookie ${listed(names)}.`
      : say`The browser did not keep the cookies ${listed(names)}.`,
    happened: say`${serverName(hop.url)} answered ${requestName(hop)} with \`Set-Cookie\`. ${seen}`,
    why,
    evidence: [],
    ...(credentials.certainty === 'seen' || own ? { confidence: 'certain' as const } : probably(credentials.reason)),
    repair,
  };
}

/** What is to be told of a fault. */
type Told = Pick<OwnFault, 'seen' | 'why'> & { repair: Repair };

function toldOfItself(own: OwnFault, cookies: SetCookie[], passed: Passed): Told {
  return { ...own, repair: repairOf('server', own.mending, furtherFor(cookies, passed)) };
}

function toldOfPages(fault: PagesFault, cookies: SetCookie[], passed: Passed): Told {
  return { seen: seenOf(fault, cookies), why: whyOf(fault), repair: repairFor(fault, cookies, passed) };
}

/** Set by what stands in front of the server, for its own ends: no page misses them. */
const fromInFront =
  /^(__cf|_cfuvid|cf_clearance|AWSALB|AWSELB|ARRAffinity|ApplicationGatewayAffinity|ASLBSA|TiPMix|GCLB|NID$|SERVERID|incap_ses_|visid_incap_|nlbi_|ak_bmsc|bm_(mi|s|so|ss|sv|sz)$|_abck|BIGip|TS01|datadome|_ga(_|$)|_gid$)/i;

type Dropped = SetCookie & { fault: Fault };

function droppedCookies(passed: Passed): Dropped[] {
  const cookies = setCookies(passed.response)
    .filter(({ name }) => !fromInFront.test(name))
    .map((cookie) => ({ ...cookie, fault: faultOf(cookie, passed) }));
  // Set twice, once for browsers old and once for new: under the same name, or beside it as `did_compat`.
  const kept = new Set(cookies.flatMap(({ name, fault }) => (fault ? [] : [name])));
  return cookies.flatMap(({ fault, ...cookie }) =>
    fault && !kept.has(cookie.name.replace(/[_-](compat|legacy)$/, '')) ? [{ ...cookie, fault }] : [],
  );
}

function faultOf(cookie: SetCookie, passed: Passed): Fault | undefined {
  const { mode } = passed.credentials;
  if (mode === 'not include') return 'without-credentials';
  const own = ownFault(cookie, passed);
  if (own) return own.id;
  return mode === 'include' ? faultWithCredentials(cookie, passed) : undefined;
}

function ownFault(cookie: SetCookie, { hop, exchange }: Passed): OwnFault | undefined {
  return ownFaultOf(cookie, hop, exchange.family);
}

function faultWithCredentials({ sameSite, secure, partitioned }: SetCookie, passed: Passed): Fault | undefined {
  if (sameSite === 'none' && !secure) return 'not-secure';
  if (!isOfAnotherSite(passed)) return undefined;
  // Firefox keeps a cookie of another site that says nothing; Chromium takes it for `Lax`.
  const isForOwnSite =
    passed.exchange.family === 'chromium' ? sameSite !== 'none' : sameSite === 'lax' || sameSite === 'strict';
  if (isForOwnSite) return 'of-another-site';
  return keepsOutThirdParties(passed) && !partitioned ? 'third-party' : undefined;
}

/**
 * Behind a redirect, "cross-site" is what the whole chain is called. Firefox' cookies are of one site over `http:` and
 * `https:`, which it calls "cross-site" as well: the other header is there if the site is another one (measured).
 */
function isOfAnotherSite({ exchange, hop, hopIndex, origin }: Passed): boolean {
  const headers = hop.request?.headers;
  if (hopIndex > 0 || combined(headers, 'Sec-Fetch-Site') !== 'cross-site') return false;
  if (exchange.family === 'chromium' || schemeOf(origin) === schemeOf(hop.url)) return true;
  return combined(headers, 'Sec-Fetch-Storage-Access') !== undefined;
}

/**
 * Firefox gives each site a jar of its own instead. `inactive` is a permission that was not taken up: no cookies either
 * (documented, not measured). https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Storage-Access
 */
function keepsOutThirdParties({ exchange, hop }: Passed): boolean {
  const access = combined(hop.request?.headers, 'Sec-Fetch-Storage-Access');
  return exchange.family === 'chromium' && (access === 'none' || access === 'inactive');
}

function seenOf(fault: PagesFault, cookies: SetCookie[]): string {
  const words = new Set(cookies.map(({ sameSite }) => sameSite));
  switch (fault) {
    case 'without-credentials':
      return say('The page had asked without credentials.');
    case 'not-secure':
      return say('`SameSite=None` stands there without `Secure`.');
    case 'third-party':
      return say('Page and server are of different sites, and `Partitioned` is not there.');
    case 'of-another-site':
      if (words.size > 1 || words.has('default'))
        return say('Page and server are of different sites, and `SameSite=None` is not there.');
      return words.has('lax')
        ? say('Page and server are of different sites, and `SameSite=Lax` is there.')
        : say('Page and server are of different sites, and `SameSite=Strict` is there.');
  }
}

function whyOf(fault: PagesFault): string {
  switch (fault) {
    case 'without-credentials':
      return say(
        'Without credentials the browser sends no cookies to another origin, and keeps none that come back. A login does not last then.',
      );
    case 'not-secure':
      return say(
        'Browsers take `SameSite=None` from a cookie that is `Secure`, and drop every other. A login does not last then.',
      );
    case 'third-party':
      return say(
        'This browser is set to keep no cookies of other sites. Only those count that are `Partitioned`: they are kept for each site apart.',
      );
    case 'of-another-site':
      return say(
        'Such a cookie is for pages of its own site. So the next request has no cookie, and a login does not last.',
      );
  }
}

function repairFor(fault: PagesFault, cookies: SetCookie[], passed: Passed): Repair {
  const mustBePartitioned = isOfAnotherSite(passed) && keepsOutThirdParties(passed);
  if (fault === 'without-credentials') return askWithCredentials(cookies, passed);
  if (mustBePartitioned)
    return repairOf('server', say('Set the cookie with `SameSite=None; Secure; Partitioned`.'), [oneSite()]);
  return fault === 'not-secure'
    ? repairOf('server', addSecure())
    : repairOf('server', forOtherSites(), [careful(), oneSite()]);
}

/** What would drop them next. */
function furtherFor(cookies: SetCookie[], passed: Passed): string[] {
  return cookies.some((cookie) => faultWithCredentials(cookie, passed) !== undefined) ? [forOtherSites()] : [];
}

function askWithCredentials(cookies: SetCookie[], passed: Passed): Repair {
  return pageRepair(say("If the page needs the cookie, add `credentials: 'include'` to the `fetch` call."), [
    say('In XMLHttpRequest, EventSource and axios the option is `withCredentials: true`.'),
    say('The server then has to name the origin of the page, and to send `Access-Control-Allow-Credentials: true`.'),
    ...new Set(cookies.flatMap((cookie) => ownFault(cookie, passed)?.mending ?? [])),
    ...furtherFor(cookies, passed),
  ]);
}

function forOtherSites(): string {
  return say('Set the cookie with `SameSite=None; Secure`, over `https:`.');
}

function careful(): string {
  return say(
    'Pages of other sites can then send requests with this cookie. Let the server check `Origin` before a request changes anything.',
  );
}

function oneSite(): string {
  return say(
    'Or serve page and API from one site, as `app.example.com` and `api.example.com` are: then the cookie is kept as it is.',
  );
}

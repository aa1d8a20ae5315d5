/**
 * What is wrong with a cookie for the page that asked: browsers drop it there, and would keep it elsewhere (all
 * measured, Chromium 156 and Firefox 153).
 */
import { pageRepair, repairOf } from '../../causes/finding/repair.ts';
import { combined } from '../../fetch/header-list.ts';
import type { SetCookie } from '../../fetch/set-cookie.ts';
import { partsOf } from '../../fetch/url.ts';
import type { Repair } from '../../judgement.ts';
import { say } from '../../say.ts';
import { schemeOf } from '../../wording.ts';
import type { Passed } from '../warning.ts';
import { addSecure, ownFaultOf } from './own-fault.ts';

export interface PagesFault {
  id: 'without-credentials' | 'of-another-site' | 'third-party' | 'not-secure';
}

/** For a request with credentials. Without them, the browser does not keep the cookie either. */
export function faultWithCredentials(
  { sameSite, secure, partitioned }: SetCookie,
  passed: Passed,
): PagesFault | undefined {
  if (sameSite === 'none' && !secure) return { id: 'not-secure' };
  if (!isOfAnotherSite(passed)) return undefined;
  // Firefox keeps a cookie of another site that has no `SameSite`; Chromium treats it as `Lax`.
  const isForOwnSite =
    passed.exchange.family === 'chromium' ? sameSite !== 'none' : sameSite === 'lax' || sameSite === 'strict';
  if (isForOwnSite) return { id: 'of-another-site' };
  return keepsOutThirdParties(passed) && !partitioned ? { id: 'third-party' } : undefined;
}

/**
 * Behind a redirect, "cross-site" describes the whole chain. For Firefox's cookies, `http:` and `https:` of one site
 * are the same site, although it calls them "cross-site" too: if the site really is another one, the other header is
 * there (measured).
 */
function isOfAnotherSite({ exchange, hop, hopIndex, origin }: Passed): boolean {
  const headers = hop.request?.headers;
  if (hopIndex > 0) return false;
  const site = combined(headers, 'Sec-Fetch-Site');
  if (site === undefined) return schemeOf(origin) === schemeOf(hop.url) && areOfDifferentSites(origin, hop.url);
  if (site !== 'cross-site') return false;
  if (exchange.family === 'chromium' || schemeOf(origin) === schemeOf(hop.url)) return true;
  return combined(headers, 'Sec-Fetch-Storage-Access') !== undefined;
}

/**
 * Servers on plain `http:` are not told the site. A site's name has at least two labels, whichever suffixes are public:
 * if these labels differ, so do the sites (measured). https://html.spec.whatwg.org/#same-site
 */
function areOfDifferentSites(...urls: [string, string]): boolean {
  const [a, b] = urls.map((url) => partsOf(url)?.hostname);
  return a !== undefined && b !== undefined && a !== b && twoLabels(a) !== twoLabels(b);
}

function twoLabels(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/**
 * Firefox gives each site a cookie jar of its own instead. `inactive` means a permission that was not used: no cookies
 * either (documented, not measured).
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Storage-Access
 */
function keepsOutThirdParties({ exchange, hop }: Passed): boolean {
  const access = combined(hop.request?.headers, 'Sec-Fetch-Storage-Access');
  return exchange.family === 'chromium' && (access === 'none' || access === 'inactive');
}

/** What to say about a fault. */
export interface Told {
  /** The part of the line that shows the fault. */
  seen: string;
  why: string;
  repair: Repair;
}

/** @param cookies all that have this fault */
export function toldOf({ id }: PagesFault, cookies: SetCookie[], passed: Passed): Told {
  return { seen: seenOf(id), why: whyOf(id), repair: repairFor(id, cookies, passed) };
}

function seenOf(fault: PagesFault['id']): string {
  switch (fault) {
    case 'without-credentials':
      return say('The page had asked without credentials.');
    case 'not-secure':
      return say('`SameSite=None` stands there without `Secure`.');
    case 'third-party':
      return ofDifferentSites('Partitioned');
    case 'of-another-site':
      return ofDifferentSites('SameSite=None');
  }
}

function ofDifferentSites(missing: string): string {
  return say`Page and server are of different sites, and \`${missing}\` is not there.`;
}

function whyOf(fault: PagesFault['id']): string {
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

function repairFor(fault: PagesFault['id'], cookies: SetCookie[], passed: Passed): Repair {
  if (fault === 'without-credentials') return askWithCredentials(cookies, passed);
  if (isOfAnotherSite(passed) && keepsOutThirdParties(passed))
    return repairOf('server', say('Set the cookie with `SameSite=None; Secure; Partitioned`.'), [oneSite()]);
  const further = passed.credentials.mode === 'unknown' ? [ifItIsNeeded()] : [];
  return fault === 'not-secure'
    ? repairOf('server', addSecure(), further)
    : repairOf('server', forOtherSites(), [careful(), oneSite(), ...further]);
}

/** What would drop the cookies next. */
export function furtherFor(cookies: SetCookie[], passed: Passed): string[] {
  return cookies.some((cookie) => faultWithCredentials(cookie, passed) !== undefined) ? [forOtherSites()] : [];
}

function askWithCredentials(cookies: SetCookie[], passed: Passed): Repair {
  const { hop, exchange } = passed;
  return pageRepair(ifItIsNeeded(), [
    say('In XMLHttpRequest, EventSource and axios the option is `withCredentials: true`.'),
    say('The server then has to name the origin of the page, and to send `Access-Control-Allow-Credentials: true`.'),
    ...new Set(cookies.flatMap((cookie) => ownFaultOf(cookie, hop, exchange.family)?.mending ?? [])),
    ...furtherFor(cookies, passed),
  ]);
}

function ifItIsNeeded(): string {
  return say("If the page needs the cookie, add `credentials: 'include'` to the `fetch` call.");
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

import { mdn, spec } from '../causes/finding/references.ts';
import { pageRepair, repairOf } from '../causes/finding/repair.ts';
import { probably } from '../causes/finding/sentences.ts';
import { combined } from '../fetch/header-list.ts';
import { type SetCookie, setCookies } from '../fetch/set-cookie.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { listed, requestName, serverName } from '../wording.ts';
import type { Passed, Warning } from './warning.ts';

/** Why a cookie is dropped (all measured, Chromium 156 and Firefox 153; tests/conformance/cookies.test.ts). */
type Fault = 'without-credentials' | 'not-secure' | 'of-another-site' | 'third-party';

export default {
  id: 'cookie-not-kept',
  says: 'The login works, and the next request is logged out again: the cookie is gone.',
  spec: spec.network,
  mdn: mdn.header('Set-Cookie#samesitesamesite-value'),
  modes: ['cors'],
  find(passed) {
    const { hop, response, credentials } = passed;
    // From its cache the browser takes no cookies.
    if (passed.exchange.type !== 'xmlhttprequest' || response.fromCache) return undefined;
    const dropped = setCookies(response.headers).flatMap((cookie) => {
      const fault = FROM_IN_FRONT.test(cookie.name) ? undefined : faultOf(cookie, passed);
      return fault ? [{ cookie, fault }] : [];
    });
    const [first] = dropped;
    if (!first) return undefined;
    const names = [...new Set(dropped.filter(({ fault }) => fault === first.fault).map(({ cookie }) => cookie.name))];
    const one = names.length === 1;
    return {
      short: one ? say('Cookie not kept') : say`${names.length} cookies not kept`,
      title: one
        ? say`The browser did not keep the cookie ${listed(names)}.`
        : say`The browser did not keep the cookies ${listed(names)}.`,
      happened: say`${serverName(hop.url)} answered ${requestName(hop)} with \`Set-Cookie\`. ${seenOf(first.fault, first.cookie)}`,
      why: whyOf(first.fault),
      evidence: [],
      ...(credentials.certainty === 'seen' ? { confidence: 'certain' as const } : probably(credentials.reason)),
      repair: repairFor(first.fault, faultWithCredentials(first.cookie, passed)),
    };
  },
} satisfies Warning;

/** Set by what stands in front of the server, for its own ends: no page misses them. */
const FROM_IN_FRONT =
  /^(_?_cf|cf_|AWSALB|AWSELB|ARRAffinity|TiPMix|incap_|visid_|nlbi_|ak_bmsc|bm_|_abck|BIGip|datadome|_ga|_gid)/i;

function faultOf(cookie: SetCookie, passed: Passed): Fault | undefined {
  const { credentials } = passed;
  if (credentials.mode === 'not include') return 'without-credentials';
  return credentials.mode === 'include' ? faultWithCredentials(cookie, passed) : undefined;
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

/** Behind a redirect, "cross-site" is what the whole chain is called. To Firefox, cookies of one host are of one site. */
function isOfAnotherSite({ exchange, hop, hopIndex, origin }: Passed): boolean {
  if (hopIndex > 0 || combined(hop.request?.headers, 'Sec-Fetch-Site') !== 'cross-site') return false;
  return exchange.family === 'chromium' || hostOf(origin) !== hostOf(hop.url);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Firefox gives each site a jar of its own instead. */
function keepsOutThirdParties({ exchange, hop }: Passed): boolean {
  return exchange.family === 'chromium' && combined(hop.request?.headers, 'Sec-Fetch-Storage-Access') === 'none';
}

function seenOf(fault: Fault, { sameSite }: SetCookie): string {
  switch (fault) {
    case 'without-credentials':
      return say('The page had asked without credentials.');
    case 'not-secure':
      return say('`SameSite=None` stands there without `Secure`.');
    case 'third-party':
      return say('Page and server are of different sites, and `Partitioned` is not there.');
    case 'of-another-site':
      if (sameSite === 'lax') return say('Page and server are of different sites, and `SameSite=Lax` is there.');
      if (sameSite === 'strict') return say('Page and server are of different sites, and `SameSite=Strict` is there.');
      return say('Page and server are of different sites, and `SameSite=None` is not there.');
  }
}

function whyOf(fault: Fault): string {
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

/** @param next what would be wrong with the cookie if the page asked with credentials */
function repairFor(fault: Fault, next: Fault | undefined): Repair {
  switch (fault) {
    case 'without-credentials':
      return pageRepair(say("If the page needs the cookie, add `credentials: 'include'` to the `fetch` call."), [
        say('In XMLHttpRequest and axios the option is `withCredentials: true`.'),
        say(
          'The server then has to name the origin of the page, and to send `Access-Control-Allow-Credentials: true`.',
        ),
        ...(next === undefined || next === 'third-party' ? [] : [forOtherSites()]),
      ]);
    case 'not-secure':
      return repairOf('server', say('Add `Secure` to the cookie, and serve it over `https:`.'));
    case 'third-party':
      return repairOf('server', say('Set the cookie with `SameSite=None; Secure; Partitioned`.'), [
        careful(),
        oneSite(),
      ]);
    case 'of-another-site':
      return repairOf('server', forOtherSites(), [careful(), oneSite()]);
  }
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

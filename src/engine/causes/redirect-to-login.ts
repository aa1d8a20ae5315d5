/** The session is gone, and the server redirects to the login page. */
import type { Exchange } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { originOf } from '../fetch/origin.ts';
import { partsOf } from '../fetch/url.ts';
import type { Repair, RuleId } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, type Facts, originRules } from './cause.ts';
import { beforeLogin, letOptionsPass, openOnVercel, openPort, thenTheApp } from './finding/advice.ts';
import { pointedTo } from './finding/around-redirect.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairInFront, repairOf, serverRepair } from './finding/repair.ts';
import { checkedOnTheWay, madeForPeople, mustNotSlipIn } from './finding/why.ts';
import { isToAppsScript } from './signs/apps-script.ts';
import { codesOfBlocking, loginForFile } from './signs/blocked-as-data.ts';
import { isOfTunnels } from './signs/login-page.ts';
import { lostOrigin, type Redirect, redirectToLogin } from './signs/redirect.ts';

export default {
  id: 'redirect-to-login',
  spec: spec.redirect,
  mdn: mdn.status(401),
  rules: ['preflight-not-redirected', ...originRules],
  codes: codesOfBlocking,
  depth: 3,
  find(facts) {
    const redirect = redirectToLogin(facts);
    if (!redirect || redirect.how === 'moved' || isToAppsScript(facts) || !isToBlame(facts, redirect)) return undefined;
    return {
      short: say('Redirected to a login page'),
      title: say('The server redirected to what looks like a login page.'),
      happened: `${pointedTo(redirect.from, redirect.status, redirect.to)} ${asksWithoutCookies(facts.exchange) ? say('A manifest is asked for without cookies, even at its own server.') : whenTheyDo(redirect)}`,
      why: whyOf(facts, redirect),
      evidence: redirect.evidence,
      ...probably(say('The address of the redirect looks like that of a login page.')),
      repair: {
        ...repairFor(facts, redirect),
        ...(redirect.how === 'followed' && { hop: facts.verdict.hop - 1 }),
      },
    };
  },
} satisfies Cause;

function whyOf(facts: Facts, { how }: Redirect): string {
  if (how === 'preflight')
    return say(
      'A preflight never carries cookies or a login, and the browser follows no redirect for it. So this happens to people who are logged in, too.',
    );
  if (how === 'answer') return checkedOnTheWay();
  return loginForFile(facts) ? mustNotSlipIn() : madeForPeople();
}

/** A request can fail after a redirect for reasons of its own. */
function isToBlame(facts: Facts, { how }: Redirect): boolean {
  const { check } = facts.verdict;
  if (!check) return loginForFile(facts) !== undefined;
  return how !== 'followed' || isPageForPeople(check.rule) || lostOrigin(facts);
}

/** A login page does not know about CORS, and redirects a preflight as it redirects people. */
function isPageForPeople(failed: RuleId): boolean {
  return failed === 'allow-origin-present' || failed === 'preflight-not-redirected';
}

function repairFor(facts: Facts, redirect: Redirect): Repair {
  if (asksWithoutCookies(facts.exchange))
    return pageRepair(say('Write `crossorigin="use-credentials"` on the `<link rel="manifest">` of the page.'));
  if (loginForFile(facts)) return giveOut(facts, redirect);
  if (redirect.how !== 'preflight' && isOfSheet(redirect)) return repairOf('infrastructure', shareSheet());
  return redirect.kind === 'login start'
    ? pageRepair(goThere())
    : answerScripts(whereItRedirected(facts, redirect), redirect);
}

function isOfSheet({ from }: Redirect): boolean {
  const { host, pathname = '' } = partsOf(from) ?? {};
  return host === 'docs.google.com' && /^\/(a\/[^/]+\/)?spreadsheets\//.test(pathname);
}

/** https://developers.google.com/chart/interactive/docs/spreadsheets */
function shareSheet(): string {
  return say('If everybody may read the sheet, share it with `Anyone with the link`: Google then asks for no login.');
}

/**
 * A web manifest is requested without cookies unless its link asks for them (measured in Chromium). Firefox has a type
 * for it.
 */
function asksWithoutCookies({ type, hops: [first] }: Exchange): boolean {
  const headers = first?.request?.headers;
  if (type !== 'web_manifest' && combined(headers, 'Sec-Fetch-Dest') !== 'manifest') return false;
  return combined(headers, 'Cookie') === undefined;
}

/** Elements are requested with cookies. If the person is logged in all the same, their cookies were withheld. */
function giveOut({ origin, exchange: { hops } }: Facts, { from }: Redirect): Repair {
  if (originOf(from) === origin) return pageRepair(loadAnew());
  const isOfAnotherSite = combined(hops[0]?.request?.headers, 'Sec-Fetch-Site') === 'cross-site';
  return repairOf(
    'server',
    say`Log in at ${serverName(from)}, or let it serve this file without a login.`,
    isOfAnotherSite
      ? [
          say(
            'Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.',
          ),
        ]
      : [],
  );
}

function whenTheyDo({ kind }: Redirect): string {
  return kind === 'login start'
    ? say('The URL looks like one that starts a login, and a login begins like that.')
    : say('Servers do that when nobody is logged in.');
}

/** No header helps there: the next page is meant for the person to see. */
function goThere(): string {
  return say('If the URL is there to start a login, go to it with a link, not with a request from code.');
}

/** Logins in front of the app, about which its own code can do nothing. */
function openGate({ how, to }: Redirect): string | undefined {
  const { host = '', pathname } = partsOf(to) ?? {};
  const place = `${host}${pathname}`;
  if (place === 'github.dev/pf-signin' || isOfTunnels(host)) return openPort();
  if (place === 'vercel.com/sso-api') return openOnVercel(how === 'preflight' ? 'preflight' : 'request');
  if (!host.endsWith('.cloudflareaccess.com')) return undefined;
  return how === 'preflight'
    ? say('In Cloudflare Access, switch on the bypass of `OPTIONS` requests for this application.')
    : say('Look at the CORS settings of this application in Cloudflare Access.');
}

function isAtCloudflare({ to }: Redirect): boolean {
  return partsOf(to)?.host.endsWith('.cloudflareaccess.com') ?? false;
}

/** Cloudflare Access recognizes a person by a cookie of the application's own host. */
function stepsAt(redirect: Redirect): string[] {
  if (redirect.how === 'preflight' || !isAtCloudflare(redirect)) return [];
  return [say("Log in there in a tab, and send the request with `credentials: 'include'`.")];
}

/** No setting lets code read the login page: the session at the page's own server is over. */
function logInAgain(redirect: Redirect): Repair {
  const steps = isAtCloudflare(redirect)
    ? [say('With `X-Requested-With: XMLHttpRequest`, Cloudflare Access answers `401` instead, which code can read.')]
    : [];
  return pageRepair(loadAnew(), steps);
}

function loadAnew(): string {
  return say('Reload the page and log in: the session is over.');
}

/** What the login page allows, and who hosts it, says nothing about the server that redirected to it. */
function whereItRedirected(facts: Facts, { how }: Redirect): Facts {
  const hop = how === 'followed' ? facts.exchange.hops[facts.verdict.hop - 1] : undefined;
  return hop ? { ...facts, hop } : facts;
}

function answerScripts(facts: Facts, redirect: Redirect): Repair {
  const { how } = redirect;
  const gate = openGate(redirect);
  if (gate && originOf(redirect.from) === facts.origin) return logInAgain(redirect);
  if (gate) return repairInFront(facts, 'before-auth', gate, stepsAt(redirect));
  const inFront = how === 'preflight' && facts.answer && letOptionsPass(facts.answer, redirect.to);
  if (inFront) return repairInFront(facts, 'before-auth', inFront, [thenTheApp()]);
  // A preflight fails on `401` too.
  if (how === 'preflight') return serverRepair(facts, 'before-auth', beforeLogin());
  const further = [say('In the page, send the person to the login on `401`.'), goThere()];
  if (originOf(redirect.from) === facts.origin)
    return repairOf(
      'server',
      say('Answer requests of scripts with `401` instead of a redirect to the login page.'),
      further,
    );
  return {
    ...serverRepair(
      facts,
      'before-auth',
      say('Answer requests of scripts with `401` and CORS headers instead of a redirect to the login page.'),
      further,
    ),
    status: 401,
  };
}

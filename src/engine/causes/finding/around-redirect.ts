/** What to do about a redirect that is in the way. */
import type { Family, Hop } from '../../exchange.ts';
import { isHttp } from '../../fetch/location-url.ts';
import { isMixedContent } from '../../fetch/mixed-content.ts';
import { originOf } from '../../fetch/origin.ts';
import { hostnameOf, partsOf } from '../../fetch/url.ts';
import type { Repair } from '../../judgement.ts';
import { say } from '../../say.ts';
import { holdsSecret } from '../../secrets.ts';
import { schemeOf, serverName, withoutQuery } from '../../wording.ts';
import type { Facts, Finding } from '../cause.ts';
import { isInside, isSlashApart, otherBySlash, type Redirect, redirectBefore } from '../signs/redirect.ts';

/**
 * How to get there without the redirect, if that is possible. A page on https can't go back to http, and asking again
 * what it asked already does not help.
 */
export function instead(
  to: string,
  { origin, exchange }: Pick<Facts, 'origin' | 'exchange'>,
): Pick<Repair, 'where' | 'instruction'> {
  if (!isHttp(to)) {
    const instruction = say`Let the server answer this URL itself: it redirects to a \`${schemeOf(to)}\` address, which no request can follow.`;
    return { where: 'server', instruction };
  }
  if (isMixedContent(to, origin, exchange.family))
    return {
      where: 'server',
      instruction: say('Let the server answer this URL itself: it redirects to plain `http:`.'),
    };
  if (leadsBack(to, exchange)) return { where: 'server', instruction: answerItself() };
  return { where: 'page', instruction: callInstead(to) };
}

/**
 * The redirect leads to where the request began, perhaps with another query: the server adds one, checks for its
 * cookie, or sent the request through a login.
 */
export function leadsBack(to: string, { hops: [first] }: Facts['exchange']): boolean {
  return first !== undefined && withoutQuery(first.url) === withoutQuery(to);
}

export function answerItself(): string {
  return say('Let the server answer this URL itself: the redirect leads back to it.');
}

export function callInstead(to: string): string {
  return say`Call \`${withoutQuery(to)}\` from the page in the first place.`;
}

/** What a redirect said. If it was seen only in part, nothing may be known except that it was one. */
export function pointedTo(from: string, status: number | undefined, to: string): string {
  return say`${serverName(from)} answered with \`${status ?? '3xx'}\` and pointed to \`${withoutQuery(to)}\`.`;
}

/** For a redirect that the browser did not follow because of what it contains. */
export function stoppedAt(target: string, { url, response }: Hop): Pick<Finding, 'short' | 'happened'> {
  return {
    short: say('Redirect not wanted'),
    happened: `${pointedTo(url, response?.status, target)} ${say('The browser stopped there.')}`,
  };
}

/**
 * The query holds a secret that the request did not have, such as a signature: the page does not know it, and it
 * expires.
 */
export function isMadeForIt(to: string, from: string): boolean {
  return queryOf(to) !== '' && queryOf(to) !== queryOf(from) && originOf(to) !== originOf(from) && holdsSecret(to);
}

function queryOf(url: string): string {
  return url.split('#')[0]?.split('?').slice(1).join('?') ?? '';
}

/** Instead of redirecting to such an address. */
export function askInTwoSteps(from: string): string {
  return say`Have ${serverName(from)} answer with that address as JSON, and let the page fetch it: it was made for this request.`;
}

/**
 * A file with an address made for this request alone, and without a visible secret: Google Drive and Dropbox use such
 * addresses.
 */
export function ifNewEachTime(from: string, to: string): string[] {
  if (originOf(from) === originOf(to) || partsOf(from)?.pathname === partsOf(to)?.pathname) return [];
  return [say('If that address is a new one each time, let your own server ask in place of the page.')];
}

/** Browsers follow no redirect for a preflight, wherever it leads. */
export function answerFirst(): string {
  return say('If the URL has to stay, let the CORS middleware answer `OPTIONS` before the redirect.');
}

/** How the browser got to a server that the page had not called: by itself, or because it was redirected. */
export function howLed(redirect: Redirect, family: Family): string {
  const { from, to, status } = redirect;
  if (!isUpgrade(redirect)) return pointedTo(from, status, to);
  const held = say`The page called ${serverName(from)}. The browser went to ${serverName(to)} without asking: the host insists on \`https:\` (HSTS), or another extension does.`;
  return family === 'firefox' ? `${held}${orByPage()}` : held;
}

function isUpgrade({ how, kind }: Redirect): boolean {
  return how === 'moved' && kind === 'https';
}

/**
 * Chromium upgrades the page's requests before extensions see them (measured), and its HTTPS-only mode covers only
 * navigations.
 */
function orByPage(): string {
  return say(' HTTPS-Only mode and `upgrade-insecure-requests` of the page do so, too.');
}

/** The same, phrased so that what the request met there can follow. */
export function ledBefore(facts: Facts): string {
  const redirect = redirectBefore(facts);
  return redirect && (redirect.how === 'followed' || isUpgraded(facts))
    ? `${howLed(redirect, facts.exchange.family)} `
    : '';
}

export function isUpgraded(facts: Facts): boolean {
  const redirect = redirectBefore(facts);
  return redirect !== undefined && isUpgrade(redirect);
}

/** The redirecting server belongs to the person if it leads to a machine of theirs. */
export function withoutRedirectToHttps(facts: Facts): string[] {
  const redirect = redirectBefore(facts);
  if (redirect?.how !== 'followed' || !isInside(redirect.to)) return [];
  return schemeOf(redirect.from) === 'http:' && schemeOf(redirect.to) === 'https:' ? [leaveOutRedirect()] : [];
}

export function leaveOutRedirect(): string {
  return say('In development, leave the redirect to `https:` out.');
}

/** Whole top-level domains are on the list that browsers ship with: https://hstspreload.org/ */
const heldToHttps = /\.(app|dev|page|new|foo|zip|mov)$/;

/** For a server that does not speak https, when the browser itself changed `http:` to `https:`. */
export function withoutUpgrade(facts: Facts): string[] {
  const [, domain] = heldToHttps.exec(hostnameOf(facts.hop.url)) ?? [];
  if (domain === undefined || !isUpgraded(facts)) return [];
  return [
    say`In development, use a name under \`.test\` or \`.localhost\`: browsers ask all hosts under \`.${domain}\` only over \`https:\`.`,
  ];
}

/**
 * A redirect from the page's own server to another one is often a proxy's, which passes on where the server behind it
 * redirects.
 */
export function throughProxy(facts: Facts): string[] {
  const redirect = redirectBefore(facts);
  if (redirect?.how !== 'followed' || originOf(redirect.from) !== facts.origin) return [];
  if (originOf(redirect.to) === facts.origin) return [];
  // Such a proxy leaves the path as it is. If it removes a part of the path, nothing answers at the shorter one.
  if (redirect.kind === 'slash' ? !hasWholePath(redirect) : !isInside(redirect.to)) return [];
  return [
    say`If ${serverName(redirect.from)} is a proxy, let it put its own address into redirects. In Vite and webpack-dev-server, that is \`autoRewrite: true\`.`,
  ];
}

/**
 * The same for another server, if its redirect leads to a host that cannot be reached from here: frameworks write the
 * host that they were asked for into redirects (measured with Starlette).
 */
export function underItsOwnName(facts: Facts): string[] {
  const redirect = redirectBefore(facts);
  if (redirect?.how !== 'followed' || !isInside(redirect.to)) return [];
  // A redirect back to the page, as after a login, is intended.
  if ([redirect.from, redirect.to].some((url) => originOf(url) === facts.origin)) return [];
  return [
    say`If ${serverName(redirect.from)} is a proxy, let it pass on the host that it was asked for. In nginx, that is \`proxy_set_header Host $http_host\`.`,
  ];
}

/** Instead of a redirect because of a slash. */
export function callOther({ from }: Redirect): string {
  return callInstead(otherBySlash(withoutQuery(from)));
}

/** Measured with nginx 1.22. */
export function keepPort(): string {
  return say(
    'If nginx answers there, `absolute_redirect off` keeps the port in its own redirects, and `proxy_set_header Host $http_host` in those of the app.',
  );
}

function hasWholePath({ from, to }: Redirect): boolean {
  return isSlashApart(partsOf(from)?.pathname ?? '', partsOf(to)?.pathname ?? '');
}

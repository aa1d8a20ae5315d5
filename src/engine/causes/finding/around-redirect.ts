/** What to do about a redirect that stands in the way. */
import type { Family, Hop } from '../../exchange.ts';
import { isHttp } from '../../fetch/location-url.ts';
import { isMixedContent } from '../../fetch/mixed-content.ts';
import { originOf } from '../../fetch/origin.ts';
import { partsOf } from '../../fetch/url.ts';
import type { Repair } from '../../judgement.ts';
import { say } from '../../say.ts';
import { holdsSecret } from '../../secrets.ts';
import { schemeOf, serverName, withoutQuery } from '../../wording.ts';
import type { Facts, Finding } from '../cause.ts';
import { isInside, isSlashApart, otherBySlash, type Redirect, redirectBefore } from '../signs/redirect.ts';

/** To get there without it, where that is possible; a page on https can't go back to http, nor ask anew what it asked. */
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

/** To where the page began, maybe with another query: it adds one, wants to see a cookie come back, or went by a login. */
export function leadsBack(to: string, { hops: [first] }: Facts['exchange']): boolean {
  return first !== undefined && withoutQuery(first.url) === withoutQuery(to);
}

export function answerItself(): string {
  return say('Let the server answer this URL itself: the redirect leads back to it.');
}

export function callInstead(to: string): string {
  return say`Call \`${withoutQuery(to)}\` from the page in the first place.`;
}

/** What a redirect said. Of one that was seen in part, more than that it was one may not be known. */
export function pointedTo(from: string, status: number | undefined, to: string): string {
  return say`${serverName(from)} answered with \`${status ?? '3xx'}\` and pointed to \`${withoutQuery(to)}\`.`;
}

/** Of a redirect that the browser did not follow, whatever it holds. */
export function stoppedAt(target: string, { url, response }: Hop): Pick<Finding, 'short' | 'happened'> {
  return {
    short: say('Redirect not wanted'),
    happened: `${pointedTo(url, response?.status, target)} ${say('The browser stopped there.')}`,
  };
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
  if (originOf(from) === originOf(to) || partsOf(from)?.pathname === partsOf(to)?.pathname) return [];
  return [say('If that address is a new one each time, let your own server ask in place of the page.')];
}

/** No browser follows a redirect for a preflight, wherever it leads. */
export function answerFirst(): string {
  return say('If the URL has to stay, let the CORS middleware answer `OPTIONS` before the redirect.');
}

/** How the browser came to a server that the page had not called: by itself, or because it was sent there. */
export function howLed(redirect: Redirect, family: Family): string {
  const { from, to, status } = redirect;
  if (!isUpgrade(redirect)) return pointedTo(from, status, to);
  const held = say`The page called ${serverName(from)}. The browser went to ${serverName(to)} without asking: the host wants \`https:\` alone (HSTS), or another extension does.`;
  return family === 'firefox' ? `${held}${orByPage()}` : held;
}

function isUpgrade({ how, kind }: Redirect): boolean {
  return how === 'moved' && kind === 'https';
}

/** Chromium upgrades for the page before extensions are shown the request (measured), and its mode is for navigations alone. */
function orByPage(): string {
  return say(' HTTPS-Only mode and `upgrade-insecure-requests` of the page do so, too.');
}

/** The same, ready for what it met there to follow. */
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

/** The server that redirects is the person's own, where it leads to a machine of theirs. */
export function withoutRedirectToHttps(facts: Facts): string[] {
  const redirect = redirectBefore(facts);
  if (redirect?.how !== 'followed' || !isInside(redirect.to)) return [];
  return schemeOf(redirect.from) === 'http:' && schemeOf(redirect.to) === 'https:' ? [leaveOutRedirect()] : [];
}

export function leaveOutRedirect(): string {
  return say('In development, leave the redirect to `https:` out.');
}

/** Whole domains are on the list that browsers come with: https://hstspreload.org/ */
const heldToHttps = /\.(app|dev|page|new|foo|zip|mov)$/;

/** Where the browser itself changed `http:` to `https:`, and nothing there speaks it. */
export function withoutUpgrade(facts: Facts): string[] {
  const [, domain] = heldToHttps.exec(partsOf(facts.hop.url)?.hostname ?? '') ?? [];
  if (domain === undefined || !isUpgraded(facts)) return [];
  return [
    say`In development, use a name under \`.test\` or \`.localhost\`: browsers ask all hosts under \`.${domain}\` over \`https:\` alone.`,
  ];
}

/** What the page's own server redirected elsewhere is often a proxy's: it hands on where the server behind it redirects. */
export function throughProxy(facts: Facts): string[] {
  const redirect = redirectBefore(facts);
  if (redirect?.how !== 'followed' || originOf(redirect.from) !== facts.origin) return [];
  if (originOf(redirect.to) === facts.origin) return [];
  // That leaves the path as it is: without what a proxy takes off it, nobody is there.
  if (redirect.kind === 'slash' ? !hasWholePath(redirect) : !isInside(redirect.to)) return [];
  return [
    say`If ${serverName(redirect.from)} is a proxy, let it put its own address into redirects. In Vite and webpack-dev-server, that is \`autoRewrite: true\`.`,
  ];
}

/**
 * The same of another server, where what it redirected to can be reached from nowhere here: frameworks write the host into
 * redirects that they were asked for (measured with Starlette).
 */
export function underItsOwnName(facts: Facts): string[] {
  const redirect = redirectBefore(facts);
  if (redirect?.how !== 'followed' || !isInside(redirect.to)) return [];
  // What leads back to the page, as from a login, was meant.
  if ([redirect.from, redirect.to].some((url) => originOf(url) === facts.origin)) return [];
  return [
    say`If ${serverName(redirect.from)} is a proxy, let it hand on the host that it was asked for. In nginx, that is \`proxy_set_header Host $http_host\`.`,
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

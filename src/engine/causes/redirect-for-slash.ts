/** The URL lacks a trailing slash, or has one too many. */
import { originOf } from '../fetch/origin.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { serversOf } from '../servers/server.ts';
import { withoutQuery } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { callOther, keepPort, throughProxy } from './finding/around-redirect.ts';
import { probably } from './finding/confidence.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, serverRepair } from './finding/repair.ts';
import { checkedOnTheWay, neverRedirected } from './finding/why.ts';
import {
  isBehind,
  leadsToPageOfWeb,
  losesPort,
  otherBySlash,
  type Redirect,
  redirectBefore,
  redirectOf,
} from './signs/redirect.ts';

export default {
  id: 'redirect-for-slash',
  spec: spec.redirect,
  mdn: mdn.error('CORSExternalRedirectNotAllowed'),
  rules: ['preflight-not-redirected', 'allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    const redirect = redirectOf(facts) ?? redirectBefore(facts);
    if (redirect?.kind !== 'slash' || (isBehind(redirect) && !isOfOwnServer(facts, redirect))) return undefined;
    const missing = withoutQuery(redirect.to).endsWith('/');
    const preflight = redirect.how === 'preflight';
    const isAway = isBehind(redirect) || losesPort(redirect);
    return {
      short: missing ? say('Redirected to add a slash') : say('Redirected to drop a slash'),
      title: say('The server redirects because of a slash at the end of the URL.'),
      happened: `${knowsOther(redirect)}${isAway ? pointedAway(redirect) : ''}`,
      why: preflight ? neverRedirected() : checkedOnTheWay(),
      evidence: [...redirect.evidence, ...evidenceOf(preflight ? undefined : facts.verdict.check)],
      ...(isAway
        ? probably(say('But for the slash, both paths end alike, as behind a proxy.'))
        : { confidence: 'certain' as const }),
      repair: repairFor(facts, redirect, missing),
    };
  },
} satisfies Cause;

function knowsOther({ from, status }: Redirect): string {
  const asked = withoutQuery(from);
  return say`The page asked for \`${asked}\`. The server answered \`${status}\`: it knows that address as \`${otherBySlash(asked)}\`.`;
}

function pointedAway({ to }: Redirect): string {
  return say` But it pointed to \`${withoutQuery(to)}\`, on another origin.`;
}

/**
 * A redirect that was followed is to blame if it led away from the page's own server, unless to a page: that may be a
 * checkout.
 */
function isOfOwnServer(facts: Facts, { from, how }: Redirect): boolean {
  if (how !== 'followed' || originOf(from) !== facts.origin || leadsToPageOfWeb(facts)) return false;
  return facts.verdict.check?.rule === 'allow-origin-present';
}

function repairFor(facts: Facts, redirect: Redirect, missing: boolean): Repair {
  const call = callOther(redirect);
  const steps = [
    ...(losesPort(redirect) ? [keepPort()] : []),
    ...(isDirectory(facts) ? [] : [missing ? orWithout() : orWith()]),
  ];
  if (isBehind(redirect)) return pageRepair(call, [...steps, ...throughProxy(facts)]);
  return { ...serverRepair(facts, 'before-redirect', call, steps), where: 'page' };
}

/** Apache and lighttpd redirect to their own directories like this, and pass on the name of an app behind them. */
function isDirectory({ answer }: Facts): boolean {
  const servers = serversOf(answer?.headers ?? []);
  return servers.length > 0 && servers.every(({ name }) => name === 'Apache' || name === 'lighttpd');
}

/** Flask and Django only add slashes; the others remove surplus ones as well (measured, as these settings are). */
function orWithout(): string {
  return say(
    'Or let the server take both: `strict_slashes=False` in Flask, `skipTrailingSlashRedirect: true` in Next.js. In Django, FastAPI, Gin and Go, also write the route without the slash.',
  );
}

function orWith(): string {
  return say(
    'Or let the server take both: `skipTrailingSlashRedirect: true` in Next.js. In FastAPI and Gin, also write the route with the slash.',
  );
}

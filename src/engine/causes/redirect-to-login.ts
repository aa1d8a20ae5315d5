import { originOf } from '../fetch/origin.ts';
import { partsOf } from '../fetch/url.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, type Facts, originRules } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf, serverRepair } from './finding/repair.ts';
import { probably } from './finding/sentences.ts';
import { isToAppsScript } from './signs/apps-script.ts';
import { lostOrigin, type Redirect, redirectToLogin, withoutQuery } from './signs/redirect.ts';

export default {
  id: 'redirect-to-login',
  says: 'The session is gone, and the server redirects to the login page.',
  spec: spec.redirect,
  mdn: mdn.status(401),
  rules: ['preflight-not-redirected', ...originRules],
  codes: [],
  depth: 3,
  find(facts) {
    const redirect = redirectToLogin(facts);
    const { check } = facts.verdict;
    if (!redirect || redirect.how === 'moved' || isToAppsScript(facts)) return undefined;
    if (redirect.how === 'followed' && check?.rule !== 'allow-origin-present' && !lostOrigin(facts)) return undefined;
    const preflight = redirect.how === 'preflight';
    return {
      short: say('Redirected to a login page'),
      title: preflight
        ? say('The server redirected the preflight to what looks like a login page.')
        : say('The server redirected the request to what looks like a login page.'),
      happened: `${say`${serverName(redirect.from)} answered with \`${redirect.status}\` and sent the browser to \`${withoutQuery(redirect.to)}\`.`} ${whenTheyDo(redirect)}`,
      why: preflight
        ? say(
            'A preflight never carries cookies or a login, and the browser follows no redirect for it. So this happens to people who are logged in, too.',
          )
        : redirect.how === 'answer'
          ? say(
              'The browser checks each answer of another origin on the way, redirects too. It goes on only if each of them lets the page in.',
            )
          : say(
              'A login page is made for people, not for scripts. It does not let other pages read it, so the browser stops there.',
            ),
      evidence: redirect.evidence,
      ...probably(say('The address of the redirect looks like that of a login page.')),
      repair: {
        ...(redirect.kind === 'login start' ? pageRepair(goThere()) : answerScripts(facts, redirect)),
        ...(redirect.how === 'followed' && { hop: facts.verdict.hop - 1 }),
      },
    };
  },
} satisfies Cause;

function whenTheyDo({ kind }: Redirect): string {
  return kind === 'login start'
    ? say('The URL looks like one that starts a login, and a login begins like that.')
    : say('Servers do that when nobody is logged in.');
}

/** No header helps there: the next page is for the person to see. */
function goThere(): string {
  return say('If the URL is there to start a login, go to it with a link, not with a request from code.');
}

/** Logins in front of the app, where its own code can do nothing. */
function openGate({ how, to }: Redirect): string | undefined {
  const { host, pathname } = partsOf(to) ?? {};
  if (host === 'github.dev' && pathname === '/pf-signin')
    return say('In the codespace, set the visibility of this port to public.');
  if (!host?.endsWith('.cloudflareaccess.com')) return undefined;
  return how === 'preflight'
    ? say('In Cloudflare Access, switch on the bypass of `OPTIONS` requests for this application.')
    : say('Look at the CORS settings of this application in Cloudflare Access.');
}

/** Cloudflare Access knows a person by a cookie of the application's own host. */
function stepsAt({ how, to }: Redirect): string[] {
  const isCloudflares = partsOf(to)?.host.endsWith('.cloudflareaccess.com');
  if (how === 'preflight' || !isCloudflares) return [];
  return [say("Log in there in a tab, and send the request with `credentials: 'include'`.")];
}

function answerScripts(facts: Facts, redirect: Redirect): Repair {
  const { how } = redirect;
  const gate = openGate(redirect);
  if (gate) return { ...serverRepair(facts, 'before-auth', gate, stepsAt(redirect)), where: 'infrastructure' };
  // A preflight fails on `401`, too.
  if (how === 'preflight')
    return serverRepair(
      facts,
      'before-auth',
      say('Run the CORS middleware before the login check, so that it answers `OPTIONS` itself.'),
    );
  const further = [say('In the page, send the person to the login on `401`.'), goThere()];
  if (originOf(redirect.from) === facts.origin)
    return repairOf(
      'server',
      say('Answer requests of scripts with `401` instead of a redirect to the login page.'),
      further,
    );
  return serverRepair(
    facts,
    'before-auth',
    say('Answer requests of scripts with `401` and CORS headers instead of a redirect to the login page.'),
    further,
  );
}

import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, ORIGIN_RULES } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { probably } from './finding/sentences.ts';
import { lostOrigin, redirectOf, withoutQuery } from './signs/redirect.ts';

export default {
  id: 'redirect-to-login',
  says: 'The session is gone, and the server redirects to the login page.',
  spec: spec.redirect,
  mdn: mdn.status(401),
  rules: ['preflight-not-redirected', ...ORIGIN_RULES],
  codes: [],
  depth: 3,
  find(facts) {
    const redirect = redirectOf(facts);
    const { check } = facts.verdict;
    if (redirect?.kind !== 'login' || redirect.how === 'moved') return undefined;
    if (redirect.how === 'followed' && check?.rule !== 'allow-origin-present' && !lostOrigin(facts)) return undefined;
    const preflight = redirect.how === 'preflight';
    return {
      short: say('Redirected to a login page'),
      title: preflight
        ? say('The server redirected the preflight to what looks like a login page.')
        : say('The server redirected the request to what looks like a login page.'),
      happened: say`${serverName(redirect.from)} answered with \`${redirect.status}\` and sent the browser to \`${withoutQuery(redirect.to)}\`. Servers do that when nobody is logged in.`,
      why: preflight
        ? say(
            'A preflight never carries cookies or a login, and the browser follows no redirect for it. So this happens to people who are logged in, too.',
          )
        : redirect.how === 'answer'
          ? say(
              'The browser checks every answer on the way, redirects too. It goes on only if each of them lets the page in.',
            )
          : say(
              'A login page is made for people, not for scripts. It does not let other pages read it, so the browser stops there.',
            ),
      evidence: redirect.evidence,
      ...probably(say('The address of the redirect looks like that of a login page.')),
      repair: serverRepair(
        facts,
        'before-auth',
        // A preflight fails on `401`, too.
        preflight
          ? say('Run the CORS middleware before the login check, so that it answers `OPTIONS` itself.')
          : say('Answer requests of scripts with `401` and CORS headers instead of a redirect to the login page.'),
        preflight ? [] : [say('In the page, send the person to the login on `401`.')],
      ),
    };
  },
} satisfies Cause;

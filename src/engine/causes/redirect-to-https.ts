import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, evidenceOf, mdn, ORIGIN_RULES, serverRepair, spec } from './cause.ts';
import { lostOrigin, type Redirect, redirectOf, withoutQuery } from './signs/redirect.ts';

export default {
  id: 'redirect-to-https',
  says: 'The page calls http, and the server redirects to https.',
  spec: spec.redirect,
  mdn: mdn.error('CORSExternalRedirectNotAllowed'),
  rules: ['preflight-not-redirected', ...ORIGIN_RULES],
  codes: [],
  depth: 3,
  find(facts) {
    const redirect = redirectOf(facts);
    if (redirect?.kind !== 'https' || (redirect.how === 'followed' && !lostOrigin(facts))) return undefined;
    const to = withoutQuery(redirect.to);
    const repair = serverRepair(facts, 'before-redirect', say`Call \`${to}\` from the page in the first place.`, [
      say('In development, leave the redirect to `https:` out.'),
    ]);
    return {
      short: say('Redirected to https'),
      title: TITLES[redirect.how](),
      happened: say`The page called ${serverName(redirect.from)}. The server answered with \`${redirect.status}\` and sent the browser to ${serverName(redirect.to)}.`,
      why: REASONS[redirect.how](),
      evidence: [redirect.evidence, ...evidenceOf(redirect.how === 'answer' ? facts.verdict.check : undefined)],
      confidence: 'certain',
      repair: { ...repair, where: 'page' },
    };
  },
} satisfies Cause;

const TITLES: Record<Redirect['how'], () => string> = {
  preflight: () => say('The server redirects the preflight from `http:` to `https:`.'),
  answer: () => say('The server redirects from `http:` to `https:`, and the redirect carries no CORS headers.'),
  followed: () => say('A redirect from `http:` to `https:` made the browser send `Origin: null`.'),
};

const REASONS: Record<Redirect['how'], () => string> = {
  preflight: () =>
    say(
      'The browser never follows a redirect for a preflight. The permission has to come from the URL that the page asked for.',
    ),
  answer: () =>
    say('The browser checks every answer on the way, redirects too. It goes on only if each of them lets the page in.'),
  followed: () =>
    say(
      'With another scheme it is another origin. A server chose that step, not the page, so the browser hides who asked.',
    ),
};

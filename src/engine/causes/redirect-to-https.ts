/** The page calls http, and is redirected to https. */
import type { Check, Evidence } from '../judgement.ts';
import { say } from '../say.ts';
import { type Cause, originRules } from './cause.ts';
import { callInstead, howLed, leaveOutRedirect } from './finding/around-redirect.ts';
import { evidenceOf, seenEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';
import { checkedOnTheWay, neverRedirected } from './finding/why.ts';
import { isBehind, lostOrigin, type Redirect, redirectOf } from './signs/redirect.ts';

export default {
  id: 'redirect-to-https',
  spec: spec.redirect,
  mdn: mdn.error('CORSExternalRedirectNotAllowed'),
  rules: ['preflight-not-redirected', ...originRules],
  codes: [],
  depth: 3,
  find(facts) {
    const redirect = redirectOf(facts);
    if (redirect?.kind !== 'https' || (isBehind(redirect) && !lostOrigin(facts))) return undefined;
    const repair = serverRepair(facts, 'before-redirect', callInstead(redirect.to), further(redirect));
    return {
      short: say('Redirected to https'),
      title: titles[redirect.how](),
      happened: howLed(redirect, facts.exchange.family),
      why: reasons[redirect.how](),
      evidence: [...redirect.evidence, ...headersAt(redirect, facts.verdict.check)],
      confidence: 'certain',
      repair: { ...repair, where: 'page' },
    };
  },
} satisfies Cause;

function headersAt({ how }: Redirect, check: Check | undefined): Evidence[] {
  if (how === 'answer') return evidenceOf(check);
  return how === 'moved' ? seenEvidence(check) : [];
}

function further({ how }: Redirect): string[] {
  return how === 'moved' ? [] : [leaveOutRedirect()];
}

const titles: Record<Redirect['how'], () => string> = {
  preflight: () => say('The server redirects the preflight from `http:` to `https:`.'),
  answer: () => say('The server redirects from `http:` to `https:`, and the redirect does not let the page in.'),
  followed: becameNull,
  moved: becameNull,
};

function becameNull(): string {
  return say('A redirect from `http:` to `https:` made the browser send `Origin: null`.');
}

const reasons: Record<Redirect['how'], () => string> = {
  preflight: neverRedirected,
  answer: checkedOnTheWay,
  followed: notThePages,
  moved: notThePages,
};

function notThePages(): string {
  return say(
    'With another scheme it is another origin. The page did not choose that step, so the browser hides who asked.',
  );
}

/** The page told the browser not to follow redirects. */
import { directiveFor } from '../fetch/content-security-policy.ts';
import { say } from '../say.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { instead, stoppedAt } from './finding/around-redirect.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf } from './finding/repair.ts';
import { errorOf } from './signs/ending.ts';
import { kindOf } from './signs/kind.ts';
import { unfollowedTarget } from './signs/redirect.ts';

const keptHome = 'mode: "same-origin"';

export default {
  id: 'redirect-refused',
  spec: spec.redirectMode,
  mdn: mdn.page('API/RequestInit'),
  rules: [],
  // Firefox's errors for a redirect whose target the page's policy forbids (measured).
  codes: [
    ...['redirect: "error"', 'redirect: "manual"', keptHome, 'Content-Security-Policy'],
    ...['NS_ERROR_UNEXPECTED', 'NS_ERROR_NET_ON_RECEIVING_FROM', 'NS_ERROR_DOM_BAD_URI'],
  ],
  depth: 1,
  find(facts) {
    const { hop } = facts;
    const target = unfollowedTarget(facts);
    if (target === undefined || isOfOtherType(facts)) return undefined;
    return {
      ...stoppedAt(target, hop),
      title: say('The request was redirected, and the page or its policy does not allow that.'),
      ...(facts.exchange.type === 'xmlhttprequest' ? ofCode(facts, target) : ofElement(facts)),
      evidence: [],
      ...probably(becauseOf(facts)),
    };
  },
} satisfies Cause;

/** One of the errors means this only for frames (measured). */
function isOfOtherType(facts: Facts): boolean {
  return errorOf(facts) === 'NS_ERROR_DOM_BAD_URI' && facts.exchange.type !== 'sub_frame';
}

type Told = Pick<Finding, 'why' | 'repair'>;

function ofCode(facts: Facts, target: string): Told {
  const { where, instruction } = instead(target, facts);
  return {
    why: say(
      'A page can say that it wants no redirects, or none to another origin. Its Content Security Policy counts for the new address as well.',
    ),
    repair: repairOf(where, instruction, [
      say(
        "Look for `redirect: 'error'`, `redirect: 'manual'` and `mode: 'same-origin'` in the code that makes the request.",
      ),
      seePolicy(facts),
    ]),
  };
}

/** An image has no settings for redirects, and if its new address is not on the list, nothing else helps either. */
function ofElement(facts: Facts): Told {
  return {
    why: say(
      'A Content Security Policy counts for each address on the way. So it counts for the one that a redirect leads to.',
    ),
    repair: pageRepair(seePolicy(facts), facts.suspects.includes(keptHome) ? [atHome()] : []),
  };
}

function atHome(): string {
  return say("If it is a worker's script, captions or an SVG file, let the page's own server answer with it itself.");
}

function seePolicy({ exchange }: Facts): string {
  // In Firefox the policy does not apply to the redirect of a form (measured).
  if (exchange.type === 'sub_frame' && exchange.family === 'chromium')
    return say('See whether `frame-src` of the page lists the new address; after a form, `form-action`.');
  const directive = (directiveFor(kindOf(exchange)) ?? 'default-src').replace('-elem', '');
  return say`See whether \`${directive}\` of the page lists the new address.`;
}

/** In Chromium, a page that gives the request up leaves the same traces. */
function becauseOf({ exchange }: Facts): string {
  const unfollowed = say('The browser did not follow the redirect, and does not show what stopped it.');
  if (exchange.family !== 'chromium') return unfollowed;
  return `${unfollowed} ${say('The page may also have given the request up in that moment.')}`;
}

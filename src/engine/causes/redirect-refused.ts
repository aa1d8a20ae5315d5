import { combined } from '../fetch/header-list.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { probably } from './finding/sentences.ts';
import { errorOf } from './signs/ending.ts';
import { instead, redirectOf, withoutQuery } from './signs/redirect.ts';

export default {
  id: 'redirect-refused',
  says: 'The page told the browser not to follow redirects.',
  spec: spec.redirectMode,
  mdn: mdn.page('API/RequestInit'),
  rules: [],
  // The errors are Firefox's, of a redirect whose target the page's policy forbids (measured).
  codes: [
    ...['redirect: "error"', 'redirect: "manual"', 'mode: "same-origin"', 'Content-Security-Policy'],
    ...['NS_ERROR_UNEXPECTED', 'NS_ERROR_NET_ON_RECEIVING_FROM', 'NS_ERROR_CORRUPTED_CONTENT'],
  ],
  depth: 1,
  find(facts) {
    const { hop } = facts;
    const target = hop.redirectedTo ?? targetOf(facts);
    if (target === undefined || (errorOf(facts) === 'NS_ERROR_CORRUPTED_CONTENT' && !isOfWorker(facts)))
      return undefined;
    const { where, instruction } = instead(target, facts);
    return {
      short: say('Redirect not wanted'),
      title: say('The request was redirected, and the page or its policy does not allow that.'),
      happened: say`${serverName(hop.url)} answered with \`${hop.response?.status}\` and pointed to \`${withoutQuery(target)}\`. The browser stopped there.`,
      why: say(
        'A page can say that it wants no redirects, or none to another origin. Its Content Security Policy counts for the new address as well.',
      ),
      evidence: [],
      ...probably(becauseOf(facts)),
      repair: repairOf(where, instruction, [
        say(
          "Look for `redirect: 'error'`, `redirect: 'manual'` and `mode: 'same-origin'` in the code that makes the request.",
        ),
        say('See whether `connect-src` of the page lists the new address.'),
      ]),
    };
  },
} satisfies Cause;

/** In Chromium, a page that gives up leaves the same traces. */
function becauseOf({ exchange }: Facts): string {
  const unfollowed = say('The browser did not follow the redirect. It does not show which of these rules stopped it.');
  if (exchange.family !== 'chromium') return unfollowed;
  return `${unfollowed} ${say('The page may also have given the request up in that moment.')}`;
}

/** Firefox ends the script of a worker so, as it may come from the page's own origin alone (measured). */
function isOfWorker({ hop }: Facts): boolean {
  return combined(hop.request?.headers, 'Sec-Fetch-Mode') === 'same-origin';
}

/** Firefox names no target that it did not set out for. */
function targetOf(facts: Facts): string | undefined {
  const redirect = redirectOf(facts);
  return redirect?.how === 'answer' ? redirect.to : undefined;
}

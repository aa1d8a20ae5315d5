import { serverName } from '../wording.ts';
import { type Cause, type Facts, mdn, probably, repairOf, spec } from './cause.ts';
import { redirectOf, withoutQuery } from './signs/redirect.ts';

export default {
  id: 'redirect-refused',
  says: 'The page told the browser not to follow redirects.',
  spec: spec.redirectMode,
  mdn: mdn.page('API/RequestInit'),
  rules: [],
  codes: ['redirect: "error"', 'redirect: "manual"', 'mode: "same-origin"', 'Content-Security-Policy', 'cannot tell'],
  depth: 1,
  find(facts) {
    const { hop } = facts;
    const target = hop.redirectedTo ?? targetOf(facts);
    if (target === undefined) return undefined;
    return {
      short: 'Redirect not wanted',
      title: 'The request was redirected, and the page or its policy does not allow that.',
      happened: `${serverName(hop.url)} answered with \`${hop.response?.status}\` and pointed to \`${withoutQuery(target)}\`. The browser stopped there.`,
      why: 'A page can say that it wants no redirects, or none to another origin. Its Content Security Policy counts for the new address as well.',
      evidence: [],
      ...probably(
        'The browser set out for the redirect and then gave up by itself. It does not show which of these rules stopped it.',
      ),
      repair: repairOf('page', `Call \`${withoutQuery(target)}\` in the first place.`, [
        "Look for `redirect: 'error'`, `redirect: 'manual'` and `mode: 'same-origin'` in the code that makes the request.",
        'See whether `connect-src` of the page lists the new address.',
      ]),
    };
  },
} satisfies Cause;

/** Firefox names no target that it did not set out for. */
function targetOf(facts: Facts): string | undefined {
  const redirect = redirectOf(facts);
  return redirect?.how === 'answer' ? redirect.to : undefined;
}

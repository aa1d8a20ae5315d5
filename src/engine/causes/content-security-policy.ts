import { directiveFor } from '../fetch/content-security-policy.ts';
import { originOf } from '../fetch/origin.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';

export default {
  id: 'content-security-policy',
  says: "The page's own Content Security Policy forbids it.",
  spec: spec.contentSecurityPolicy,
  mdn: mdn.header('Content-Security-Policy'),
  rules: [],
  codes: ['csp', 'net::ERR_BLOCKED_BY_CSP'],
  depth: 1,
  find(facts) {
    // Policies are written with the short names: one with `-elem` would take their place.
    const directive = (directiveFor(facts.exchange.type) ?? 'connect-src').replace('-elem', '');
    return {
      short: say('Not in the CSP'),
      title: say('The page has a Content Security Policy, and this address is not on its list.'),
      happened: say`The page wanted something from ${serverName(facts.hop.url)}, and its policy does not list that for \`${directive}\`. The request was never sent.`,
      why: say(
        'With that policy a page limits itself to the servers it knows. It comes from your own site; the other server and CORS play no part.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: pageRepair(
        say`Add \`${originOf(facts.hop.url)}\` to \`${directive}\` in the \`Content-Security-Policy\` of the page.`,
      ),
    };
  },
} satisfies Cause;

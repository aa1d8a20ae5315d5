/** The redirect holds a user name or password. */
import { isKeptHome } from '../mode.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { logsVisitorsIn } from './finding/why.ts';

export default {
  id: 'redirect-with-userinfo',
  spec: spec.redirect,
  mdn: mdn.guide,
  rules: ['redirect-without-userinfo'],
  // The `Network.BlockedReason` for a request without CORS.
  codes: ['origin'],
  depth: 2,
  find(facts) {
    if (isKeptHome(facts.exchange)) return undefined;
    return {
      short: say('Redirect with a user name'),
      title: say('The server redirected to a URL that holds a user name or password.'),
      happened: say`${serverName(facts.hop.url)} answered with status \`${facts.hop.response?.status ?? '3xx'}\` and a \`Location\` of the form \`https://user:password@host\`.`,
      why: facts.verdict.check
        ? say(
            'Such a redirect would log the page in somewhere without anybody asking for it. The standard forbids it for requests across origins.',
          )
        : logsVisitorsIn(),
      evidence: [],
      confidence: 'certain',
      repair: repairOf('server', say('Take the user name and password out of the URL that the server redirects to.')),
    };
  },
} satisfies Cause;

/** The redirect leads to a data or file URL. */
import { isHttp, locationUrl } from '../fetch/location-url.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { headerEvidence } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'redirect-unsafe',
  spec: spec.redirect,
  mdn: mdn.header('Location'),
  rules: [],
  codes: ['net::ERR_UNSAFE_REDIRECT', 'NS_ERROR_CORRUPTED_CONTENT', 'NS_ERROR_DOM_BAD_URI'],
  depth: 2,
  find(facts) {
    const { hop, answer, exchange } = facts;
    const target = answer && locationUrl(answer, hop.url, exchange.family);
    if (target === undefined || target === 'unparsable' || isHttp(target)) return undefined;
    const scheme = target.slice(0, target.indexOf(':') + 1);
    return {
      short: say`Redirect to ${scheme}`,
      title: say`The server redirected to a \`${scheme}\` URL, and browsers do not follow there.`,
      happened: say`${serverName(hop.url)} answered ${requestName(hop)} with \`${answer?.status}\` and a \`Location\` that begins with \`${scheme}\`.`,
      why: say(
        'A server may only send a request on to another server. Anything else could make the page read what no server gave out.',
      ),
      evidence: headerEvidence(facts, 'Location').map((one) => ({ ...one, seen: `${scheme}…` })),
      confidence: 'certain',
      repair: repairOf('server', say('Send the content in the answer itself, or redirect to an `https:` URL.')),
    };
  },
} satisfies Cause;

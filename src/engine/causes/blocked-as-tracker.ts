/** The browser's own protection blocks this host. */
import { say } from '../say.ts';
import { hostOf } from '../wording.ts';
import type { Cause } from './cause.ts';
import { stopped } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { neverLeft } from './finding/why.ts';

export default {
  id: 'blocked-as-tracker',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [
    /^NS_ERROR_(TRACKING|SOCIALTRACKING|EMAILTRACKING|FINGERPRINTING|CRYPTOMINING)_URI$/,
    'net::ERR_BLOCKED_BY_FINGERPRINTING_PROTECTION',
  ],
  depth: 1,
  find(facts) {
    return {
      short: say('Blocked as a tracker'),
      title: say`The browser's own protection blocks \`${hostOf(facts.hop.url)}\`.`,
      happened: `${stopped(facts)} ${say('The host is on its list of trackers.')}`,
      why: neverLeft(),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'infrastructure',
        say('Serve this request from your own origin, so that it does not go to a listed host.'),
        [say('Let the page work without the answer as well: many visitors block such hosts.')],
      ),
    };
  },
} satisfies Cause;

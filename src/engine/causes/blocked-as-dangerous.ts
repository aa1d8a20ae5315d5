/** The host is on the browser's list of dangerous sites. */
import { say } from '../say.ts';
import { hostOf } from '../wording.ts';
import type { Cause } from './cause.ts';
import { stopped } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'blocked-as-dangerous',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [/^NS_ERROR_(MALWARE|PHISHING|UNWANTED|BLOCKED|HARMFUL|HARMFULADDON)_URI$/],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url);
    return {
      short: say('Blocked as dangerous'),
      title: say`The browser considers \`${host}\` dangerous and sends it nothing.`,
      happened: `${stopped(facts)} ${say('The host is on a list of sites that harm their visitors.')}`,
      why: say(
        'The request never left the browser, so the server and its CORS headers played no part. The list warns of malware, false logins and unwanted programs.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf('infrastructure', say`Take \`${host}\` out of the page, unless you know why it is listed.`, [
        say(
          'If the host is yours, look for what somebody put there, clean it up, and ask Google Safe Browsing for a review.',
        ),
      ]),
    };
  },
} satisfies Cause;

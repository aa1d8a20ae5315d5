import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';
import { errorOf, hostOf } from './signs/ending.ts';

export default {
  id: 'blocked-as-tracker',
  says: "The browser's own protection blocks this host.",
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [
    /^NS_ERROR_(TRACKING|SOCIALTRACKING|EMAILTRACKING|FINGERPRINTING|CRYPTOMINING|MALWARE|PHISHING|UNWANTED|BLOCKED|HARMFUL|HARMFULADDON)_URI$/,
    'net::ERR_BLOCKED_BY_ADMINISTRATOR',
    'net::ERR_BLOCKED_BY_FINGERPRINTING_PROTECTION',
  ],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url);
    const byPolicy = errorOf(facts) === 'net::ERR_BLOCKED_BY_ADMINISTRATOR';
    return {
      short: byPolicy ? say('Blocked by policy') : say('Blocked as a tracker'),
      title: byPolicy
        ? say`A policy on this machine blocks \`${host}\`.`
        : say`The browser's own protection blocks \`${host}\`.`,
      happened: say`The browser stopped the request to ${serverName(facts.hop.url)} before it was sent: \`${errorOf(facts)}\`. The host is on one of its lists.`,
      why: say(
        'The request never left the browser, so the server and its CORS headers played no part. Other people may not see this at all.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: byPolicy
        ? repairOf('browser', say`Ask whoever looks after this machine to allow \`${host}\`.`)
        : repairOf(
            'browser',
            say('Turn the protection off for this page with the shield beside the address, and try again.'),
            [
              say(
                'For your visitors, serve the request from your own origin, so that it does not go to a listed host.',
              ),
            ],
          ),
    };
  },
} satisfies Cause;

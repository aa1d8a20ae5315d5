/** The page asks for too much at once. */
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { whyNotSent } from './finding/why.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'too-many-open-requests',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: ['net::ERR_INSUFFICIENT_RESOURCES'],
  depth: 1,
  find(facts) {
    return {
      short: say('Too many open requests'),
      title: say('The page has too many requests open at once.'),
      happened: say`The browser did not send ${requestName(facts.hop)} to ${serverName(facts.hop.url)}: \`${errorOf(facts)}\`.`,
      why: whyNotSent(facts),
      evidence: [],
      // Measured: with 2,959 requests open, Chromium 156 refused the next one.
      ...probably(say('The browser refuses more requests with this error when some 3,000 of the page are open.')),
      repair: pageRepair(
        say('Look in the list for the request that comes again and again, and stop the code that repeats it.'),
        [
          say('Often that is an effect, a timer or a retry that starts again with each answer.'),
          say('If the page needs them all, send a few at a time, and the next when those have ended.'),
        ],
      ),
    };
  },
} satisfies Cause;

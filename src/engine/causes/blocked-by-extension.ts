/** An ad blocker or another extension stopped it. */
import { lostItsConnection } from '../browsers/endings.ts';
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { neverLeft } from './finding/why.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'blocked-by-extension',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: ['net::ERR_BLOCKED_BY_CLIENT', 'NS_ERROR_ABORT'],
  depth: 1,
  find(facts) {
    if (lostItsConnection(facts.exchange, errorOf(facts))) return undefined;
    const { hop } = facts;
    const certain = errorOf(facts) === 'net::ERR_BLOCKED_BY_CLIENT';
    return {
      short: say('Blocked by an extension'),
      title: hop.response
        ? say('Something in this browser kept the answer from the page.')
        : say('Something in this browser stopped the request before it was sent.'),
      happened: say`${requestName(hop)} on ${serverName(hop.url)} ended with \`${errorOf(facts)}\`. Ad blockers, privacy extensions and built-in blockers do that.`,
      why: hop.response
        ? say('The server answered, and its CORS headers played no part. Other people may not see this at all.')
        : neverLeft(),
      evidence: [],
      ...(certain
        ? { confidence: 'certain' as const }
        : probably(say('Firefox gives this error when an extension cancels a request.'))),
      repair: repairOf(
        'browser',
        say('Switch the blockers of this browser off for this page, one by one, and try again.'),
        [
          say(
            'If your visitors use such blockers, rename the path: words like `ads`, `track` or `analytics` are on their lists.',
          ),
        ],
      ),
    };
  },
} satisfies Cause;

/** The request broke off, and CORS has nothing to do with it. */
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { gotError } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { whyNoCors } from './finding/why.ts';
import { errorOf, isInBody } from './signs/ending.ts';

export default {
  id: 'network-failure',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [/^net::ERR_/, /^NS_/, 'CORSDidNotSucceed2'],
  depth: 0,
  find(facts) {
    const error = errorOf(facts);
    return {
      short: say('Network error'),
      title: say`The request ended with the network error \`${error}\`.`,
      happened: isInBody(facts)
        ? say`The answer of ${serverName(facts.hop.url)} to ${requestName(facts.hop)} had begun, and then it ended with \`${error}\`.`
        : gotError(facts),
      why: whyNoCors(facts),
      evidence: [],
      ...probably(say('The browser gave this error and no reason that has to do with CORS.')),
      repair: repairOf(
        'infrastructure',
        say`Look up \`${error}\` and find out what lies between the browser and the server.`,
        [say('Open the URL in a tab of its own: the browser says more there.')],
      ),
    };
  },
} satisfies Cause;

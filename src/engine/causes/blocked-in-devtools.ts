/** A rule in DevTools blocks this request. */
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'blocked-in-devtools',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: ['inspector', 'net::ERR_BLOCKED_BY_INSPECTOR'],
  depth: 1,
  find(facts) {
    return {
      short: say('Blocked in DevTools'),
      title: say('A blocking rule in DevTools stopped the request.'),
      happened: say`${requestName(facts.hop)} on ${serverName(facts.hop.url)} fits a pattern in the panel for request blocking. It was never sent.`,
      why: say(
        'DevTools blocks requests on demand, to show how a page copes without them. The server and CORS play no part.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'browser',
        say(
          'In DevTools, remove the pattern under Request conditions. In older versions it is under Network request blocking.',
        ),
      ),
    };
  },
} satisfies Cause;

/** A test tool, or another program that steers the browser, refused it. */
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { probably } from './finding/confidence.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'stopped-before-sent',
  spec: spec.networkError,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: ['net::ERR_FAILED'],
  depth: 1,
  find({ hop }) {
    if (hop.request || hop.preflight) return undefined;
    return {
      short: say('Stopped before it was sent'),
      title: say('A program that controls the browser stopped the request before it was sent.'),
      happened: say`${requestName(hop)} on ${serverName(hop.url)} ended with \`net::ERR_FAILED\`, and nothing was sent.`,
      why: say(
        'Test tools such as Playwright and Puppeteer can refuse requests, and so can other programs that steer a browser. The server and its CORS headers played no part.',
      ),
      evidence: [],
      ...probably(say('A request that such a program refuses ends like this, and nothing else known does.')),
      repair: repairOf(
        'browser',
        say('Look for a route in the test that refuses this request, such as `route.abort()`.'),
      ),
    };
  },
} satisfies Cause;

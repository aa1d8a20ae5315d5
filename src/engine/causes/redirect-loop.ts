/** The redirects go round in circles. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'redirect-loop',
  spec: spec.redirect,
  mdn: mdn.header('Location'),
  rules: [],
  codes: ['net::ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP'],
  depth: 1,
  find(facts) {
    return {
      short: say('Redirect loop'),
      title: say('The servers redirected the request too many times.'),
      happened: say`The browser made ${facts.exchange.hops.length} requests and got a redirect each time. The last one came from ${serverName(facts.hop.url)}.`,
      why: say('After 20 redirects browsers take it for a loop that never ends, and give up before a last answer.'),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'server',
        say(
          'Look for two rules that send the request back and forth: `http:` and `https:`, with and without `www.`, login.',
        ),
        [say('A cookie that the request does not carry is a common reason: the login then starts over each time.')],
      ),
    };
  },
} satisfies Cause;

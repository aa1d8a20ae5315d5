import { say } from '../say.ts';
import { hostOf } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'name-not-resolved',
  says: 'The host name is wrong or unknown.',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [/^net::ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_|ICANN_NAME_COLLISION)/, 'NS_ERROR_UNKNOWN_HOST'],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url);
    return {
      short: say('Host name not found'),
      title: say`The host name \`${host}\` could not be found.`,
      happened: say`The browser looked for the address of \`${host}\` and got \`${errorOf(facts)}\`. It never came as far as asking a server.`,
      why: say(
        'No request was sent, so CORS played no part. The console may still speak of CORS, as the page is not told more.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf('page', say`Check the spelling of \`${host}\` in the page's code and settings.`, [
        say('If the name is right, look at the DNS entry, the hosts file and the VPN.'),
      ]),
    };
  },
} satisfies Cause;

import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';
import { errorOf, hostOf } from './signs/ending.ts';

export default {
  id: 'server-timeout',
  says: 'The server never answered.',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [
    'net::ERR_CONNECTION_TIMED_OUT',
    'net::ERR_TIMED_OUT',
    'NS_ERROR_NET_TIMEOUT',
    'NS_ERROR_NET_TIMEOUT_EXTERNAL',
  ],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url);
    return {
      short: say('No answer in time'),
      title: say`\`${host}\` did not answer in time.`,
      happened: say`The browser waited for ${serverName(facts.hop.url)} until it gave up: \`${errorOf(facts)}\`. The server is slow, or something on the way drops the packets.`,
      why: say(
        'Without an answer there are no headers to check. The console may still speak of CORS, as the page is not told more.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'infrastructure',
        say`Check that \`${host}\` can be reached from this machine: firewall, VPN, security group, port.`,
        [say("If it can, look in the server's log for what takes so long.")],
      ),
    };
  },
} satisfies Cause;

/** The server never answered. */
import { say } from '../say.ts';
import { hostOf, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { whyNoCors } from './finding/why.ts';
import { errorOf, isInBody } from './signs/ending.ts';

export default {
  id: 'server-timeout',
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
    const inBody = isInBody(facts);
    const lookInLog = say("Look in the server's log for what takes so long.");
    return {
      short: inBody ? say('Answer not complete in time') : say('No answer in time'),
      title: inBody
        ? say`The rest of the answer from \`${host}\` did not come in time.`
        : say`\`${host}\` did not answer in time.`,
      happened: say`The browser waited for ${serverName(facts.hop.url)} until it gave up: \`${errorOf(facts)}\`. The server is slow, or something on the way drops the packets.`,
      why: whyNoCors(facts),
      evidence: [],
      confidence: 'certain',
      repair: inBody
        ? repairOf('infrastructure', lookInLog)
        : repairOf(
            'infrastructure',
            say`Check that \`${host}\` can be reached from this machine: firewall, VPN, security group, port.`,
            [lookInLog],
          ),
    };
  },
} satisfies Cause;

/** The server is not running, or listens on another port. */
import { isLoopback } from '../address.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { hostOf, serverName } from '../wording.ts';
import type { Cause, Facts } from './cause.ts';
import {
  callOther,
  keepPort,
  ledBefore,
  throughProxy,
  underItsOwnName,
  withoutRedirectToHttps,
  withoutUpgrade,
} from './finding/around-redirect.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf } from './finding/repair.ts';
import { whyNotSent } from './finding/why.ts';
import { errorOf } from './signs/ending.ts';
import { isInside, losesPort, redirectBefore } from './signs/redirect.ts';

export default {
  id: 'server-refused',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: ['net::ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED'],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url);
    return {
      short: say('Nothing listens there'),
      title: say`Nothing answers at \`${host}\`: the connection was refused.`,
      happened: `${ledBefore(facts)}${say`The browser tried to reach ${serverName(facts.hop.url)} and got \`${errorOf(facts)}\`. No program listens on that port, or a firewall turns callers away.`}`,
      why: whyNotSent(facts),
      evidence: [],
      confidence: 'certain',
      repair: repairFor(facts, host),
    };
  },
} satisfies Cause;

function repairFor(facts: Facts, host: string): Repair {
  const redirect = redirectBefore(facts);
  if (redirect?.how === 'followed' && losesPort(redirect)) return pageRepair(callOther(redirect), [keepPort()]);
  const proxy = [...throughProxy(facts), ...underItsOwnName(facts)];
  const server = [
    ...withoutRedirectToHttps(facts),
    say`Start the server, and check that it listens on \`${host}\`.`,
    isLoopback(host)
      ? say(
          'Compare host and port with the line that the server prints at its start. `localhost` and `127.0.0.1` can differ.',
        )
      : say('Compare host and port with the address under which the server is reached.'),
    ...withoutUpgrade(facts),
    ...onTheWeb(facts, host),
    ...(isLoopback(host) ? [say('If the server runs in a container, check that this port is published.')] : []),
  ];
  // A visitor of a page on the web has no server to start.
  const [instruction = '', ...steps] = isInside(facts.origin) ? [...server, ...proxy] : [...proxy, ...server];
  return repairOf('server', instruction, steps);
}

/**
 * A page may have been published with the address that it called in development. Some pages do call programs of their
 * visitors.
 */
function onTheWeb(facts: Facts, host: string): string[] {
  if (!isLoopback(host) || isInside(facts.origin) || redirectBefore(facts)?.how === 'followed') return [];
  return [
    say(
      "If the server is on the web, write its address there into the page's settings. To each visitor, `localhost` is their own machine.",
    ),
  ];
}

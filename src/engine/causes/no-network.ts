/** There is no way to the server: offline, VPN or proxy. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { consoleSpeaks, playedNoPart, whyNotSent } from './finding/why.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'no-network',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [
    /^net::ERR_(INTERNET_DISCONNECTED|CONNECTION_FAILED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|ADDRESS_UNREACHABLE|ADDRESS_INVALID|NETWORK_ACCESS_DENIED)$/,
    /^net::ERR_(PROXY_|TUNNEL_CONNECTION_FAILED|SOCKS_)/,
    /^NS_ERROR_(OFFLINE|UNKNOWN_PROXY_HOST|PROXY_.*)$/,
  ],
  depth: 1,
  find(facts) {
    // These two errors end requests that are under way too: much of the answer may have arrived.
    const isLost = /NETWORK_(CHANGED|IO_SUSPENDED)$/.test(errorOf(facts));
    return {
      short: isLost ? say('Network lost') : say('No way to the server'),
      title: isLost
        ? say('The network changed or went away while the request was under way.')
        : say('The browser found no way through the network to the server.'),
      happened: say`On the way to ${serverName(facts.hop.url)} the browser got \`${errorOf(facts)}\`. That is the state of the network or its proxy, not an answer of the server.`,
      why: isLost ? consoleSpeaks(playedNoPart()) : whyNotSent(facts),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'infrastructure',
        say('Check the network connection, the VPN and the proxy settings of this machine, then try again.'),
      ),
    };
  },
} satisfies Cause;

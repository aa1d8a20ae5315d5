import { isLoopback } from '../address.ts';
import { serverName } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';
import { errorOf, hostOf } from './signs/ending.ts';

export default {
  id: 'server-refused',
  says: 'The server is not running, or listens on another port.',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: ['net::ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED'],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url);
    return {
      short: 'Nothing listens there',
      title: `Nothing answers at \`${host}\`: the connection was refused.`,
      happened: `The browser tried to reach ${serverName(facts.hop.url)} and got \`${errorOf(facts)}\`. No program listens on that port, or a firewall turns callers away.`,
      why: 'No request was sent, so CORS played no part. The console may still speak of CORS, as the page is not told more.',
      evidence: [],
      confidence: 'certain',
      repair: repairOf('infrastructure', `Start the server, and check that it listens on \`${host}\`.`, [
        isLoopback(host)
          ? 'Compare host and port with the line that the server prints at its start. `localhost` and `127.0.0.1` can differ.'
          : 'Compare host and port with the address under which the server is reached.',
      ]),
    };
  },
} satisfies Cause;

/** The page streams its upload, and the server does not speak HTTP/2. */
import { say } from '../say.ts';
import { requestName, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { collectFirst } from './finding/advice.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'streamed-upload',
  spec: spec.network,
  mdn: mdn.page('API/RequestInit#duplex'),
  rules: [],
  // The first over `http:`, the second over `https:` with HTTP/1.1.
  codes: ['net::ERR_ALPN_NEGOTIATION_FAILED', 'net::ERR_H2_OR_QUIC_REQUIRED'],
  depth: 1,
  find(facts) {
    const { hop } = facts;
    return {
      short: say('Streamed upload needs HTTP/2'),
      title: say('The page streams its upload, and the server does not speak HTTP/2.'),
      happened: say`The page gave a stream as the body of ${requestName(hop)}. The browser found only HTTP/1.1 at ${serverName(hop.url)} and gave up: \`${errorOf(facts)}\`.`,
      why: say(
        'A streamed body has no known length, which many HTTP/1.1 servers cannot take. So the browser streams only over HTTP/2 or newer, which it speaks only over `https:`.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: pageRepair(collectFirst(), [
        say('To keep the stream, let the server speak HTTP/2 over `https:`. The option `duplex` stays as it is.'),
      ]),
    };
  },
} satisfies Cause;

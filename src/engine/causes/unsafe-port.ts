/** The browser never calls this port. */
import { hasBadPort } from '../fetch/bad-port.ts';
import { say } from '../say.ts';
import type { Cause } from './cause.ts';
import { stoppedAt } from './finding/around-redirect.ts';
import { stopped } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'unsafe-port',
  spec: spec.badPort,
  mdn: mdn.page('API/Window/fetch'),
  rules: [],
  // The last two are Firefox's, for a redirect that it set out for.
  codes: [
    ...['net::ERR_UNSAFE_PORT', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED'],
    ...['NS_ERROR_UNEXPECTED', 'NS_ERROR_NET_ON_RECEIVING_FROM'],
  ],
  depth: 2,
  find(facts) {
    const { url, redirectedTo } = facts.hop;
    const target = redirectedTo ?? url;
    if (!hasBadPort(target)) return undefined;
    const { port } = new URL(target);
    return {
      short: say`Port ${port} is blocked`,
      title: say`Browsers make no web requests to port \`${port}\`.`,
      happened: redirectedTo === undefined ? stopped(facts) : stoppedAt(redirectedTo, facts.hop).happened,
      why: say(
        'The port belongs to another protocol, such as mail. A page could otherwise trick such a server into obeying it.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf('server', say('Let the server listen on another port, for example `3000` or `8080`.')),
    };
  },
} satisfies Cause;

import { say } from '../say.ts';
import { hostOf, serverName } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'unsafe-port',
  says: 'The browser never calls this port.',
  spec: spec.badPort,
  mdn: mdn.page('API/Window/fetch'),
  rules: [],
  codes: ['net::ERR_UNSAFE_PORT', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED'],
  depth: 1,
  find(facts) {
    const port = /:(\d+)$/.exec(hostOf(facts.hop.url))?.[1];
    if (port === undefined) return undefined;
    return {
      short: say`Port ${port} is blocked`,
      title: say`Browsers make no web requests to port \`${port}\`.`,
      happened: say`The page called ${serverName(facts.hop.url)}. The browser stopped it before it was sent: \`${errorOf(facts)}\`.`,
      why: say(
        'The port belongs to another protocol, such as mail. A page could otherwise trick such a server into obeying it.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf('server', say('Let the server listen on another port, for example `3000` or `8080`.')),
    };
  },
} satisfies Cause;

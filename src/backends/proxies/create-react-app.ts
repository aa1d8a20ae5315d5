import { say } from '../../engine/say.ts';
import { json } from '../printing/quote.ts';
import { type DevelopmentProxy, proxied } from './proxy.ts';

/**
 * The setting knows no prefix: whatever the development server does not have itself is forwarded as it is. With it, 5.0.1
 * does not start where `HOST` is set, or in a network whose addresses are not private (measured): the host it would let in
 * is none. No test runs it, for its size.
 */
export default {
  id: 'create-react-app',
  name: 'Create React App, proxy',
  docs: 'https://create-react-app.dev/docs/proxying-api-requests-in-development/',
  provenance: 'documentation',
  print(url) {
    const { origin, pathname, search } = new URL(url);
    return proxied(
      [
        {
          file: 'package.json',
          where: say('In the outermost object.'),
          language: 'json',
          code: `  "proxy": ${json(origin)},`,
          above: '{',
        },
      ],
      pathname + search,
      [
        say('Restart `npm start` afterwards. A request that accepts `text/html`, as links do, is not forwarded.'),
        say('If it then ends with an error about `allowedHosts[0]`, take `setupProxy.js` in place of this.'),
      ],
    );
  },
} satisfies DevelopmentProxy;

import { say } from '../../engine/say.ts';
import { json } from '../printing/quote.ts';
import { type DevelopmentProxy, proxied } from './proxy.ts';

/**
 * The setting has no prefix: whatever the development server does not have itself is forwarded as it is. With it, 5.0.1
 * does not start if `HOST` is set, or in a network without private addresses (measured), because it then has no host to
 * allow. Too large for the tests to run.
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

import { say } from '../../engine/say.ts';
import { json } from '../printing/quote.ts';
import { type DevelopmentProxy, proxied, routeTo } from './proxy.ts';

/** Too large for the tests to run. By hand, 20.3.43 forwarded with both forms. */
export default {
  id: 'angular',
  name: 'Angular',
  docs: 'https://angular.dev/tools/cli/serve#proxying-to-a-backend-server',
  provenance: 'documentation',
  print(url) {
    const { target, prefix, strips, call } = routeTo(url);
    const rewrite = strips ? { pathRewrite: { [`^${prefix}`]: '' } } : {};
    return proxied(
      [
        {
          file: 'src/proxy.conf.json',
          where: say('As a new file.'),
          language: 'json',
          code: json({ [prefix]: { target, changeOrigin: true, ...rewrite } }),
        },
        {
          file: 'angular.json',
          // A new project has no `options` there: Angular's CLI leaves out empty ones.
          where: say('In `serve`. If it has `options` already, put `proxyConfig` into those.'),
          language: 'json',
          code: '"options": { "proxyConfig": "src/proxy.conf.json" },',
          above: '"serve": {',
        },
      ],
      call,
      [say('Restart `ng serve` afterwards.')],
    );
  },
} satisfies DevelopmentProxy;

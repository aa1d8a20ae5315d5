import { say } from '../../engine/say.ts';
import { json } from '../quote.ts';
import { type DevelopmentProxy, proxied, routeTo } from './proxy.ts';

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
          where: say('In the `options` of `serve`.'),
          language: 'json',
          code: '"proxyConfig": "src/proxy.conf.json"',
        },
      ],
      call,
      [say('Restart `ng serve` afterwards.')],
    );
  },
} satisfies DevelopmentProxy;

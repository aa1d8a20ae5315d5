import { say } from '../../engine/say.ts';
import { code } from '../code.ts';
import { quote } from '../quote.ts';
import { type DevelopmentProxy, proxied, routeTo } from './proxy.ts';

export default {
  id: 'nextjs',
  name: 'Next.js, rewrites',
  docs: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites',
  provenance: 'run',
  print(url) {
    const { target, prefix, strips, call } = routeTo(url);
    const destination = `${target}${strips ? '' : prefix}/:path*`;
    const lines = code`
      async rewrites() {
        return [{ source: ${quote('javascript', `${prefix}/:path*`)}, destination: ${quote('javascript', destination)} }];
      },
    `;
    return proxied(
      [
        {
          file: 'next.config.js',
          where: say('In the exported object.'),
          language: 'javascript',
          code: lines.replace(/^(?=.)/gm, '  '),
          above: 'module.exports = {',
        },
      ],
      call,
      [say('Where Next.js itself serves the deployed app, the rewrite works there too.')],
    );
  },
} satisfies DevelopmentProxy;

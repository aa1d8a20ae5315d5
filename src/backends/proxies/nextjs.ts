import { say } from '../../engine/say.ts';
import { code, indented } from '../printing/code.ts';
import { quote } from '../printing/quote.ts';
import { type DevelopmentProxy, proxied, routeTo } from './proxy.ts';

export default {
  id: 'nextjs',
  name: 'Next.js, rewrites',
  docs: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites',
  provenance: 'run',
  print(url) {
    const { target, prefix, strips, call } = routeTo(url);
    const route = (end: string) =>
      `{ source: ${quote('javascript', `${prefix}/:path*${end}`)}, destination: ${quote('javascript', `${target}${strips ? '' : prefix}/:path*${end}`)} }`;
    const slash = call.split('?')[0]?.endsWith('/');
    const lines = slash
      ? keepingSlashes(route)
      : code`
      async rewrites() {
        return [${route('')}];
      },
    `;
    return proxied(
      [
        {
          file: 'next.config.ts',
          where: say('In the exported object.'),
          language: 'typescript',
          code: indented('  ', lines),
          // As `create-next-app` writes it.
          above: 'const nextConfig: NextConfig = {',
        },
      ],
      call,
      [
        say('Where Next.js itself serves the deployed app, the rewrite works there too.'),
        ...(slash ? [say('Next.js then answers its own pages with and without the slash.')] : []),
      ],
    );
  },
} satisfies DevelopmentProxy;

/** Next.js removes the trailing slash with a redirect, and an API that wants it adds it with another one: a loop. */
function keepingSlashes(route: (end: string) => string): string {
  return code`
    skipTrailingSlashRedirect: true,
    async rewrites() {
      return [
        ${route('/')},
        ${route('')},
      ];
    },
  `;
}

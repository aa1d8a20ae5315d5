import { say } from '../../engine/say.ts';
import { code, indented } from '../printing/code.ts';
import { quote } from '../printing/quote.ts';
import { type DevelopmentProxy, proxied, routeTo } from './proxy.ts';

export default {
  id: 'vite',
  name: 'Vite',
  docs: 'https://vite.dev/config/server-options.html#server-proxy',
  provenance: 'run',
  print(url) {
    const { target, prefix, strips, call } = routeTo(url);
    const lines = code`
      server: {
        proxy: {
          ${quote('javascript', prefix)}: {
            target: ${quote('javascript', target)},
            changeOrigin: true,
            ${strips && "rewrite: (path) => path.replace(/^\\/api/, ''),"}
          },
        },
      },
    `;
    return proxied(
      [
        {
          file: 'vite.config.js',
          where: say('In `defineConfig`.'),
          language: 'javascript',
          code: indented('  ', lines),
          above: 'export default defineConfig({',
        },
      ],
      call,
    );
  },
} satisfies DevelopmentProxy;

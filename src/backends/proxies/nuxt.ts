import { say } from '../../engine/say.ts';
import { code, indented } from '../printing/code.ts';
import { quote } from '../printing/quote.ts';
import { type DevelopmentProxy, proxied, routeTo } from './proxy.ts';

/**
 * Nitro removes the prefix before it forwards, so for an API that has the prefix it is part of the target. Too large
 * for the tests to run: by hand, 4.3.1 forwarded with and without.
 */
export default {
  id: 'nuxt',
  name: 'Nuxt',
  docs: 'https://nitro.build/config#devproxy',
  provenance: 'documentation',
  print(url) {
    const { target, prefix, strips, call } = routeTo(url);
    const lines = code`
      nitro: {
        devProxy: {
          ${quote('javascript', prefix)}: {
            target: ${quote('javascript', strips ? target : target + prefix)},
            changeOrigin: true,
          },
        },
      },
    `;
    return proxied(
      [
        {
          file: 'nuxt.config.ts',
          where: say('In `defineNuxtConfig`.'),
          language: 'typescript',
          code: indented('  ', lines),
          above: 'export default defineNuxtConfig({',
        },
      ],
      call,
    );
  },
} satisfies DevelopmentProxy;

import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './code.ts';
import { withCors } from './fetch-handler.ts';
import { variant } from './variant.ts';
import { notesFor } from './wording.ts';

export default {
  id: 'cloudflare-workers',
  name: 'Cloudflare Workers',
  docs: 'https://developers.cloudflare.com/workers/examples/cors-header-proxy/',
  provenance: 'documentation',
  variants: [
    variant(
      'module',
      () => say('Module worker'),
      (policy, placement) => ({
        parts: [
          {
            file: 'index.js',
            where: say('At the top, below the imports.'),
            language: 'javascript',
            code: withCors(policy, placement, 'workers'),
          },
          entrance(),
        ],
        notes: notesFor(policy, placement, 'Cloudflare Workers'),
      }),
    ),
  ],
} satisfies Backend;

const entrance = (): Part => ({
  file: 'index.js',
  where: say('In place of the line that starts the server, around your own handler.'),
  language: 'javascript',
  code: code`
    export default {
      fetch: (request, env, context) => withCors(request, () => handler(request, env, context)),
    };
  `,
  replaces: 'export default { fetch: handler };',
});

import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { withCors } from './fetch-handler.ts';
import { readsEnvFile } from './origins.ts';
import { configurable } from './variant.ts';
import { notesFor } from './wording.ts';

export default {
  id: 'bun',
  name: 'Bun',
  docs: 'https://bun.sh/docs/api/http',
  provenance: 'run',
  variants: [
    configurable('serve', 'Bun.serve', (policy, placement) => ({
      parts: [
        {
          file: 'index.ts',
          where: say('At the top, below the imports.'),
          language: 'typescript',
          code: withCors(policy, placement, 'bun'),
        },
        entrance(),
      ],
      notes: [routes(), ...readsEnvFile(policy, 'Bun'), ...notesFor(policy, placement, 'Bun')],
    })),
  ],
} satisfies Backend;

const routes = () => say('`routes` answer past `fetch`. Wrap their handlers in `withCors` too.');

const entrance = (): Part => ({
  file: 'index.ts',
  where: say('In place of the line that starts the server, around your own handler.'),
  language: 'typescript',
  code: 'Bun.serve({ fetch: (request, server) => withCors(request, server, handler) });',
  replaces: 'Bun.serve({ fetch: handler });',
});

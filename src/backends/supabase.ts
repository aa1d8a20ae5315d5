import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { withCors } from './fetch-handler.ts';
import { configurable } from './variant.ts';
import { notesFor } from './wording.ts';

export default {
  id: 'supabase',
  name: 'Supabase functions',
  docs: 'https://supabase.com/docs/guides/functions/cors',
  provenance: 'documentation',
  variants: [
    configurable(
      'serve',
      () => say('Edge function'),
      (policy, placement) => ({
        parts: [
          {
            file: 'index.ts',
            where: say('At the top, below the imports.'),
            language: 'typescript',
            code: withCors(policy, placement, 'deno'),
          },
          entrance(),
        ],
        notes: notesFor(policy, placement, 'Supabase functions'),
      }),
    ),
  ],
} satisfies Backend;

const entrance = (): Part => ({
  file: 'index.ts',
  where: say('In place of the line that starts the server, around your own handler.'),
  language: 'typescript',
  code: 'Deno.serve((request, info) => withCors(request, info, handler));',
  replaces: 'Deno.serve(handler);',
});

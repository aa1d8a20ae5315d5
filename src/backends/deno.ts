import type { Backend, Part } from './backend.ts';
import { withCors } from './fetch-handler.ts';
import { variant } from './variant.ts';
import { notesFor } from './wording.ts';

export default {
  id: 'deno',
  name: 'Deno',
  docs: 'https://docs.deno.com/api/deno/~/Deno.serve',
  provenance: 'documentation',
  variants: [
    variant('serve', 'Deno.serve', (policy, placement) => ({
      parts: [
        {
          file: 'main.ts',
          where: 'At the top, below the imports.',
          language: 'javascript',
          code: withCors(policy, placement),
        },
        entrance,
      ],
      notes: notesFor(policy, placement, 'Deno'),
    })),
  ],
} satisfies Backend;

const entrance: Part = {
  file: 'main.ts',
  where: 'In place of the line that starts the server, around your own handler.',
  language: 'javascript',
  code: 'Deno.serve((request) => withCors(request, handler));',
  replaces: 'Deno.serve(handler);',
};

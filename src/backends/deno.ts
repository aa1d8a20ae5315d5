import type { Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { withCors } from './fetch-handler.ts';
import { configurable } from './variant.ts';
import { notesFor } from './wording.ts';

export default {
  id: 'deno',
  name: 'Deno',
  docs: 'https://docs.deno.com/api/deno/~/Deno.serve',
  provenance: 'run',
  variants: [
    configurable('serve', 'Deno.serve', (policy, placement) => ({
      parts: [
        {
          file: 'main.ts',
          where: say('At the top, below the imports.'),
          language: 'typescript',
          code: withCors(policy, placement, 'deno'),
        },
        entrance(),
      ],
      notes: [...permissions(policy), ...notesFor(policy, placement, 'Deno')],
    })),
  ],
} satisfies Backend;

function permissions({ originsFrom }: Policy): string[] {
  return originsFrom === undefined
    ? []
    : [say`Start it with \`--allow-env=${originsFrom}\` too, so that it may read the variable.`];
}

const entrance = (): Part => ({
  file: 'main.ts',
  where: say('In place of the line that starts the server, around your own handler.'),
  language: 'typescript',
  code: 'Deno.serve((request, info) => withCors(request, info, handler));',
  replaces: 'Deno.serve(handler);',
});

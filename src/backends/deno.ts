import type { Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend } from './backend.ts';
import { inPlace, wrapped } from './printing/fetch-handler.ts';
import { configurable } from './printing/variant.ts';
import { keepsOptions, notesFor } from './printing/wording.ts';

export default {
  id: 'deno',
  name: 'Deno',
  docs: 'https://docs.deno.com/api/deno/~/Deno.serve',
  provenance: 'run',
  variants: [
    configurable('serve', 'Deno.serve', (policy, placement) => ({
      parts: wrapped('main.ts', policy, placement, 'deno', 'Deno.serve(handler);'),
      notes: [
        inPlace('Deno.serve(withCors((request) => { … }))'),
        ...permissions(policy),
        keepsOptions(),
        ...notesFor(policy, placement, 'Deno'),
      ],
    })),
  ],
} satisfies Backend;

function permissions({ originsFrom }: Policy): string[] {
  return originsFrom === undefined
    ? []
    : [say`Start it with \`--allow-env=${originsFrom}\` too, so that it may read the variable.`];
}

import { say } from '../engine/say.ts';
import type { Backend } from './backend.ts';
import { inPlace, wrapped } from './printing/fetch-handler.ts';
import { configurable } from './printing/variant.ts';
import { keepsOptions, notesFor } from './printing/wording.ts';

export default {
  id: 'supabase',
  name: 'Supabase functions',
  docs: 'https://supabase.com/docs/guides/functions/cors',
  provenance: 'run',
  variants: [
    configurable(
      'serve',
      () => say('Edge function'),
      (policy, placement) => ({
        parts: wrapped('index.ts', policy, placement, 'deno', 'Deno.serve(handler);'),
        notes: [
          inPlace('Deno.serve(withCors((request) => { … }))'),
          checksJwt(),
          keepsOptions(),
          ...notesFor(policy, placement, 'Supabase functions'),
        ],
      }),
    ),
  ],
} satisfies Backend;

/** According to the documentation; the tests have no Supabase gateway. */
const checksJwt = () => say('Supabase checks the JWT ahead of this code, unless `verify_jwt` is `false`.');

import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { withCors } from './printing/fetch-handler.ts';
import { variant } from './printing/variant.ts';
import { keepsOptions, notesFor } from './printing/wording.ts';

const file = 'index.js';

export default {
  id: 'cloudflare-workers',
  name: 'Cloudflare Workers',
  docs: 'https://developers.cloudflare.com/workers/examples/cors-header-proxy/',
  provenance: 'run',
  variants: [
    variant(
      'module',
      () => say('Module worker'),
      (policy, placement) => ({
        parts: [withCors(file, policy, placement, 'workers'), named(), exported()],
        notes: [keepsOptions(), ...notesFor(policy, placement, 'Cloudflare Workers')],
      }),
    ),
  ],
} satisfies Backend;

/** A Worker is written as one object, whose other handlers stay as they are. */
function named(): Part {
  return {
    file,
    where: say('In place of the line that exports the handlers.'),
    language: 'javascript',
    code: 'const worker = {',
    replaces: 'export default {',
  };
}

function exported(): Part {
  return {
    file,
    where: say('At the end.'),
    language: 'javascript',
    code: 'export default { ...worker, fetch: withCors((...given) => worker.fetch(...given)) };',
  };
}

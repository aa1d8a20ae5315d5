import { say } from '../engine/say.ts';
import type { Backend } from './backend.ts';
import { wrapped } from './fetch-handler.ts';
import { variant } from './variant.ts';
import { keepsOptions, notesFor } from './wording.ts';

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
        parts: wrapped('index.js', policy, placement, 'workers'),
        notes: [keepsOptions(), ...notesFor(policy, placement, 'Cloudflare Workers')],
      }),
    ),
  ],
} satisfies Backend;

import { say } from '../engine/say.ts';
import type { Backend } from './backend.ts';
import { inPlace, wrapped } from './printing/fetch-handler.ts';
import { readsEnvFile } from './printing/origins.ts';
import { configurable } from './printing/variant.ts';
import { keepsOptions, notesFor } from './printing/wording.ts';

export default {
  id: 'bun',
  name: 'Bun',
  docs: 'https://bun.sh/docs/api/http',
  provenance: 'run',
  variants: [
    configurable('serve', 'Bun.serve', (policy, placement) => ({
      parts: wrapped('index.ts', policy, placement, 'bun', 'Bun.serve({ fetch: handler });'),
      notes: [
        inPlace('fetch: withCors((request) => { … })'),
        routes(),
        ...readsEnvFile(policy, 'Bun'),
        keepsOptions(),
        ...notesFor(policy, placement, 'Bun'),
      ],
    })),
  ],
} satisfies Backend;

const routes = () => say('`routes` answer past `fetch`. Wrap their handlers in `withCors` too.');

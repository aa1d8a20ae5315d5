import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { corsOptions } from './printing/cors-options.ts';
import { atTop } from './printing/imports.ts';
import { nodeReadsEnvFile } from './printing/origins.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable } from './printing/variant.ts';
import { notesFor, openLists, removesOthers } from './printing/wording.ts';

export default {
  id: 'fastify',
  name: 'Fastify',
  docs: 'https://github.com/fastify/fastify-cors#options',
  provenance: 'run',
  variants: [
    configurable('fastify-cors', '@fastify/cors', (policy, placement) => ({
      parts: [install(), imported(), plugin(policy, placement)],
      notes: notes(policy, placement),
    })),
  ],
} satisfies Backend;

const install = () => inTerminal('npm install @fastify/cors', say("In the project's folder."));

const imported = () => atTop('server.js', 'javascript', "import cors from '@fastify/cors';");

/** The plugin answers in an `onRequest` hook, and such hooks run in the order they were added (measured: 401). */
function plugin(policy: Policy, placement: Placement): Part {
  return {
    file: 'server.js',
    where: places[placement]?.() ?? say('Directly below the line that creates the server, above every hook.'),
    language: 'javascript',
    code: `await fastify.register(cors, ${corsOptions(policy)});`,
    above: 'const fastify = Fastify({ logger: true });',
    replaces: `await fastify.register(cors);${placement === 'every-route' ? '\nawait scope.register(cors);' : ''}`,
    ...(placement === 'before-auth' && { below: "fastify.addHook('onRequest'," }),
  };
}

const places: Partial<Record<Placement, () => string>> = {
  'before-auth': () =>
    say('Directly below the line that creates the server, above the hook that checks who is asking.'),
  'before-redirect': () => say('Directly below the line that creates the server, above the hook that redirects.'),
  'every-route': () => say('Directly below the line that creates the server, not inside another plugin.'),
};

function notes(policy: Policy, placement: Placement): string[] {
  const waits = say('Keep the `await`: without it a hook added below still runs first.');
  const beside = say(
    "In a file with `require`, write `const cors = require('@fastify/cors');` instead. The line with `await` then goes into the `async` function that starts the server, above its hooks and routes.",
  );
  return [
    waits,
    beside,
    say(
      "Remove `fastify.options('*', …)` and every other `@fastify/cors`, in plugins too: Fastify does not start with both.",
    ),
    ...openLists(policy, '`@fastify/cors`', ['headers']),
    ...nodeReadsEnvFile(policy),
    removesOthers(),
    ...notesFor(policy, placement, 'Fastify'),
  ];
}

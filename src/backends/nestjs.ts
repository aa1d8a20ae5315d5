import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { corsOptions } from './printing/cors-options.ts';
import { nodeReadsEnvFile } from './printing/origins.ts';
import { configurable } from './printing/variant.ts';
import { notesFor, openLists, removesOthers } from './printing/wording.ts';

export default {
  id: 'nestjs',
  name: 'NestJS',
  docs: 'https://docs.nestjs.com/security/cors',
  provenance: 'run',
  variants: [
    configurable('enable-cors', 'enableCors', (policy, placement) => ({
      parts: [enableCors(policy, placement)],
      notes: [
        ...openLists(policy, 'NestJS', ['methods', 'headers']),
        removesOthers(),
        ...nodeReadsEnvFile(policy),
        ...notesFor(policy, placement, 'NestJS'),
      ],
    })),
  ],
} satisfies Backend;

/**
 * Called after `listen` or `init` it has no effect at all (measured: the preflight gets 404). The option `cors` runs
 * later, and overwrites its header with `*` (measured).
 */
function enableCors(policy: Policy, placement: Placement): Part {
  const early = placement === 'before-auth' || placement === 'before-redirect';
  return {
    file: 'main.ts',
    where: early
      ? say(
          'In `bootstrap`, directly below the line that creates the app, above every `app.use`, and above `app.listen`.',
        )
      : say('In `bootstrap`, directly below the line that creates the app, and above `app.listen`.'),
    language: 'typescript',
    code: `app.enableCors(${corsOptions(policy, 'typescript')});`.replace(/^/gm, '  '),
    above: '  const app = await NestFactory.create(AppModule);',
    below: '  await app.listen(',
    replaces: ', { cors: true }',
  };
}

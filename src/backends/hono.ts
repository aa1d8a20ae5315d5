import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { originOption } from './printing/cors-options.ts';
import { atTop } from './printing/imports.ts';
import { fromEnvironment, nodeReadsEnvFile } from './printing/origins.ts';
import { quoteAll } from './printing/quote.ts';
import { configurable } from './printing/variant.ts';
import { listedMethods, notesFor, openLists, removesOthers } from './printing/wording.ts';

export default {
  id: 'hono',
  name: 'Hono',
  docs: 'https://hono.dev/docs/middleware/builtin/cors',
  provenance: 'run',
  variants: [
    configurable(
      'middleware',
      () => say('Built-in middleware'),
      (policy, placement) => ({
        parts: [imported(), middleware(policy, placement)],
        notes: [
          ...onWorkers(policy),
          removesOthers(),
          ...nodeReadsEnvFile(policy),
          ...openLists(policy, 'Hono', ['methods', 'headers']),
          ...notesFor(policy, placement, 'Hono'),
        ],
      }),
    ),
  ],
} satisfies Backend;

function onWorkers({ originsFrom }: Policy): string[] {
  return originsFrom === undefined ? [] : [say('On Cloudflare Workers, `process.env` needs the flag `nodejs_compat`.')];
}

const imported = () => atTop('index.ts', 'typescript', "import { cors } from 'hono/cors';");

/** A later middleware would overwrite its headers. */
function middleware(policy: Policy, placement: Placement): Part {
  return {
    file: 'index.ts',
    where:
      places[placement]?.() ??
      say('Directly below `const app = new Hono();`, above every other `app.use` and every route.'),
    language: 'typescript',
    code: `app.use('*', cors(${options(policy)}));`,
    above: 'const app = new Hono();',
    ...(placement === 'before-auth' && { below: 'app.use(' }),
    replaces: "app.use('*', cors());",
  };
}

const places: Partial<Record<Placement, () => string>> = {
  'before-auth': () => say('Directly below `const app = new Hono();`, above the middleware that checks who is asking.'),
  'before-redirect': () => say('Directly below `const app = new Hono();`, above the middleware that redirects.'),
  'every-route': () => say('Directly below `const app = new Hono();`, and no longer on single paths.'),
};

function options(policy: Policy): string {
  const methods = listedMethods(policy);
  return code`
    {
      origin: ${fromEnvironment('typescript', policy) ?? originOption(policy.origins)},
      ${policy.credentials && 'credentials: true,'}
      ${methods.length > 0 && `allowMethods: [${quoteAll('javascript', methods)}],`}
      ${policy.headers.length > 0 && `allowHeaders: [${quoteAll('javascript', policy.headers)}],`}
      ${policy.exposed.length > 0 && `exposeHeaders: [${quoteAll('javascript', policy.exposed)}],`}
      ${policy.maxAge !== undefined && `maxAge: ${policy.maxAge},`}
    }
  `;
}

import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { originOption } from './printing/cors-options.ts';
import { nodeReadsEnvFile, originList } from './printing/origins.ts';
import { quoteAll } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable } from './printing/variant.ts';
import { listedMethods, notesFor, openLists, removesOthers } from './printing/wording.ts';

export default {
  id: 'koa',
  name: 'Koa',
  docs: 'https://github.com/koajs/cors#corsoptions',
  provenance: 'run',
  variants: [
    configurable('koa-cors', '@koa/cors', (policy, placement) => ({
      parts: [install(), imported(), middleware(policy, placement)],
      notes: [
        ...openLists(policy, '`@koa/cors`', ['methods', 'headers']),
        removesOthers(),
        ...nodeReadsEnvFile(policy),
        ...notesFor(policy, placement, 'Koa'),
      ],
    })),
  ],
} satisfies Backend;

const install = () => inTerminal('npm install @koa/cors', say("In the project's folder."));

const imported = (): Part => ({
  file: 'app.js',
  where: say(
    "At the top, with the other imports, if it is not there yet. In a file with `require`, write `const cors = require('@koa/cors');` instead.",
  ),
  language: 'javascript',
  code: "import cors from '@koa/cors';",
});

/** A later middleware would overwrite its headers. */
function middleware(policy: Policy, placement: Placement): Part {
  return {
    file: 'app.js',
    where: places[placement]?.() ?? say('Directly below `const app = new Koa();`, above every other `app.use`.'),
    language: 'javascript',
    code: `app.use(cors(${options(policy)}));`,
    above: 'const app = new Koa();',
    below: 'app.use(',
    replaces: 'app.use(cors());',
  };
}

const places: Partial<Record<Placement, () => string>> = {
  'before-auth': () => say('Directly below `const app = new Koa();`, above the middleware that checks who is asking.'),
  'before-redirect': () => say('Directly below `const app = new Koa();`, above the middleware that redirects.'),
  'on-errors': () => say('Directly below `const app = new Koa();`, above whatever can fail.'),
};

function options(policy: Policy): string {
  const methods = listedMethods(policy);
  return code`
    {
      origin: ${origin(policy)},
      ${policy.credentials && 'credentials: true,'}
      ${methods.length > 0 && `allowMethods: [${quoteAll('javascript', methods)}],`}
      ${policy.headers.length > 0 && `allowHeaders: [${quoteAll('javascript', policy.headers)}],`}
      ${policy.exposed.length > 0 && `exposeHeaders: [${quoteAll('javascript', policy.exposed)}],`}
      ${policy.maxAge !== undefined && `maxAge: ${policy.maxAge},`}
    }
  `;
}

/** The package takes no list: it would send every entry as a header of its own (measured). */
function origin(policy: Policy): string {
  const { origins, originsFrom } = policy;
  if (origins === 'any' || (origins.length === 1 && originsFrom === undefined)) return originOption(origins);
  return `(ctx) => ${originList('javascript', policy)}.find((origin) => origin === ctx.get('Origin'))`;
}

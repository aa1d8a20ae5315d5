import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { corsOptions } from './printing/cors-options.ts';
import { atTop } from './printing/imports.ts';
import { nodeReadsEnvFile, originList } from './printing/origins.ts';
import { quote } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable } from './printing/variant.ts';
import { listedMethods, notesFor, openLists, removesOthers } from './printing/wording.ts';

export default {
  id: 'express',
  name: 'Express',
  docs: 'https://expressjs.com/en/resources/middleware/cors.html',
  provenance: 'run',
  variants: [
    configurable(
      'esm',
      () => say('cors package, import'),
      (policy, placement) => ({
        parts: [
          install(),
          atTop('app.js', 'javascript', "import cors from 'cors';"),
          firstOfAll(withPackage(policy), placement),
        ],
        notes: [...openLists(policy, '`cors`', ['methods', 'headers']), ...notes(policy, placement)],
      }),
    ),
    configurable(
      'commonjs',
      () => say('cors package, require'),
      (policy, placement) => ({
        parts: [
          install(),
          atTop('app.js', 'javascript', "const cors = require('cors');"),
          firstOfAll(withPackage(policy), placement),
        ],
        notes: [...openLists(policy, '`cors`', ['methods', 'headers']), ...notes(policy, placement)],
      }),
    ),
    configurable(
      'by-hand',
      () => say('Without a package'),
      (policy, placement) => ({
        parts: [firstOfAll(byHand(policy), placement)],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

const install = () => inTerminal('npm install cors', say("In the project's folder."));

/**
 * Express runs middleware in the order it was added, so the first one answers preflights and sets headers on every
 * answer. A later one overwrites those headers, so none may stay.
 */
function firstOfAll(lines: string, placement: Placement): Part {
  const { where, below } = places[placement];
  return {
    file: 'app.js',
    where: where(),
    language: 'javascript',
    code: lines,
    above: 'const app = express();',
    below,
    replaces: placement === 'every-route' ? 'app.use(cors());\ncors(), ' : 'app.use(cors());',
  };
}

interface Place {
  where(): string;
  below: string;
}

const asOnlyPlace: Place = {
  where: () => say('Directly below `const app = express();`, as the only place that sets these headers.'),
  below: 'app.use(express.json());',
};

const places: Record<Placement, Place> = {
  'app-wide': {
    where: () => say('Directly below `const app = express();`, above every other `app.use` and every route.'),
    below: 'app.use(express.json());',
  },
  'before-auth': {
    where: () => say('Directly below `const app = express();`, above the middleware that checks who is asking.'),
    below: 'app.use(requireLogin);',
  },
  'before-redirect': {
    where: () => say('Directly below `const app = express();`, above the middleware that redirects.'),
    below: 'app.use(redirect);',
  },
  'on-errors': {
    where: () =>
      say('Directly below `const app = express();`, above whatever can fail: `express.json()`, rate limits, routes.'),
    below: 'app.use(express.json());',
  },
  'one-layer': asOnlyPlace,
  'every-route': asOnlyPlace,
};

function withPackage(policy: Policy): string {
  return `app.use(cors(${corsOptions(policy)}));`;
}

function byHand(policy: Policy): string {
  return code`
    ${policy.origins !== 'any' && `const allowedOrigins = ${originList('javascript', policy)};`}

    app.use((request, response, next) => {
      ${policy.origins === 'any' ? "response.set('Access-Control-Allow-Origin', '*');" : onlyAllowedOrigins}
      ${policy.credentials && "response.set('Access-Control-Allow-Credentials', 'true');"}
      ${setHeader('Access-Control-Expose-Headers', policy.exposed)}
      if (request.method !== 'OPTIONS' || !request.get('Access-Control-Request-Method')) return next();
      ${setHeader('Access-Control-Allow-Methods', listedMethods(policy))}
      ${setHeader('Access-Control-Allow-Headers', policy.headers)}
      ${policy.maxAge !== undefined && `response.set('Access-Control-Max-Age', '${policy.maxAge}');`}
      response.status(204).end();
    });
  `;
}

const onlyAllowedOrigins = code`
  const origin = request.get('Origin');
  response.vary('Origin');
  if (!allowedOrigins.includes(origin)) return next();
  response.set('Access-Control-Allow-Origin', origin);
`;

function setHeader(name: string, values: string[]): string | false {
  return values.length > 0 && `response.set('${name}', ${quote('javascript', values.join(', '))});`;
}

function notes(policy: Policy, placement: Placement): string[] {
  return [
    ...(placement === 'on-errors' ? [asyncErrors()] : []),
    removesOthers(),
    ...(policy.credentials ? [behindProxy()] : []),
    ...nodeReadsEnvFile(policy),
    ...notesFor(policy, placement, 'Express'),
  ];
}

const asyncErrors = () =>
  say(
    'In Express 4 an error thrown in an `async` handler ends the process without an answer. Pass it to `next(error)`, or use Express 5.',
  );

/** Measured with `cookie-session` and `express-session`: neither reports it. */
const behindProxy = () =>
  say(
    "If a proxy ends TLS, add `app.set('trust proxy', 1)`: without it `express-session` and `cookie-session` send no `Secure` cookie.",
  );

import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { atTop } from './printing/imports.ts';
import { fromEnvironment, originList } from './printing/origins.ts';
import { quote, quoteAll } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable } from './printing/variant.ts';
import { capitalsOnly, listedMethods, notesFor, openLists, removesOthers } from './printing/wording.ts';

export default {
  id: 'flask',
  name: 'Flask',
  docs: 'https://flask-cors.readthedocs.io/en/latest/configuration.html',
  provenance: 'run',
  variants: [
    configurable('flask-cors', 'Flask-CORS', (policy, placement) => ({
      parts: [
        install(),
        imports('from flask_cors import CORS', 'import os\nimport re', policy, placement),
        belowApp([withExtension(policy), ...everyAnswer(placement)].join('\n\n\n'), placement),
      ],
      notes: [
        ...capitalsOnly(policy, 'Flask-CORS'),
        ...openLists(policy, 'Flask-CORS', ['methods', 'headers']),
        ...varies(policy, placement),
        ...notes(policy, placement),
      ],
    })),
    configurable(
      'by-hand',
      () => say('Without a package'),
      (policy, placement) => ({
        parts: [
          imports('from flask import request', 'import os', policy, 'app-wide'),
          belowApp(byHand(policy), placement),
        ],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

const install = () => inTerminal('pip install flask-cors', say("In the project's environment."));

/** The hook that answers preflights reads `request`, which the extension does not need. */
function imports(line: string, forEnvironment: string, { originsFrom }: Policy, placement: Placement): Part {
  const lines = code`
    ${originsFrom !== undefined && forEnvironment}
    ${answersFirst(placement) && 'from flask import request'}
    ${line}
  `;
  return atTop('app.py', 'python', lines);
}

/**
 * Flask runs `after_request` hooks in reverse: an extension that was there first answers first, and the new one skips.
 */
function belowApp(lines: string, placement: Placement): Part {
  return {
    file: 'app.py',
    where: places[placement](),
    language: 'python',
    code: [lines, additions[placement]].filter((piece) => piece !== undefined).join('\n\n\n'),
    above: 'app = Flask(__name__)',
    ...(answersFirst(placement) && { below: '@app.before_request' }),
    replaces: 'CORS(app)\n@cross_origin()',
  };
}

const directlyBelow = () => say('Directly below `app = Flask(__name__)`.');
const aboveHooks = () => say('Directly below `app = Flask(__name__)`, above every other `@app.before_request`.');
const asOnlyPlace = () => say('Directly below `app = Flask(__name__)`, as the only place that sets these headers.');

const places: Record<Placement, () => string> = {
  'app-wide': directlyBelow,
  'before-auth': aboveHooks,
  'before-redirect': aboveHooks,
  'on-errors': directlyBelow,
  'one-layer': asOnlyPlace,
  'every-route': asOnlyPlace,
};

/** Flask runs its `before_request` hooks in the order they were added, and redirects only after them. */
function answersFirst(placement: Placement): boolean {
  return placement === 'before-auth' || placement === 'before-redirect';
}

const answerPreflights = code`
  @app.before_request
  def answer_preflight():
      if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
          return app.make_default_options_response()
`;

const additions: Partial<Record<Placement, string>> = {
  'before-auth': answerPreflights,
  'before-redirect': answerPreflights,
  'on-errors': 'app.config["PROPAGATE_EXCEPTIONS"] = False',
};

/**
 * For a single origin, Flask-CORS sends no `Vary` to the pages of others (measured), and a cache keeps their answers.
 */
function everyAnswer(placement: Placement): string[] {
  return placement === 'every-route' ? [varyByOrigin] : [];
}

const varyByOrigin = code`
  @app.after_request
  def vary_by_origin(response):
      response.vary.add("Origin")
      return response
`;

/** It sends none for one origin, and for several only if it names one of them (measured). */
function varies({ origins }: Policy, placement: Placement): string[] {
  return origins === 'any' || placement === 'every-route'
    ? []
    : [
        say(
          'Flask-CORS does not send `Vary: Origin` with every answer. If a cache or CDN stands in front, make `Origin` part of its cache key.',
        ),
      ];
}

function withExtension(policy: Policy): string {
  const methods = listedMethods(policy);
  return code`
    CORS(
        app,
        origins=${policy.origins === 'any' ? '"*"' : `[${environmentPatterns(policy) ?? patterns(policy.origins)}]`},
        ${policy.origins === 'any' && 'send_wildcard=True,'}
        ${policy.credentials && 'supports_credentials=True,'}
        ${methods.length > 0 && `methods=[${quoteAll('python', methods)}],`}
        ${policy.headers.length > 0 && `allow_headers=[${patterns(policy.headers)}],`}
        ${policy.exposed.length > 0 && `expose_headers=[${quoteAll('python', policy.exposed)}],`}
        ${policy.maxAge !== undefined && `max_age=${policy.maxAge},`}
    )
  `;
}

function patterns(texts: string[]): string {
  return quoteAll('python', texts.map(asPattern));
}

/**
 * Flask-CORS takes an origin or header name with one of these characters for a regular expression: `http://[::1]:5173`.
 */
function asPattern(text: string): string {
  return /[*\\\]?$^[()]/.test(text) ? `^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$` : text;
}

/** Whatever the variable holds is matched literally. */
function environmentPatterns(policy: Policy): string | undefined {
  const list = fromEnvironment('python', policy);
  return list && `f"^{re.escape(origin)}$" for origin in ${list}`;
}

/** A list further down in the file with the same common name would replace this one (measured). */
function byHand(policy: Policy): string {
  const anyOrigin = policy.origins === 'any';
  return code`
    ${policy.origins !== 'any' && `CORS_PAGE_ORIGINS = ${originList('python', policy)}\n\n`}
    @app.after_request
    def add_cors_headers(response):
        ${anyOrigin ? 'response.headers["Access-Control-Allow-Origin"] = "*"' : onlyAllowedOrigins}
        ${policy.credentials && 'response.headers["Access-Control-Allow-Credentials"] = "true"'}
        ${setHeader('Access-Control-Expose-Headers', policy.exposed)}
        ${forPreflights(policy)}
        return response
  `;
}

const onlyAllowedOrigins = code`
  origin = request.headers.get("Origin")
  response.vary.add("Origin")
  if origin not in CORS_PAGE_ORIGINS:
      return response
  response.headers["Access-Control-Allow-Origin"] = origin
`;

function forPreflights(policy: Policy): string | false {
  const methods = listedMethods(policy);
  const anything = methods.length + policy.headers.length > 0 || policy.maxAge !== undefined;
  return (
    anything &&
    code`
      if request.method == "OPTIONS":
          ${setHeader('Access-Control-Allow-Methods', methods)}
          ${setHeader('Access-Control-Allow-Headers', policy.headers)}
          ${policy.maxAge !== undefined && `response.headers["Access-Control-Max-Age"] = "${policy.maxAge}"`}
    `
  );
}

function setHeader(name: string, values: string[]): string | false {
  return values.length > 0 && `response.headers["${name}"] = ${quote('python', values.join(', '))}`;
}

function notes(policy: Policy, placement: Placement): string[] {
  return [ownNotes[placement]?.(), removesOthers(), ...notesFor(policy, placement, 'Flask')].filter(
    (note) => note !== undefined,
  );
}

const ownNotes: Partial<Record<Placement, () => string>> = {
  'on-errors': () =>
    say(
      'With `debug=True` the debugger answers errors past Flask, without these headers. `PROPAGATE_EXCEPTIONS = False` turns its error page off; the trace stays in the log.',
    ),
};

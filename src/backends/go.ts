import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code, indented } from './printing/code.ts';
import { goImports, goStrings } from './printing/imports.ts';
import { fromEnvironment } from './printing/origins.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable, documented } from './printing/variant.ts';
import { capitalsOnly, methodsOrSafelisted, notesFor, removesOthers } from './printing/wording.ts';

export default {
  id: 'go',
  name: 'Go net/http',
  docs: 'https://pkg.go.dev/github.com/rs/cors#Options',
  provenance: 'run',
  variants: [
    configurable('rs-cors', 'rs/cors', (policy, placement) => ({
      parts: [
        install('github.com/rs/cors'),
        imported('github.com/rs/cors', policy),
        outermost(rsCors(policy), placement),
      ],
      notes: [
        ...oddHeaders(policy),
        ...capitalsOnly(policy, 'rs/cors 1.7'),
        removesOthers(),
        ...notesFor(policy, placement, 'Go'),
      ],
    })),
    documented(
      configurable('jub0bs-cors', 'jub0bs/cors', (policy, placement) => ({
        parts: [
          install('github.com/jub0bs/cors'),
          imported('github.com/jub0bs/cors', policy),
          outermost(jub0bsCors(policy), placement),
        ],
        notes: [...(isInsecure(policy) ? [insecure()] : []), removesOthers(), ...notesFor(policy, placement, 'Go')],
      })),
    ),
  ],
} satisfies Backend;

function install(module: string): Part {
  return inTerminal(`go get ${module}`, say("In the module's folder."));
}

function imported(module: string, { originsFrom }: Policy): Part {
  return goImports(originsFrom === undefined ? [] : ['os', 'strings'], module);
}

/**
 * Inside the mux, a pattern with a method would refuse `OPTIONS`; inside a login check, the check would answer the
 * preflight.
 */
function outermost(middleware: (handler: string) => string, placement: Placement): Part {
  const inside = handlers[placement] ?? 'mux';
  return {
    file: 'main.go',
    where: say`In place of the line that starts the server, with its address. Where \`${inside}\` stands, put its handler, or \`http.DefaultServeMux\` for \`nil\`.`,
    language: 'go',
    code: indented('\t', `${middleware(inside)}\nlog.Fatal(http.ListenAndServe(":8080", handler))`),
    replaces: `\tlog.Fatal(http.ListenAndServe(":8080", ${inside}))`,
  };
}

/** What a newcomer passes to ListenAndServe. */
const handlers: Partial<Record<Placement, string>> = {
  'before-auth': 'requireLogin(mux)',
  'before-redirect': 'redirect(mux)',
};

function rsCors(policy: Policy): (handler: string) => string {
  return (handler) => code`
    handler := cors.New(cors.Options{
    	AllowedOrigins: ${origins(policy)},
    	${policy.credentials && 'AllowCredentials: true,'}
    	AllowedMethods: ${goStrings(methodsOrSafelisted(policy))},
    	${policy.headers.length > 0 && `AllowedHeaders: ${goStrings(policy.headers)},`}
    	${policy.exposed.length > 0 && `ExposedHeaders: ${goStrings(policy.exposed)},`}
    	${policy.maxAge !== undefined && `MaxAge: ${policy.maxAge || -1},`}
    }).Handler(${handler})
  `;
}

function jub0bsCors(policy: Policy): (handler: string) => string {
  return (handler) => code`
    middleware, err := cors.NewMiddleware(cors.Config{
    	Origins: ${origins(policy)},
    	${policy.credentials && 'Credentialed: true,'}
    	${isInsecure(policy) && 'DangerouslyTolerateInsecureOrigins: true,'}
    	${policy.methods.length > 0 && `Methods: ${goStrings(methodsOrSafelisted(policy))},`}
    	${policy.headers.length > 0 && `RequestHeaders: ${goStrings(policy.headers)},`}
    	${policy.exposed.length > 0 && `ResponseHeaders: ${goStrings(policy.exposed)},`}
    	${policy.maxAge !== undefined && `MaxAgeInSeconds: ${policy.maxAge || -1},`}
    })
    if err != nil {
    	log.Fatal(err)
    }
    handler := middleware.Wrap(${handler})
  `;
}

/** With credentials, jub0bs/cors starts only for `https` and for this machine, unless told otherwise. */
function isInsecure({ origins, credentials }: Policy): boolean {
  return credentials && origins !== 'any' && !origins.every((origin) => secure.test(origin));
}

const secure = /^https:|:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

const insecure = () =>
  say(
    '`DangerouslyTolerateInsecureOrigins` is new in jub0bs/cors 0.11. Whoever controls the network can change an `http` page, and then read these answers.',
  );

/**
 * From the source of rs/cors 1.7, and confirmed by running it: other characters are dropped from the name, which then
 * matches nothing.
 */
function oddHeaders({ headers }: Policy): string[] {
  return headers
    .filter((name) => /[^\w-]/.test(name))
    .map(
      (name) =>
        say`rs/cors before 1.11 cannot allow \`${name}\`: it reads letters, digits, \`-\` and \`_\` only. Use a newer one.`,
    );
}

function origins(policy: Policy): string {
  return fromEnvironment('go', policy) ?? goStrings(policy.origins === 'any' ? ['*'] : policy.origins);
}

import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code, indented } from './printing/code.ts';
import { goImports, goStrings } from './printing/imports.ts';
import { fromEnvironment } from './printing/origins.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable } from './printing/variant.ts';
import { capitalsOnly, listedMethods, notesFor, removesOthers, variesForPages } from './printing/wording.ts';

export default {
  id: 'gin',
  name: 'Gin',
  docs: 'https://pkg.go.dev/github.com/gin-contrib/cors#Config',
  provenance: 'run',
  variants: [
    configurable('gin-contrib', 'gin-contrib/cors', (policy, placement) => ({
      parts: [install(), imported(policy), middleware(policy, placement)],
      notes: notes(policy, placement),
    })),
  ],
} satisfies Backend;

const install = () => inTerminal('go get github.com/gin-contrib/cors', say("In the module's folder."));

function imported({ maxAge, originsFrom }: Policy): Part {
  const standard = [...(originsFrom === undefined ? [] : ['os', 'strings']), ...(maxAge === undefined ? [] : ['time'])];
  return goImports(standard, 'github.com/gin-contrib/cors');
}

/** Below the routes it misses their answers; on a group it misses the preflight (both measured). */
function middleware(policy: Policy, placement: Placement): Part {
  return {
    file: 'main.go',
    where: places[placement]?.() ?? say('Directly below `router := gin.Default()`, above every route and group.'),
    language: 'go',
    code: indented('\t', [...everyAnswer(placement), config(policy)].join('\n')),
    above: '\trouter := gin.Default()',
    below: placement === 'before-auth' ? '\trouter.Use(requireLogin)' : '\trouter.',
  };
}

const places: Partial<Record<Placement, () => string>> = {
  'before-auth': () => say('Directly below `router := gin.Default()`, above the middleware that checks who is asking.'),
  'before-redirect': () => say('Directly below `router := gin.Default()`, above the middleware that redirects.'),
  'every-route': () => say('Directly below `router := gin.Default()`, as the only place that sets these headers.'),
};

/** The package sends `Vary` only to pages (measured), but a cache keeps other answers too. */
function everyAnswer(placement: Placement): string[] {
  return placement === 'every-route' ? ['router.Use(func(c *gin.Context) { c.Header("Vary", "Origin") })'] : [];
}

/** Unless they are permitted, an extension's origin makes the server fail at the start (measured). */
const extension = /^(chrome|moz|safari|ms-browser)-extension:/;

function config(policy: Policy): string {
  const methods = listedMethods(policy);
  const { origins } = policy;
  return code`
    router.Use(cors.New(cors.Config{
    	${origins === 'any' ? 'AllowAllOrigins: true,' : `AllowOrigins: ${fromEnvironment('go', policy) ?? goStrings(origins)},`}
    	${origins !== 'any' && origins.some((origin) => extension.test(origin)) && 'AllowBrowserExtensions: true,'}
    	${policy.credentials && 'AllowCredentials: true,'}
    	${methods.length > 0 && `AllowMethods: ${goStrings(methods)},`}
    	${policy.headers.length > 0 && `AllowHeaders: ${goStrings(policy.headers)},`}
    	${policy.exposed.length > 0 && `ExposeHeaders: ${goStrings(policy.exposed)},`}
    	${policy.maxAge !== undefined && `MaxAge: ${policy.maxAge} * time.Second,`}
    }))
  `;
}

function notes(policy: Policy, placement: Placement): string[] {
  const refuses = say(
    'A request from any other origin is now answered with 403, even where it would need no permission to be sent.',
  );
  return [
    ...(policy.origins === 'any' ? [] : [refuses]),
    ...capitalsOnly(policy, 'gin-contrib/cors'),
    ...variesForPages(placement, 'gin-contrib/cors'),
    removesOthers(),
    ...notesFor(policy, placement, 'Gin'),
  ];
}

import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code, indented } from './printing/code.ts';
import { quote } from './printing/quote.ts';
import { variant } from './printing/variant.ts';
import { dropsOwn, hidden, listedMethods, notesFor, redirectsFirst, reloads } from './printing/wording.ts';

export default {
  id: 'caddy',
  name: 'Caddy',
  docs: 'https://caddyserver.com/docs/caddyfile/directives/header',
  provenance: 'run',
  variants: [
    variant('caddyfile', 'Caddyfile', (policy, placement) => ({
      parts: [site(policy), proxy(), ...(placement === 'before-auth' ? [login(policy)] : [])],
      notes: notes(policy, placement),
    })),
  ],
} satisfies Backend;

function site(policy: Policy): Part {
  const lines = code`
    ${everyAnswer(policy)}

    @preflight {
    	${preflight(policy)}
    }
    handle @preflight {
    	${preflightHeaders(policy)}
    	respond 204
    }
  `;
  return {
    file: 'Caddyfile',
    where: say("At the top of the site's block."),
    language: 'caddyfile',
    code: indented('\t', lines),
    above: 'api.example.com {',
    below: '\treverse_proxy',
  };
}

/** Without `defer`, which misses what Caddy itself refuses, for example a login (measured: a 401 without headers). */
function everyAnswer(policy: Policy): string {
  const headers = code`
    Access-Control-Allow-Origin ${policy.origins === 'any' ? '*' : '{header.Origin}'}
    ${policy.credentials && 'Access-Control-Allow-Credentials true'}
    ${policy.exposed.length > 0 && `Access-Control-Expose-Headers ${quote('caddyfile', policy.exposed.join(', '))}`}
  `;
  if (policy.origins === 'any') return `header {\n\t${headers.replaceAll('\n', '\n\t')}\n}`;
  return code`
    header +Vary Origin
    @allowed {
    	${origins(policy.origins)}
    }
    header @allowed {
    	${headers}
    }
  `;
}

/** Otherwise the app's header would come beside Caddy's own (measured: two of them). */
const proxy = (): Part => ({
  file: 'Caddyfile',
  where: say('In the braces of `reverse_proxy`. Add them where there are none yet.'),
  language: 'caddyfile',
  code: hidden.map((name) => `\t\theader_down -${name}`).join('\n'),
  above: '\treverse_proxy localhost:3000 {',
});

function origins(allowed: string[]): string {
  return allowed.map((origin) => `header Origin ${quote('caddyfile', origin)}`).join('\n');
}

function preflight(policy: Policy): string {
  return code`
    method OPTIONS
    header Access-Control-Request-Method *
    ${policy.origins !== 'any' && origins(policy.origins)}
  `;
}

function preflightHeaders(policy: Policy): string {
  const methods = listedMethods(policy);
  const { headers, maxAge } = policy;
  return code`
    ${methods.length > 0 && `header Access-Control-Allow-Methods ${quote('caddyfile', methods.join(', '))}`}
    ${headers.length > 0 && `header Access-Control-Allow-Headers ${quote('caddyfile', headers.join(', '))}`}
    ${maxAge !== undefined && `header Access-Control-Max-Age ${maxAge}`}
  `;
}

/** Caddy checks logins before `handle`, whatever the order in the file. */
function login(policy: Policy): Part {
  const lines = code`
    @request {
    	not {
    		${preflight(policy)}
    	}
    }
    basicauth @request {
  `;
  return {
    file: 'Caddyfile',
    where: say('In place of the line that begins `basicauth`.'),
    language: 'caddyfile',
    code: indented('\t', lines),
    replaces: '\tbasicauth {',
  };
}

function notes(policy: Policy, placement: Placement): string[] {
  const renamed = say('From Caddy 2.8 on, `basicauth` is called `basic_auth`.');
  const others = say(
    'With `forward_auth`, write `@request` directly behind its name instead. A path behind either name, such as `/api/*`, moves into `@request`, as the line `path /api/*`.',
  );
  const redirects = placement === 'before-redirect';
  return [
    reloads('caddy reload', 'Caddy'),
    say('In another folder than that of the Caddyfile, add `--config` and its path.'),
    ...(placement === 'before-auth' ? [renamed, others] : []),
    dropsOwn('header_down', 'Caddy'),
    say(
      'With `php_fastcgi` instead, write the `header_down` lines in its braces. Where the site has neither, leave them out, and remove such headers from the app.',
    ),
    ...(redirects ? [redirectsFirst('Caddy')] : []),
    ...notesFor(policy, redirects ? 'app-wide' : placement, 'Caddy'),
  ];
}

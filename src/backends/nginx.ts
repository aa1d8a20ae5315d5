import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code, indented } from './printing/code.ts';
import { quote } from './printing/quote.ts';
import { variant } from './printing/variant.ts';
import {
  dropsOwn,
  hidden,
  listedMethods,
  notesFor,
  redirectsFirst,
  reloads,
  removeOthers,
} from './printing/wording.ts';

export default {
  id: 'nginx',
  name: 'nginx',
  docs: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html',
  provenance: 'run',
  variants: [
    variant(
      'location',
      () => say('In front of an app'),
      (policy, placement) => ({
        parts: [maps(policy), location(policy), ...(placement === 'on-errors' ? [errorPage(policy)] : [])],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

function maps(policy: Policy): Part {
  const lines = code`
    ${needsDollar(policy) && dollar}
    ${policy.origins !== 'any' && originMap(policy.origins)}
    ${policy.credentials && credentialsMap}
    map "$request_method $http_access_control_request_method" $cors_page_preflight {
        default 0;
        "~^OPTIONS ." 1;
    }
  `;
  return {
    file: 'nginx.conf',
    where: say('In the `http` block, above `server`.'),
    language: 'nginx',
    code: `${indented('    ', lines)}\n`,
    above: 'http {',
    below: '    server {',
  };
}

/**
 * If two `map` blocks or `set` lines define one variable, nginx silently takes the last (measured). Many configurations
 * have a `$cors_origin`, so that name must not decide here which origins are allowed.
 */
function originMap(origins: string[]): string {
  const allowed = origins.map((origin) => `${mapKey(origin)} $http_origin;`).join('\n');
  return code`
    map $http_origin $cors_page_origin {
        default "";
        ${allowed}
    }
  `;
}

/** With a longer key in its hash, nginx does not start at its default size (measured); patterns are kept outside the hash. */
const longestKey = 46;

function mapKey(origin: string): string {
  return origin.length > longestKey ? `"~^${origin.replace(/[.[\]]/g, '\\$&')}$"` : quote('nginx', origin);
}

/** For an origin that nginx does not know, it sends nothing about credentials either. */
const credentialsMap = 'map $cors_page_origin $cors_page_credentials {\n    default "";\n    "~." true;\n}';

/** nginx reads `$` in every string as the start of a variable, and only such a variable can produce the character. */
const dollar = 'geo $dollar {\n    default "$";\n}';

function needsDollar({ methods, headers, exposed }: Policy): boolean {
  return [...methods, ...headers, ...exposed].some((name) => name.includes('$'));
}

/**
 * `return` runs before access rules, so the password is asked for after the preflight (measured with `auth_basic`). A
 * `return` in the `server` block runs before this one (measured: 405 for `OPTIONS`).
 */
function location(policy: Policy): Part {
  const lines = code`
    ${hidden.map((name) => `proxy_hide_header ${name};`).join('\n')}
    ${everyAnswer(policy)}
    if ($cors_page_preflight) {
        ${everyAnswer(policy)}
        ${preflightAnswer(policy)}
        return 204;
    }
  `;
  return {
    file: 'nginx.conf',
    where: say('At the top of the `location` block that answers this URL.'),
    language: 'nginx',
    code: indented('            ', lines),
    above: '        location / {',
    below: '            proxy_pass',
  };
}

/** An `error_page` moves the answer to another `location`, and so away from these lines (measured). */
function errorPage(policy: Policy): Part {
  return {
    file: 'nginx.conf',
    where: say('At the top of the `location` that an `error_page` leads to, if there is one.'),
    language: 'nginx',
    code: indented('            ', everyAnswer(policy)),
    above: '        location = /50x.html {',
  };
}

/** An empty value is not sent; `always` puts the headers on 4xx and 5xx answers too. */
function everyAnswer(policy: Policy): string {
  return code`
    add_header Access-Control-Allow-Origin ${policy.origins === 'any' ? '"*"' : '$cors_page_origin'} always;
    ${policy.origins !== 'any' && 'add_header Vary Origin always;'}
    ${policy.credentials && 'add_header Access-Control-Allow-Credentials $cors_page_credentials always;'}
    ${addHeader('Access-Control-Expose-Headers', policy.exposed)}
  `;
}

function preflightAnswer(policy: Policy): string {
  return code`
    ${addHeader('Access-Control-Allow-Methods', listedMethods(policy))}
    ${addHeader('Access-Control-Allow-Headers', policy.headers)}
    ${policy.maxAge !== undefined && `add_header Access-Control-Max-Age ${policy.maxAge} always;`}
  `;
}

function addHeader(name: string, values: string[]): string | false {
  return values.length > 0 && `add_header ${name} ${quote('nginx', values.join(', '))} always;`;
}

function notes(policy: Policy, placement: Placement): string[] {
  return [
    reloads('nginx -s reload', 'nginx'),
    say('An `add_header` here switches off those of the levels above. Repeat the ones you still need.'),
    removeOthers('add_header', 'nginx'),
    say(
      'A nested `location` needs all lines of this one again. An `if` with an `add_header` of its own needs the `add_header` lines. In `limit_except`, list `OPTIONS`. An `if` with a `return` in the `server` block comes first: move it here, below these lines.',
    ),
    dropsOwn('proxy_hide_header', 'nginx'),
    say(
      'With `fastcgi_pass` or `uwsgi_pass`, write `fastcgi_hide_header` or `uwsgi_hide_header`. These lines switch off those of the levels above, too.',
    ),
    placement === 'before-redirect' && redirectsFirst('nginx'),
    ...notesFor(policy, 'app-wide', 'nginx'),
    say(
      'If this is ingress-nginx in Kubernetes, set its annotations instead, such as `enable-cors`, `cors-allow-origin` and `cors-allow-credentials`: it writes this file itself.',
    ),
  ].filter((note) => note !== false);
}

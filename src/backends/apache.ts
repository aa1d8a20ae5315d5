import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code, indented } from './printing/code.ts';
import { quote } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { variant } from './printing/variant.ts';
import { dropsOwn, hidden, listedMethods, notesFor, removeOthers } from './printing/wording.ts';

export default {
  id: 'apache',
  name: 'Apache',
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_headers.html',
  provenance: 'run',
  variants: [
    variant(
      'virtual-host',
      () => say('Virtual host'),
      (policy, placement) => ({
        parts: [modules(), virtualHost(policy)],
        notes: notes(policy, placement),
      }),
    ),
    variant('htaccess', '.htaccess', (policy, placement) => ({
      parts: [modules(), htaccess(policy), ...(placement === 'before-auth' ? [optionsWithoutLogin()] : [])],
      notes: [overrides(), ...(placement === 'before-auth' ? [withoutLogin()] : []), ...notes(policy, placement)],
    })),
  ],
} satisfies Backend;

const withoutLogin = () => say('`OPTIONS` then needs no login. Every other method still does.');
const overrides = () => say('Apache reads this file only where `AllowOverride` permits it: `FileInfo`, or `All`.');

const modules = () =>
  inTerminal(
    'a2enmod headers setenvif rewrite',
    say('Once, on Debian and Ubuntu. Restart Apache when every part is in place.'),
  );

function virtualHost(policy: Policy): Part {
  return {
    file: 'site.conf',
    where: say('At the top of the `<VirtualHost>` block that answers this URL.'),
    language: 'apache',
    code: indented('    ', directives(policy)),
    above: '<VirtualHost *:80>',
  };
}

function htaccess(policy: Policy): Part {
  return {
    file: '.htaccess',
    where: say('At the top, above every other `RewriteRule`.'),
    language: 'apache',
    code: directives(policy),
  };
}

/** Rules of this file run after the login check, so the check itself has to let `OPTIONS` pass (measured). */
const optionsWithoutLogin = (): Part => ({
  file: '.htaccess',
  where: say('In place of `Require valid-user`.'),
  language: 'apache',
  code: code`
    <RequireAny>
        Require method OPTIONS
        Require valid-user
    </RequireAny>
  `,
  replaces: 'Require valid-user',
});

function directives(policy: Policy): string {
  return code`
    ${policy.origins !== 'any' && allowedOrigins(policy.origins)}
    ${unsetOthers}
    ${everyAnswer(policy)}

    ${preflightAnswer(policy)}
  `;
}

/**
 * The variable has an uncommon name: a `SetEnvIf` further down for the same variable would decide which origins are
 * allowed (measured).
 */
function allowedOrigins(origins: string[]): string {
  const patterns = origins.map((origin) => origin.replace(/[.[\]]/g, '\\$&')).join('|');
  return `SetEnvIf Origin ${quote('apache', `^(${patterns})$`)} CORS_PAGE_ORIGIN=$1`;
}

/** `always` fills a table of its own: it reaches error pages, and does not overwrite what an app has set. */
function everyAnswer(policy: Policy): string {
  const when = policy.origins === 'any' ? '' : ' env=CORS_PAGE_ORIGIN';
  const allowed = policy.origins === 'any' ? '*' : '%{CORS_PAGE_ORIGIN}e';
  return code`
    Header always set Access-Control-Allow-Origin "${allowed}"${when}
    ${policy.origins !== 'any' && 'Header always merge Vary "Origin"'}
    ${policy.credentials && `Header always set Access-Control-Allow-Credentials "true"${when}`}
    ${setHeader('Access-Control-Expose-Headers', policy.exposed, when)}
  `;
}

function preflightAnswer(policy: Policy): string {
  const when = ' env=CORS_PAGE_PREFLIGHT';
  return code`
    RewriteEngine On
    RewriteCond %{REQUEST_METHOD} =OPTIONS
    RewriteCond %{HTTP:Access-Control-Request-Method} !=""
    RewriteRule ^ - [R=204,L,E=CORS_PAGE_PREFLIGHT:1]
    ${setHeader('Access-Control-Allow-Methods', listedMethods(policy), when)}
    ${setHeader('Access-Control-Allow-Headers', policy.headers, when)}
    ${policy.maxAge !== undefined && `Header always set Access-Control-Max-Age "${policy.maxAge}"${when}`}
  `;
}

function setHeader(name: string, values: string[], when: string): string | false {
  return values.length > 0 && `Header always set ${name} ${quote('apache', values.join(', '))}${when}`;
}

/** A proxied app fills the first table, a CGI app the `always` table (measured). */
const unsetOthers = hidden.map((name) => `Header unset ${name}\nHeader always unset ${name}`).join('\n');

/** `Header set` and `Header always set` fill two tables, and both are sent (measured). Lines further down win. */
const others = () => removeOthers('Header …', 'Apache');

function notes(policy: Policy, placement: Placement): string[] {
  return [
    dropsOwn('Header unset', 'Apache'),
    others(),
    ...notesFor(policy, placement === 'one-layer' ? 'app-wide' : placement, 'Apache'),
  ];
}

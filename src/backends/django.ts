import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { fromEnvironment } from './printing/origins.ts';
import { quote, quoteAll } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable } from './printing/variant.ts';
import { notesFor, removesOthers } from './printing/wording.ts';

export default {
  id: 'django',
  name: 'Django',
  docs: 'https://github.com/adamchainz/django-cors-headers#configuration',
  provenance: 'run',
  variants: [
    configurable('django-cors-headers', 'django-cors-headers', (policy, placement) => ({
      parts: [install(), app(), middleware(placement), settings(policy), ...csrfSettings(policy)],
      notes: notes(policy, placement),
    })),
  ],
} satisfies Backend;

const install = () => inTerminal('python -m pip install django-cors-headers', say("In the project's environment."));

const app = (): Part => ({
  file: 'settings.py',
  where: say('In `INSTALLED_APPS`, if it is not there yet: with two of them Django does not start.'),
  language: 'python',
  code: '    "corsheaders",',
  above: 'INSTALLED_APPS = [',
});

/** Whatever answers before this middleware answers without its headers: redirects, logins, error pages. */
function middleware(placement: Placement): Part {
  return {
    file: 'settings.py',
    where: places[placement]?.() ?? say('As the first line of `MIDDLEWARE`.'),
    language: 'python',
    code: '    "corsheaders.middleware.CorsMiddleware",',
    above: 'MIDDLEWARE = [',
    below: '    "django.middleware.security.SecurityMiddleware",',
  };
}

const places: Partial<Record<Placement, () => string>> = {
  'before-auth': () => say('As the first line of `MIDDLEWARE`, above whatever checks who is asking.'),
  'before-redirect': () =>
    say('As the first line of `MIDDLEWARE`, above `SecurityMiddleware` and `CommonMiddleware`, which redirect.'),
  'on-errors': () =>
    say('As the first line of `MIDDLEWARE`, so that the answers of all other middleware pass through it.'),
};

function settings(policy: Policy): Part {
  return {
    file: 'settings.py',
    where: say('At the end.'),
    language: 'python',
    code: [imports(policy), values(policy)].filter((piece) => piece !== '').join('\n\n'),
  };
}

/** The package's own lists are kept and extended: a setting replaces them, and a shorter one may stand further up. */
function imports(policy: Policy): string {
  const names = [policy.headers.length > 0 && 'default_headers', policy.methods.length > 0 && 'default_methods'];
  const needed = names.filter((name) => name !== false);
  return code`
    ${policy.originsFrom !== undefined && 'import os\n'}
    ${needed.length > 0 && `from corsheaders.defaults import ${needed.join(', ')}`}
  `.trimEnd();
}

function values(policy: Policy): string {
  return code`
    CORS_URLS_REGEX = r"^.*$"
    ${policy.origins === 'any' ? anyOrigin : namedOrigins(policy)}
    ${policy.credentials && 'CORS_ALLOW_CREDENTIALS = True'}
    ${extended('CORS_ALLOW_METHODS', 'default_methods', policy.methods, defaultMethods)}
    ${extended('CORS_ALLOW_HEADERS', 'default_headers', policy.headers, defaultHeaders)}
    ${policy.exposed.length > 0 && `CORS_EXPOSE_HEADERS = [${quoteAll('python', policy.exposed)}]`}
    ${policy.maxAge !== undefined && `CORS_PREFLIGHT_MAX_AGE = ${policy.maxAge}`}
  `;
}

/** Settings further up stay in force, and with credentials the package allows every origin by name. */
const anyOrigin = 'CORS_ALLOW_ALL_ORIGINS = True\nCORS_ALLOW_CREDENTIALS = False';

function namedOrigins(policy: Policy): string {
  return code`
    CORS_ALLOW_ALL_ORIGINS = False
    CORS_ALLOWED_ORIGINS = ${listOfOrigins(policy)}
    CORS_ALLOWED_ORIGIN_REGEXES = []
  `;
}

function listOfOrigins(policy: Policy): string {
  const origins = policy.origins === 'any' ? [] : policy.origins;
  const lines = origins.map((origin) => `    ${quote('python', origin)},\n`).join('');
  return fromEnvironment('python', policy) ?? `[\n${lines}]`;
}

const csrf = () =>
  say(
    'The CSRF check of a session also wants its token. Send the value of the cookie `csrftoken` in the `X-CSRFToken` header. Across sites a script cannot read that cookie, so hand the token out in an answer.',
  );

/** In its source: Django 3.2 compares the list with hosts. */
const hostsAlone = () =>
  say('Before Django 4, `CSRF_TRUSTED_ORIGINS` takes only hosts, without `https://` or `http://`.');

const ownLists = () =>
  say(
    'django-cors-headers allows its own lists too, `DELETE` and `Authorization` for example, from the origins that it lets in.',
  );

/** django-cors-headers 4.9: corsheaders/defaults.py. HEAD is not in it, but the browser never needs it listed. */
const defaultMethods = ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'HEAD'];
const defaultHeaders = ['accept', 'authorization', 'content-type', 'user-agent', 'x-csrftoken', 'x-requested-with'];

function extended(setting: string, list: string, names: string[], own: string[]): string | false {
  const extra = names.filter((name) => !own.includes(name)).map((name) => `, ${quote('python', name)}`);
  return names.length > 0 && `${setting} = [*${list}${extra.join('')}]`;
}

function notes(policy: Policy, placement: Placement): string[] {
  return [
    ...(changesSomething(policy) ? [csrf(), hostsAlone()] : []),
    ownLists(),
    removesOthers(),
    ...notesFor(policy, placement, 'Django'),
  ];
}

/**
 * CORS lets the page read the answer; Django's CSRF check of a POST with a session is separate (measured: 403).
 * POST needs no listing, so a JSON body is the sign of one.
 */
function csrfSettings(policy: Policy): Part[] {
  if (!changesSomething(policy) || policy.origins === 'any') return [];
  const trust: Part = {
    file: 'settings.py',
    where: say(
      'At the end, if people log in with a session: the CSRF check asks for these origins too. If the list is there already, add them to it instead.',
    ),
    language: 'python',
    code: `CSRF_TRUSTED_ORIGINS = ${listOfOrigins(policy)}`,
  };
  return [trust, acrossSites()];
}

const acrossSites = (): Part => ({
  file: 'settings.py',
  where: say('At the end, if page and API are on different sites: browsers send cookies there only with these.'),
  language: 'python',
  code: code`
    CSRF_COOKIE_SAMESITE = "None"
    CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_SAMESITE = "None"
    SESSION_COOKIE_SECURE = True
  `,
});

function changesSomething({ credentials, methods, headers }: Policy): boolean {
  return credentials && (methods.length > 0 || headers.includes('content-type') || headers.includes('x-csrftoken'));
}

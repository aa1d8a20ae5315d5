import { isHttp } from '../engine/fetch/location-url.ts';
import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { fromEnvironment } from './printing/origins.ts';
import { quote, quoteAll } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable } from './printing/variant.ts';
import { capitalsOnly, methodsOrSafelisted, notesFor, removesOthers } from './printing/wording.ts';

export default {
  id: 'rails',
  name: 'Rails',
  docs: 'https://github.com/cyu/rack-cors#configuration',
  provenance: 'run',
  variants: [
    configurable('rails', 'Rails', (policy, placement) => ({
      parts: [install(), initializer(policy)],
      notes: notes(policy, placement),
    })),
    configurable('rack', 'Rack, Sinatra', (policy, placement) => ({
      parts: [install(), required(), rackUp(policy, placement)],
      notes: [removesOthers(), ...capitalsOnly(policy, 'rack-cors'), ...notesFor(policy, placement, 'Rack')],
    })),
  ],
} satisfies Backend;

const install = () => inTerminal('bundle add rack-cors', say("In the project's folder."));

/** Position 0 is before everything that may answer: host checks, static files, logins. */
function initializer(policy: Policy): Part {
  return {
    file: 'config/initializers/cors.rb',
    where: say('As a new file, or in place of what is in it.'),
    language: 'ruby',
    code: code`
      Rails.application.config.middleware.insert_before 0, Rack::Cors do
        ${allow(policy)}
      end
    `,
  };
}

const required = (): Part => ({
  file: 'config.ru',
  where: say('At the top, with the other requires.'),
  language: 'ruby',
  code: 'require "rack/cors"',
});

function rackUp(policy: Policy, placement: Placement): Part {
  return {
    file: 'config.ru',
    where: places[placement]?.() ?? say('Above every other `use`, and above `run`.'),
    language: 'ruby',
    code: code`
      use Rack::Cors do
        ${allow(policy)}
      end
    `,
    above: '# The middleware.',
    below: 'run ',
  };
}

const places: Partial<Record<Placement, () => string>> = {
  'before-auth': () => say('Above every other `use`, the one that checks who is asking among them.'),
  'before-redirect': () => say('Above every other `use`, the one that redirects among them.'),
};

function allow(policy: Policy): string {
  const options = [
    policy.headers.length > 0 && `headers: [${quoteAll('ruby', policy.headers)}]`,
    `methods: [${methodsOrSafelisted(policy).map(symbol).join(', ')}]`,
    policy.credentials && 'credentials: true',
    policy.exposed.length > 0 && `expose: [${quoteAll('ruby', policy.exposed)}]`,
    policy.maxAge !== undefined && `max_age: ${policy.maxAge}`,
  ].filter((option) => option !== false);
  return code`
    allow do
      origins ${policy.origins === 'any' ? '"*"' : allowedOrigins(policy.origins, policy)}
      resource "*",
        ${options.join(',\n')}
    end
  `;
}

/**
 * Before 2.0, rack-cors takes a string for an origin only if it begins with `http` (measured); it takes others for
 * patterns.
 */
function allowedOrigins(origins: string[], policy: Policy): string {
  const list = fromEnvironment('ruby', policy);
  const patterned = origins.some((origin) => !isHttp(origin));
  if (list !== undefined) return patterned ? `${list}.map { |origin| /\\A#{Regexp.escape(origin)}\\z/ }` : list;
  return origins.map((origin) => (isHttp(origin) ? quote('ruby', origin) : pattern(origin))).join(', ');
}

const pattern = (origin: string) => `%r{\\A${origin.replace(/[.[\]]/g, '\\$&')}\\z}`;

/** rack-cors compares methods in lower case. */
function symbol(method: string): string {
  const name = method.toLowerCase();
  return /^[a-z]+$/.test(name) ? `:${name}` : `:${quote('ruby', name)}`;
}

function notes(policy: Policy, placement: Placement): string[] {
  const restart = say('Restart the server: initializers are read once.');
  return [restart, removesOthers(), ...capitalsOnly(policy, 'rack-cors'), ...notesFor(policy, placement, 'Rails')];
}

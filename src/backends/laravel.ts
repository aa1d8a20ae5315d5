import type { Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { originList, readsEnvFile } from './printing/origins.ts';
import { quoteAll } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { configurable } from './printing/variant.ts';
import { capitalsOnly, methodsOrSafelisted, notesFor, removesOthers } from './printing/wording.ts';

export default {
  id: 'laravel',
  name: 'Laravel',
  docs: 'https://laravel.com/docs/routing#cors',
  provenance: 'documentation',
  variants: [
    configurable('config', 'config/cors.php', (policy, placement) => ({
      parts: [publish(), config(policy), clear()],
      notes: [
        ...paths(),
        removesOthers(),
        ...capitalsOnly(policy, 'Laravel'),
        ...readsEnvFile(policy, 'Laravel'),
        ...notesFor(policy, placement, 'Laravel'),
      ],
    })),
  ],
} satisfies Backend;

const publish = () => inTerminal('php artisan config:publish cors', say('Where `config/cors.php` does not exist yet.'));

/** The framework's own lists are `*`, which has no effect with credentials; so every list is written out. */
function config(policy: Policy): Part {
  return {
    file: 'config/cors.php',
    where: say('In place of what is in it.'),
    language: 'php',
    code: code`
      <?php

      return [
          'paths' => ['*'],
          'allowed_methods' => [${quoteAll('php', methodsOrSafelisted(policy))}],
          'allowed_origins' => ${policy.origins === 'any' ? "['*']" : originList('laravel', policy)},
          'allowed_origins_patterns' => [],
          'allowed_headers' => [${quoteAll('php', policy.headers)}],
          'exposed_headers' => [${quoteAll('php', policy.exposed)}],
          'max_age' => ${policy.maxAge ?? 0},
          'supports_credentials' => ${policy.credentials ? 'true' : 'false'},
      ];
    `,
  };
}

const clear = () =>
  inTerminal(
    'php artisan config:clear',
    say('Once after the change, because Laravel may have stored the old configuration.'),
  );

const paths = () => [say('`paths` covers the whole app. To cover less, name paths such as `api/*`.')];

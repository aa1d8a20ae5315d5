import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { originList } from './printing/origins.ts';
import { quote } from './printing/quote.ts';
import { configurable } from './printing/variant.ts';
import { listedMethods, notesFor, removesOthers } from './printing/wording.ts';

export default {
  id: 'php',
  name: 'PHP',
  docs: 'https://www.php.net/manual/function.header.php',
  provenance: 'run',
  variants: [
    configurable(
      'by-hand',
      () => say('Without a framework'),
      (policy, placement) => ({
        parts: [firstLines(policy, placement)],
        notes: notes(policy, placement),
      }),
    ),
  ],
} satisfies Backend;

function firstLines(policy: Policy, placement: Placement): Part {
  return {
    file: 'index.php',
    where:
      places[placement]?.() ?? say('Directly below `<?php`, `declare` and `namespace`, before anything is printed.'),
    language: 'php',
    code: headers(policy),
    above: '<?php',
  };
}

const places: Partial<Record<Placement, () => string>> = {
  'before-auth': () => say('Directly below `<?php`, `declare` and `namespace`, above the check of who is asking.'),
  'before-redirect': () => say('Directly below `<?php`, `declare` and `namespace`, above the redirect.'),
  'on-errors': () => say('Directly below `<?php`, `declare` and `namespace`, above whatever can fail.'),
};

function headers(policy: Policy): string {
  if (policy.origins === 'any') return `header('Access-Control-Allow-Origin: *');\n${forAllowed(policy)}`;
  return code`
    $allowedOrigins = ${originList('php', policy)};
    $origin = $_SERVER['HTTP_ORIGIN'] ?? '';
    header('Vary: Origin', false);
    if (in_array($origin, $allowedOrigins, true)) {
        header("Access-Control-Allow-Origin: $origin");
        ${forAllowed(policy)}
    }
  `;
}

function forAllowed(policy: Policy): string {
  return code`
    ${policy.credentials && "header('Access-Control-Allow-Credentials: true');"}
    ${header('Access-Control-Expose-Headers', policy.exposed)}
    if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {
        ${header('Access-Control-Allow-Methods', listedMethods(policy))}
        ${header('Access-Control-Allow-Headers', policy.headers)}
        ${policy.maxAge !== undefined && `header('Access-Control-Max-Age: ${policy.maxAge}');`}
        http_response_code(204);
        exit;
    }
  `;
}

function header(name: string, values: string[]): string | false {
  return values.length > 0 && `header(${quote('php', `${name}: ${values.join(', ')}`)});`;
}

function notes(policy: Policy, placement: Placement): string[] {
  const webServer = say(
    'A login that Apache or nginx asks for runs before PHP, and has to let `OPTIONS` through itself.',
  );
  return [
    ...hiddenEnvironment(policy),
    ...(placement === 'before-auth' ? [webServer] : []),
    say(
      'Let nothing stand before `<?php`, not even an empty line: PHP may then send its headers before these lines run.',
    ),
    removesOthers(),
    ...notesFor(policy, placement, 'PHP'),
  ];
}

/** `clear_env` is on by default, so `getenv` finds nothing. */
function hiddenEnvironment({ originsFrom }: Policy): string[] {
  return originsFrom === undefined
    ? []
    : [
        say`PHP-FPM hides the environment: set \`env[${originsFrom}]\` in its pool. PHP reads no \`.env\` file by itself.`,
      ];
}

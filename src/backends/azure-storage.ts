import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { quote } from './printing/quote.ts';
import { inTerminal } from './printing/terminal.ts';
import { variant } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor, unknownMethods } from './printing/wording.ts';

export default {
  id: 'azure-storage',
  name: 'Azure Storage',
  docs: 'https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services',
  provenance: 'documentation',
  variants: [
    variant(
      'account',
      () => say('Storage account'),
      (policy, placement) => ({ parts: [rule(policy)], notes: notes(policy, placement) }),
    ),
  ],
} satisfies Backend;

/** The methods that a rule accepts; the documentation names no others. */
const known = ['DELETE', 'GET', 'HEAD', 'MERGE', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

function rule(policy: Policy): Part {
  const options: Record<string, readonly string[]> = {
    origins: quoted(policy.origins === 'any' ? ['*'] : policy.origins),
    methods: methodsOrSafelisted(policy).filter((method) => known.includes(method)),
    'allowed-headers': quoted(policy.headers),
    'exposed-headers': quoted(policy.exposed),
    'max-age': policy.maxAge === undefined ? [] : [String(policy.maxAge)],
  };
  const given = Object.entries(options).filter(([, values]) => values.length > 0);
  return inTerminal(
    `az storage cors add --account-name ACCOUNT --services b${given.map(([name, values]) => ` --${name} ${values.join(' ')}`).join('')}`,
    say(
      "With your account's name in place of `ACCOUNT`. `b` stands for blobs: write `f`, `q` or `t` for files, queues or tables.",
    ),
  );
}

function quoted(values: readonly string[]): string[] {
  return values.map((value) => quote('shell', value));
}

/** Cookies play no part: Azure Storage recognizes people by a token, or by the signature of the URL. */
function notes(policy: Policy, placement: Placement): string[] {
  return [
    ...unknownMethods(policy, known, 'Azure'),
    say('`add` keeps the rules that are already set: `az storage cors list` shows them.'),
    ...notesFor({ ...policy, credentials: false }, placement, 'Azure'),
  ];
}

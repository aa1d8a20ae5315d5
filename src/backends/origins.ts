import type { Policy } from '../engine/judgement.ts';
import { placeholders } from '../engine/policy.ts';
import type { Part } from './backend.ts';
import { quoteAll } from './quote.ts';

/** Languages whose servers read the environment while they start. A missing variable ends them, and opens nothing. */
const readers = {
  javascript: (name: string) => `process.env.${name}.split(',')`,
  python: (name: string) => `os.environ["${name}"].split(",")`,
  csharp: (name: string) => `Environment.GetEnvironmentVariable("${name}")!.Split(',')`,
  php: (name: string) => `explode(',', getenv('${name}'))`,
  ruby: (name: string) => `*ENV.fetch("${name}").split(",")`,
};

type Origins = Pick<Policy, 'origins' | 'originsFrom'>;

/** Where the origins are read from the environment: the expression that does. */
export function fromEnvironment(language: keyof typeof readers, { originsFrom }: Origins): string | undefined {
  return originsFrom === undefined ? undefined : readers[language](originsFrom);
}

/** The origins as an expression of a list: read from the environment, or spelled out between brackets. */
export function originList(language: 'javascript' | 'python' | 'php', policy: Origins): string {
  const literals = policy.origins === 'any' ? [] : policy.origins;
  return fromEnvironment(language, policy) ?? `[${quoteAll(language, literals)}]`;
}

/** The variable itself, to be set wherever the server runs. */
export function environmentPart({ origins, originsFrom }: Origins): Part[] {
  if (originsFrom === undefined || origins === 'any') return [];
  return [
    {
      file: 'Environment',
      where:
        'Where the server gets its settings: the shell, a `.env` file or the host. Each place names its own origins.',
      language: 'bash',
      code: `${originsFrom}=${origins.join(',')}`,
    },
  ];
}

/** Every origin that nobody has seen, and that a person has to put theirs in place of. */
export function placeholderNotes({ origins }: Origins): string[] {
  const marks: readonly string[] = Object.values(placeholders);
  return (origins === 'any' ? [] : origins)
    .filter((origin, index) => index > 0 && marks.includes(origin))
    .map((origin) => `\`${origin}\` is a placeholder. Put your own origin in its place.`);
}

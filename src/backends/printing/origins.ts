/** The origins of a policy: spelled out, or read from the environment. */
import type { Policy } from '../../engine/judgement.ts';
import { placeholders } from '../../engine/policy-choices.ts';
import { say } from '../../engine/say.ts';
import type { Part } from '../backend.ts';
import { quoteAll } from './quote.ts';

/**
 * How servers read the environment while they start. If the variable is missing, most of them stop, and none allows
 * anything. A space after a comma is not part of an origin.
 */
const readers = {
  javascript: (name: string) => `process.env.${name}.split(/, */)`,
  typescript: (name: string) => `process.env.${name}!.split(/, */)`,
  deno: (name: string) => `Deno.env.get('${name}')!.split(/, */)`,
  python: (name: string) => `os.environ["${name}"].replace(" ", "").split(",")`,
  csharp: (name: string) => `Environment.GetEnvironmentVariable("${name}")!.Replace(" ", "").Split(',')`,
  java: (name: string) => `System.getenv("${name}").split(", *")`,
  go: (name: string) => `strings.Split(strings.ReplaceAll(os.Getenv("${name}"), " ", ""), ",")`,
  php: (name: string) => `preg_split('/, */', getenv('${name}'))`,
  laravel: (name: string) => `preg_split('/, */', env('${name}'))`,
  ruby: (name: string) => `*ENV.fetch("${name}").split(/, */)`,
};

/** The language of the literals, wherever a list is an expression that reading the environment can replace. */
const literals = {
  javascript: 'javascript',
  typescript: 'javascript',
  deno: 'javascript',
  python: 'python',
  php: 'php',
  laravel: 'php',
} as const;

type Origins = Pick<Policy, 'origins' | 'originsFrom'>;

/** The expression that reads the origins from the environment, if the policy says so. */
export function fromEnvironment(language: keyof typeof readers, { originsFrom }: Origins): string | undefined {
  return originsFrom === undefined ? undefined : readers[language](originsFrom);
}

/** The origins as a list expression: read from the environment, or spelled out between brackets. */
export function originList(language: keyof typeof literals, policy: Origins): string {
  const origins = policy.origins === 'any' ? [] : policy.origins;
  return fromEnvironment(language, policy) ?? `[${quoteAll(literals[language], origins)}]`;
}

/** The variable itself, which has to be set wherever the server runs. */
export function environmentPart({ origins, originsFrom }: Origins): Part[] {
  if (originsFrom === undefined || origins === 'any') return [];
  return [
    {
      file: say('Environment'),
      where: say(
        'In the environment that the server starts in: of its host, its service, or a shell, with `export` in front. Each place names its own origins.',
      ),
      language: 'bash',
      code: `${originsFrom}=${origins.join(',')}`,
    },
  ];
}

/** Most servers read no `.env` file, so a line in one would have no effect. */
export function readsEnvFile({ originsFrom }: Origins, server: string): string[] {
  return originsFrom === undefined ? [] : [say`${server} reads a \`.env\` file by itself.`];
}

/** Node is one of those. */
export function nodeReadsEnvFile({ originsFrom }: Origins): string[] {
  return originsFrom === undefined
    ? []
    : [say('Node reads a `.env` file only with `--env-file=.env`, or through a package such as `dotenv`.')];
}

/** Names every placeholder: an origin that was not seen, which the person has to replace. */
export function placeholderNotes({ origins }: Origins): string[] {
  const marks: readonly string[] = Object.values(placeholders);
  return (origins === 'any' ? [] : origins)
    .filter((origin, index) => index > 0 && marks.includes(origin))
    .map((origin) => say`\`${origin}\` is a placeholder. Put your own origin in its place.`);
}

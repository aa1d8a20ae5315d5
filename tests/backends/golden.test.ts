import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language, Snippet } from '../../src/backends/backend.ts';
import { backends } from '../../src/backends/index.ts';
import { proxies } from '../../src/backends/proxies/index.ts';
import type { Placement, Policy } from '../../src/engine/judgement.ts';
import { placements, policies } from './policies.ts';

/** How a golden file of a language is called, and how that language begins a comment. */
const files: Record<Language, { extension: string; comment: string }> = {
  javascript: { extension: 'js', comment: '//' },
  typescript: { extension: 'ts.txt', comment: '//' },
  python: { extension: 'py', comment: '#' },
  csharp: { extension: 'cs', comment: '//' },
  java: { extension: 'java', comment: '//' },
  go: { extension: 'go', comment: '//' },
  php: { extension: 'php', comment: '//' },
  ruby: { extension: 'rb', comment: '#' },
  bash: { extension: 'sh', comment: '#' },
  nginx: { extension: 'conf', comment: '#' },
  apache: { extension: 'conf', comment: '#' },
  caddyfile: { extension: 'Caddyfile', comment: '#' },
  yaml: { extension: 'yaml', comment: '#' },
  json: { extension: 'jsonc', comment: '//' },
  text: { extension: 'txt', comment: '#' },
};

interface Case {
  name: string;
  policy: Policy;
  placement: Placement;
}

const policyCases: Case[] = Object.entries(policies).map(([name, policy]) => ({ name, policy, placement: 'app-wide' }));
const placementCases: Case[] = placements
  .filter((placement) => placement !== 'app-wide')
  .map((placement) => ({ name: `placed-${placement}`, policy: policies['all-together'] as Policy, placement }));

for (const backend of backends) {
  describe.each(backend.variants)(`${backend.name}, $name`, (variant) => {
    const isFirst = variant === backend.variants[0];
    test.each(isFirst ? [...policyCases, ...placementCases] : policyCases)('$name', ({ name, policy, placement }) => {
      const snippet = variant.print(policy, placement);
      const language = snippet.parts.findLast(({ language }) => language !== 'bash')?.language ?? 'bash';
      const path = join(import.meta.dirname, 'golden', backend.id, variant.id, `${name}.${files[language].extension}`);
      expect(written(snippet, language)).toBe(golden(path, written(snippet, language)));
    });
  });
}

/** An API that has the prefix in its paths, and one that has not. */
const addresses = {
  'with-prefix': 'http://127.0.0.1:4000/api/users?page=2',
  'without-prefix': 'https://api.example.com/users',
  'with-last-slash': 'http://127.0.0.1:4000/api/users/?page=2',
};

describe.each(proxies)('$name', ({ id, print }) => {
  test.each(Object.entries(addresses))('%s', (name, url) => {
    const { call, ...snippet } = print(url);
    const language = snippet.parts.findLast(({ language }) => language !== 'bash')?.language ?? 'bash';
    const path = join(import.meta.dirname, 'golden', 'proxies', id, `${name}.${files[language].extension}`);
    const text = `${files[language].comment} fetch('${call}')\n\n${written(snippet, language)}`;
    expect(text).toBe(golden(path, text));
  });
});

/** The snippet as one file of its main language: everything else in it is a comment. */
function written({ parts, notes }: Snippet, language: Language): string {
  const { comment } = files[language];
  const commented = (text: string) => text.replace(/^/gm, `${comment} `).replace(/ +$/gm, '');
  const pieces = parts.map((part) => {
    const context = (lines: string | undefined, label: string) =>
      lines === undefined ? [] : [commented(`${label}:\n${lines}`)];
    return [
      commented(`${part.file}: ${part.where}`),
      ...context(part.replaces, 'instead of'),
      ...context(part.above, 'above'),
      part.language === language ? part.code : commented(part.code),
      ...context(part.below, 'below'),
    ].join('\n');
  });
  return `${[...pieces, ...notes.map((note) => commented(`Note: ${note}`))].join('\n\n')}\n`;
}

function golden(path: string, text: string): string {
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  if (!existsSync(path)) {
    throw new Error(
      `The golden file ${path} is missing. Run the test with UPDATE_GOLDEN=1, read what it wrote, and commit it.`,
    );
  }
  return readFileSync(path, 'utf8');
}

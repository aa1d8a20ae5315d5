/** Every text of the panel comes from its catalogue, and every catalogue is whole. */
import { readdirSync, readFileSync } from 'node:fs';

import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/panel/words/english.ts';
import { german } from '../../src/panel/words/german.ts';
import { japanese } from '../../src/panel/words/japanese.ts';
import { languageOf } from '../../src/panel/words.ts';

type Node = { type: string; [key: string]: unknown };

/** Attributes that people read or hear. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'text',
  'action',
  'how',
]);
/** The product's own name, and marks that are the same in every language. */
const allowed = /^(CORS Explainer|[^\p{L}]*)$/u;

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value ? [value as Node] : [];
  return [...own, ...Object.values(value).flatMap(nodesOf)];
}

/** Texts that stand in JSX, or in an attribute that is read aloud. */
function textsIn(source: string): string[] {
  const nodes = nodesOf(parseSync('view.tsx', source).program);
  const texts = nodes.filter(({ type }) => type === 'JSXText').map(({ value }) => String(value).trim());
  const attributes = nodes
    .filter(({ type, name }) => type === 'JSXAttribute' && spoken.has(String((name as Node).name)))
    .map(({ value }) => value as Node | null)
    .flatMap((value) => (value?.type === 'Literal' ? [String(value.value)] : []));
  const expressions = nodes
    .filter(({ type }) => type === 'JSXExpressionContainer')
    .flatMap(({ expression }) => ((expression as Node).type === 'Literal' ? [String((expression as Node).value)] : []));
  return [...texts, ...attributes, ...expressions.filter((text) => / /.test(text.trim()))].filter(
    (text) => !allowed.test(text),
  );
}

const views = readdirSync('src/panel', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => `src/panel/${path}`);

describe('the panel', () => {
  it('has its views looked at', () => {
    expect(views.length).toBeGreaterThan(20);
    expect(textsIn('const a = <p title="Hello you">Hi <b aria-label={words.x}>there</b></p>;')).toEqual([
      'Hi',
      'there',
      'Hello you',
    ]);
  });

  it.each(views)('%s says nothing that is not in the catalogue', (path) => {
    expect(textsIn(readFileSync(path, 'utf8'))).toEqual([]);
  });
});

/** Every text of a catalogue, by its path; a function is called with something for each of its parameters. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(...(samples[path] ?? [2, 3, 4])))]];
  return Object.entries(value as object).flatMap(([key, part]) => texts(part, path ? `${path}.${key}` : key));
}

const samples: Record<string, unknown[]> = {
  'list.repeatsAloud': [2, true],
  'diagnosis.calls': ['firefox'],
  'diagnosis.fixWhere': ['server'],
  'diagnosis.server': ['nginx', 'certain'],
  'diagnosis.orElse': [{ code: 'x', when: 'if so' }],
  'diagnosis.blockedIf': [{ code: 'x', when: 'if so' }],
  'ticket.called': ['chromium', 'x'],
  'popup.keys': [false],
  'copy.selected': [false],
  'copy.selectedAloud': [false],
};

/** The names of keys, as they stand on the keyboard. */
const isKey = (path: string) => /^shortcuts\.list\.\d+\.0$/.test(path);

describe.each([
  ['German', german],
  ['Japanese', japanese],
])('%s', (_, catalogue) => {
  it('says something everywhere', () => {
    const pathsIn = (one: unknown) => texts(one).map(([path]) => path);
    expect(pathsIn(catalogue).sort()).toEqual(pathsIn(english).sort());
    for (const [path, text] of texts(catalogue)) expect(text.trim(), path).not.toBe('');
  });

  it('keeps the code that stands between backticks', () => {
    const code = (text: string) => text.match(/`[^`]+`/g) ?? [];
    const wanted = new Map(texts(english));
    for (const [path, text] of texts(catalogue)) expect(code(text), path).toEqual(code(wanted.get(path) ?? ''));
  });

  it('is not English', () => {
    const wanted = new Map(texts(english));
    const same = texts(catalogue).filter(([path, text]) => wanted.get(path) === text && / /.test(text));
    expect(same.map(([path]) => path).filter((path) => !isKey(path))).toEqual([]);
  });
});

describe('languageOf', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr', 'ja'], 'ja'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('%j: %s', (wanted, language) => {
    expect(languageOf(wanted)).toBe(language);
  });
});

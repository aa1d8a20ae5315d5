import { spawnSync } from 'node:child_process';
import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QuotedLanguage, quote, quoteAll } from '../../src/backends/printing/quote.ts';
import { versionOf } from './commands.ts';
import { debianPython } from './python.ts';

/** What could end a literal or a comment, or start an interpolation, in some language. */
const signs =
  '\'  "  `  \\  \\\'  \\"  \\u0022  \\x22  */  //  #  --  ${' +
  'a}  #{a}  {{a}}  %{a}  $(a)  """  \'\'\'  ?>  </script>';
const unprintable = ['\n', '\r', '\t', '\0', '\x1b', '\x7f', '\x85', '\u2028', '\u2029', '\ud800', '\udfff', '😀'];
const hostile = fc.constantFrom(...signs.split('  '), ...unprintable);
const texts = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

/** A lone surrogate cannot be sent to any server; encoding puts U+FFFD in its place, and so does `quote`. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

/** How each language itself reads a literal. */
const readers: Partial<Record<QuotedLanguage, (literal: string) => unknown>> = {
  javascript: (literal) => vm.runInNewContext(literal),
  json: (literal) => JSON.parse(literal),
  csharp: readCsharp,
  java: readJava,
  go: readGo,
  yaml: readYaml,
};

describe.each(Object.entries(readers))('%s', (language, read) => {
  test('reads back every text it is given', () => {
    const readBack = fc.property(texts, (text) => {
      expect(read(quote(language as QuotedLanguage, text))).toBe(wellFormed(text));
    });
    fc.assert(readBack, { numRuns: 500 });
  });
});

/** Languages read by their own interpreters: a program that takes a list of literals and prints what they say as JSON. */
const interpreters = [
  { language: 'php', command: 'php', args: (list: string) => ['-r', `echo json_encode([${list}]);`] },
  { language: 'ruby', command: 'ruby', args: (list: string) => ['-rjson', '-e', `print JSON.generate([${list}])`] },
] as const;

for (const { language, command, args } of interpreters) {
  const missing = versionOf(command, '--version') === undefined;
  test.skipIf(missing)(`${language} reads back every text it is given`, () => {
    const samples = fc.sample(texts, 200);
    const { status, stdout, stderr } = spawnSync(command, args(quoteAll(language, samples)), { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(samples.map(wellFormed));
  });
}

test.skipIf(debianPython === undefined)('python reads back every text it is given', () => {
  const samples = fc.sample(texts, 500);
  const script =
    'import ast, json, sys\nfor line in sys.stdin: print(json.dumps(ast.literal_eval(line.rstrip("\\n"))))';
  const input = samples.map((text) => quote('python', text)).join('\n');
  const { stdout, stderr } = spawnSync(debianPython as string, ['-c', script], { input, encoding: 'utf8' });
  expect(stderr).toBe('');
  const read = stdout.trimEnd().split('\n');
  expect(read.map((line) => JSON.parse(line))).toEqual(samples.map(wellFormed));
});

/** C# specification, regular string literals: what the compiler reads, or an error where it would end early. */
function readCsharp(literal: string): string {
  const regular = /^"((?:[^"\\\r\n\x85\u2028\u2029]|\\(?:['"\\0abfnrtv]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*)"$/;
  const inside = regular.exec(literal)?.[1];
  if (inside === undefined) throw new Error(`${literal} is not one regular string literal`);
  return unescaped(inside);
}

/** Java, JLS 3.3 before 3.10.5: `\\u` is read before anything else, and may then end the literal. */
function readJava(literal: string): string {
  const translated = literal.replace(/\\(\\|u([0-9a-fA-F]{4}))/g, (all, _, hex) => (hex ? fromHex(hex) : all));
  const inside = /^"((?:[^"\\\r\n]|\\(?:[btnfrs"'\\]|[0-3][0-7]{2}))*)"$/.exec(translated)?.[1];
  if (inside === undefined) throw new Error(`${literal} is not one string literal`);
  return inside.replace(/\\(?:([0-3][0-7]{2})|(.))/g, (_, octal, single) =>
    octal ? String.fromCodePoint(Number.parseInt(octal, 8)) : single,
  );
}

/** Go specification, interpreted string literals. */
function readGo(literal: string): string {
  const inside = /^"((?:[^"\\\n]|\\(?:[abfnrtv\\"]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*)"$/.exec(literal)?.[1];
  if (inside === undefined) throw new Error(`${literal} is not one string literal`);
  return unescaped(inside);
}

/** YAML 1.2.2 §5.7: the escapes of double-quoted scalars. */
function readYaml(literal: string): string {
  const inside = /^"((?:[^"\\\r\n]|\\(?:[0abt\tnvfre "/\\N_LP]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*)"$/.exec(
    literal,
  )?.[1];
  if (inside === undefined) throw new Error(`${literal} is not one double-quoted scalar`);
  return unescaped(inside);
}

const fromHex = (digits: string) => String.fromCodePoint(Number.parseInt(digits, 16));

function unescaped(inside: string): string {
  return inside.replace(/\\(?:u(.{4})|U(.{8})|(.))/g, (_, short, long, single) => single ?? fromHex(short ?? long));
}

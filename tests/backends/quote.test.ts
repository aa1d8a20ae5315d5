import { spawnSync } from 'node:child_process';
import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QuotedLanguage, quote } from '../../src/backends/quote.ts';
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
};

describe.each(Object.entries(readers))('%s', (language, read) => {
  test('reads back every text it is given', () => {
    const readBack = fc.property(texts, (text) => {
      expect(read(quote(language as QuotedLanguage, text))).toBe(wellFormed(text));
    });
    fc.assert(readBack, { numRuns: 500 });
  });
});

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
  return inside.replace(
    /\\(?:u(.{4})|U(.{8})|(.))/g,
    (_, short, long, single) => single ?? String.fromCodePoint(Number.parseInt(short ?? long, 16)),
  );
}

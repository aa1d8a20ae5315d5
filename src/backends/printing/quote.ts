/**
 * String literals, for every language a backend prints in. One rule: printable ASCII stands for itself, except for what
 * the language interprets inside a literal; everything else is written as a number. So no quote, newline, interpolation
 * or comment sign in a hostile name can end the literal.
 */
interface Spelling {
  quote: string;
  /** Printable characters that the language interprets inside the literal, including the quote. */
  reads: string;
  /** How such a character is written. */
  escaped(character: string): string;
  /** How a character outside printable ASCII is written. */
  numbered(codePoint: number): string;
}

export type QuotedLanguage = keyof typeof spellings;

const backslash = (character: string) => `\\${character}`;
const hex = (number: number, width: number) => number.toString(16).padStart(width, '0');
const octal = (number: number) => `\\${number.toString(8).padStart(3, '0')}`;
const braced = (codePoint: number) => `\\u{${codePoint.toString(16)}}`;
const utf16 = (codePoint: number) =>
  Array.from(
    { length: String.fromCodePoint(codePoint).length },
    (_, index) => `\\u${hex(String.fromCodePoint(codePoint).charCodeAt(index), 4)}`,
  ).join('');
const shortOrLong = (codePoint: number) => (codePoint > 0xffff ? `\\U${hex(codePoint, 8)}` : `\\u${hex(codePoint, 4)}`);

const spellings = {
  javascript: { quote: "'", reads: "'\\", escaped: backslash, numbered: braced },
  python: { quote: '"', reads: '"\\', escaped: backslash, numbered: shortOrLong },
  csharp: { quote: '"', reads: '"\\', escaped: backslash, numbered: shortOrLong },
  /**
   * A Java compiler interprets \\u before it reads strings, so a newline or quote written like that would end the
   * literal.
   */
  java: {
    quote: '"',
    reads: '"\\',
    escaped: backslash,
    numbered: (point) => (point < 0x80 ? octal(point) : utf16(point)),
  },
  go: { quote: '"', reads: '"\\', escaped: backslash, numbered: shortOrLong },
  php: { quote: '"', reads: '"\\$', escaped: backslash, numbered: braced },
  ruby: { quote: '"', reads: '"\\#', escaped: backslash, numbered: braced },
  yaml: { quote: '"', reads: '"\\', escaped: backslash, numbered: shortOrLong },
  json: { quote: '"', reads: '"\\', escaped: backslash, numbered: utf16 },
  /**
   * A shell and web servers' own languages have no numeric escapes. They only get names and origins, which need none.
   */
  shell: { quote: "'", reads: "'", escaped: () => `'\\''`, numbered: () => '?' },
  nginx: {
    quote: '"',
    reads: '"\\$',
    escaped: (sign) => (sign === '$' ? '$' + '{dollar}' : backslash(sign)),
    numbered: () => '?',
  },
  apache: {
    quote: '"',
    reads: '"\\%',
    escaped: (sign) => (sign === '%' ? '%%' : backslash(sign)),
    numbered: () => '?',
  },
  caddyfile: { quote: '"', reads: '"\\{', escaped: backslash, numbered: () => '?' },
} satisfies Record<string, Spelling>;

/** The text as a string literal of the language, quotes included. */
export function quote(language: QuotedLanguage, text: string): string {
  const spelling: Spelling = spellings[language];
  const spell = (character: string) => {
    if (spelling.reads.includes(character)) return spelling.escaped(character);
    if (character >= ' ' && character <= '~') return character;
    return spelling.numbered(scalarValue(character));
  };
  return spelling.quote + Array.from(text, spell).join('') + spelling.quote;
}

/** Several texts as literals between commas: the inside of an array, a list, or the arguments of a call. */
export function quoteAll(language: QuotedLanguage, texts: string[]): string {
  return texts.map((text) => quote(language, text)).join(', ');
}

/** A complete JSON document. `undefined` is left out. */
export function json(document: unknown): string {
  return JSON.stringify(document, undefined, 2);
}

/** A lone surrogate is not a character, and several languages cannot write one: it becomes U+FFFD. */
function scalarValue(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0xfffd;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
}

/**
 * Values can come from anywhere: a server's header, a file somebody sent. Characters in them that are invisible, or
 * that change the reading order around them, are spelled out, so that people read what is really there.
 */

/** Unicode's control and format characters, lone surrogates, line ends, and private or unassigned characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
const unseenInLines = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** `\u{202e}` for the character that reverses the reading order. */
function spelled(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}

/** For a single line. */
export function legible(text: string): string {
  return text.replace(unseen, spelled);
}

/** Line ends and tabs stay, because code is laid out with them. */
export function legibleLines(text: string): string {
  return text.replace(unseenInLines, spelled);
}

/** A JSON document. What is spelled out in it is read back unchanged. */
export function legibleJson(document: unknown): string {
  const units = (sign: string) => Array.from({ length: sign.length }, (_, index) => unit(sign.charCodeAt(index)));
  return JSON.stringify(document, undefined, 2).replace(unseenInLines, (sign) => units(sign).join(''));
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * Values come from anywhere: a server's header, a file somebody sent. Signs in them that cannot be seen, or that make
 * their neighbours read in another order, are spelled out, so that what is read is what is there.
 */

/** Unicode's controls, format signs, halves of pairs, line ends, and what is private or unassigned. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
const unseenInLines = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** `\u{202e}` for the sign that turns the reading order round. */
function spelled(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}

/** For one line. */
export function legible(text: string): string {
  return text.replace(unseen, spelled);
}

/** Line ends and tabs stay: they are how code is laid out. */
export function legibleLines(text: string): string {
  return text.replace(unseenInLines, spelled);
}

/** A document of JSON. What is spelled out in it is read back as it was. */
export function legibleJson(document: unknown): string {
  const units = (sign: string) => Array.from({ length: sign.length }, (_, index) => unit(sign.charCodeAt(index)));
  return JSON.stringify(document, undefined, 2).replace(unseenInLines, (sign) => units(sign).join(''));
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * A text as one word of a POSIX shell: nothing between single quotes is read, but for the quote itself. Signs that cannot be seen
 * are spelled out, byte by byte, which takes dollar-single-quotes.
 */
export function quoted(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (text.search(unseen) < 0) return `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${text.replace(/['\\]/g, '\\$&').replace(unseen, bytes)}'`;
}

/** Controls, format signs, line ends, halves of pairs, and what is private or unassigned. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** In UTF-8, with what is no character replaced. */
function bytes(sign: string): string {
  const character = /\p{Cs}/u.test(sign) ? '\ufffd' : sign;
  return encodeURIComponent(character).replaceAll('%', '\\x').toLowerCase();
}

/**
 * A text as one word of a POSIX shell. Between single quotes nothing but the quote itself is special. Invisible
 * characters are spelled out byte by byte, which takes dollar-single-quotes.
 */
export function quoted(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (text.search(unseen) < 0) return `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${text.replace(/['\\]/g, '\\$&').replace(unseen, bytes)}'`;
}

/** Control and format characters, line ends, lone surrogates, and private or unassigned characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** In UTF-8; lone surrogates are replaced. */
function bytes(sign: string): string {
  const character = /\p{Cs}/u.test(sign) ? '\ufffd' : sign;
  return encodeURIComponent(character).replaceAll('%', '\\x').toLowerCase();
}

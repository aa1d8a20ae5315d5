/** Hides what must not leave the machine in a copied text: logins, cookies and tokens, wherever a request carries them. */

/** Stands where a secret stood. It holds nothing that a URL or a shell would read. */
export const MASK = 'MASKED';

const secretHeaders =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|auth|token|secret|session|passw|csrf|xsrf|signature|credential|(^|[-_])(api)?-?key($|[-_])/i;
const secretParameters =
  /auth|token|secret|session|passw|pwd|csrf|xsrf|sig(nature)?$|credential|^code$|^state$|^sid$|^jwt$|(^|[-_.])(api|access)?[-_]?key(id)?$|^apikey$/i;
/** JSON Web Tokens, whole or in part, and keys of a known kind. */
const tokens = [/\beyJ[\w-]{5,}(?:\.[\w-]*){0,2}/g, /\b(?:sk|pk|ghp|gho|xox[a-z]|AKIA)[-_]?[A-Za-z0-9_-]{12,}/g];
const longWords = /(?<![\w-])[\w-]{24,}={0,2}/g;
/** What CORS is decided by: a curl command without it would ask something else. */
const protocolHeaders = /^(origin|access-control-.*)$/i;

/** A header's value without secrets. A login keeps its scheme, which says how the server checks it. */
export function maskedHeader(name: string, value: string): string {
  if (protocolHeaders.test(name)) return value;
  if (!secretHeaders.test(name)) return maskedText(value);
  const scheme = /authorization$/i.test(name) ? /^[A-Za-z][\w-]* /.exec(value)?.[0] : undefined;
  return `${scheme ?? ''}${MASK}`;
}

/** Words in a path after which a secret stands: `/reset/x7Kd93`. */
const secretAfter =
  /(\/(?:reset|verify|confirm|activate|invite|invitation|magic|unsubscribe|token|key|secret|share|webhooks?|hooks?)s?\/)(?=[^/?#]*\d)[^/?#]{5,}/gi;

/** A URL without a password, secret parameters or fragment. */
export function maskedUrl(url: string): string {
  if (!URL.canParse(url)) return maskedText(url);
  const { protocol, username, host, pathname, search } = new URL(url);
  const path = maskedText(pathname).replace(secretAfter, `$1${MASK}`);
  return `${protocol}//${username === '' ? '' : `${MASK}@`}${host}${path}${maskedQuery(search)}`;
}

function maskedQuery(search: string): string {
  const pairs = search.slice(1).split('&');
  return search === '' ? '' : `?${pairs.map(maskedPair).join('&')}`;
}

function maskedPair(pair: string): string {
  const [name = '', ...values] = pair.split('=');
  if (values.length === 0) return maskedText(pair);
  return `${name}=${secretParameters.test(decoded(name)) ? MASK : maskedText(values.join('='))}`;
}

/** A text of any kind: tokens alone can be told from words. */
export function maskedText(text: string): string {
  const withoutTokens = tokens.reduce((masked, token) => masked.replace(token, MASK), text);
  return withoutTokens.replace(longWords, (word) => (isRandom(word) ? MASK : word));
}

/** Letters and digits mixed for too long to be words. UUIDs and the ids of MongoDB name a thing, and are no key to it. */
function isRandom(word: string): boolean {
  if (/^[0-9a-f]{24}$/.test(word)) return false;
  return word.split(/[-_]/).some((piece) => piece.length >= 16 && /\d/.test(piece) && /[A-Za-z]/.test(piece));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Hides what must not leave the machine in a copied text: logins, cookies and tokens, wherever a request carries them. */

/** Stands where a secret stood. It holds nothing that a URL or a shell would read. */
export const MASK = 'MASKED';

const secretHeaders =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|auth|token|secret|session|passw|csrf|xsrf|signature|credential|(^|[-_])(api)?-?key($|[-_])/i;
const secretParameters =
  /auth|token|secret|session|passw|pwd|csrf|xsrf|sig(nature)?$|credential|^code$|^state$|^sid$|^jwt$|(^|[-_.])(api|access)?[-_]?key(id)?$|^apikey$/i;
/** A JSON Web Token, a login scheme, a key of a known kind, or 24 and more letters and digits without a word in them. */
const secretValues = [
  /\beyJ[\w-]{5,}\.[\w-]*(\.[\w-]*)?/g,
  /\b(?:sk|pk|ghp|gho|xox[a-z]|AKIA)[-_]?[A-Za-z0-9_-]{12,}/g,
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{24,}={0,2}/g,
];

/** A header's value without secrets. A login keeps its scheme, which says how the server checks it. */
export function maskedHeader(name: string, value: string): string {
  if (!secretHeaders.test(name)) return maskedText(value);
  const scheme = /authorization$/i.test(name) ? /^[A-Za-z][\w-]* /.exec(value)?.[0] : undefined;
  return `${scheme ?? ''}${MASK}`;
}

/** A URL without a password, secret parameters or fragment. */
export function maskedUrl(url: string): string {
  if (!URL.canParse(url)) return maskedText(url);
  const { protocol, username, host, pathname, search } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${MASK}@`}${host}${maskedText(pathname)}${maskedQuery(search)}`;
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

function maskedText(text: string): string {
  return secretValues.reduce((masked, secret) => masked.replace(secret, (found) => (isId(found) ? found : MASK)), text);
}

/** A UUID names a thing, and is no key to it. */
function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

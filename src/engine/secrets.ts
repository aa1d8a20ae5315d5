/** Hides what must not leave the machine in a copied text: logins, cookies and tokens, wherever a request carries them. */

/** Stands where a secret stood. It holds nothing that a URL or a shell would read. */
export const MASK = 'MASKED';

const secretHeaders =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|auth|token|secret|session|passw|csrf|xsrf|signature|credential|(^|[-_])(api)?-?key($|[-_])|(^|[-_])t?otp($|[-_])/i;
const secretParameters =
  /auth|token|secret|session|sessid|^pass(code|phrase)?$|passw|pwd|csrf|xsrf|sig(nature)?$|credential|assertion|saml|bearer|^code$|([-_]|access)code$|(^|[-_.])t?otp|^pin$|^ticket$|^state$|^sid$|^jwt$|(^|[-_.])(api|access)?[-_]?key(id)?$|^apikey$|private[-_]?key/i;
/** JSON Web Tokens, whole or in part, and keys of a known kind. */
const tokens = [/\beyJ[\w-]{5,}(?:\.[\w-]*){0,2}/g, /\b(?:sk|pk|ghp|gho|xox[a-z]|AKIA)[-_]?[A-Za-z0-9_-]{12,}/g];
const longWords = /(?<![\w-])[\w-]{24,}={0,2}/g;
/** What CORS is decided by: a curl command without it would ask something else. */
const protocolHeaders = /^(origin|access-control-.*)$/i;

/** A page has no other header to put a token in when it opens a WebSocket, so that only known words are kept. */
const subprotocols =
  /^(chat|soap|wamp|xmpp|sip|mqtt|bearer|access_token|v1\d\.stomp|ocpp[\d.]{1,5}|actioncable-v1-json|graphql-(transport-)?ws|vite-hmr|(base64|v\d)\.(binary|channel)\.k8s\.io)$/i;

/** A header's value without secrets. A login keeps its scheme, which says how the server checks it. */
export function maskedHeader(name: string, value: string): string {
  if (protocolHeaders.test(name)) return value;
  if (/^sec-websocket-protocol$/i.test(name)) return value.replace(/[^\s,]+/g, known);
  if (/^set-cookie$/i.test(name)) return maskedCookie(value);
  if (!secretHeaders.test(name)) return maskedText(maskedAddresses(value));
  const scheme = /authorization$/i.test(name) ? /^[A-Za-z][\w-]* /.exec(value)?.[0] : undefined;
  return `${scheme ?? ''}${MASK}`;
}

function known(subprotocol: string): string {
  return subprotocols.test(subprotocol) ? subprotocol : MASK;
}

/** The name of a cookie can tell who set it: `laravel_session`. */
function maskedCookie(value: string): string {
  const name = /^\s*([\w.-]+)=/.exec(value)?.[1];
  return name === undefined ? MASK : `${maskedText(name)}=${MASK}`;
}

/** Words in a path after which a secret stands: `/reset/x7Kd93`. */
const secretAfter =
  /(\/(?:reset|verify|confirm|activate|invite|invitation|magic|unsubscribe|token|key|secret|share|webhooks?|hooks?)s?\/)(?=[^/?#]*\d)[^/?#]{5,}/gi;

/** A URL without a password, secret parameters or fragment. What is no whole URL is a path of some server, and stays one. */
export function maskedUrl(url: string): string {
  return maskedAddress((URL.canParse(url) ? new URL(url).href : url).replace(/#.*/s, ''));
}

/** A text in which addresses stand among other words: `default="https://reports.example/?token=1"`. */
function maskedAddresses(text: string): string {
  return text.replace(/[^\s"<>]+/g, maskedAddress);
}

/** Without its secrets, and letter by letter the same otherwise. Of the server's own name nothing is one. */
export function maskedAddress(address: string): string {
  const [, server = '', path = '', query = ''] = /^((?:[^/]*:)?\/\/[^/?#]*)?([^?#]*)(.*)$/s.exec(address) ?? [];
  return [
    server.replace(/\/\/.*@/s, `//${MASK}@`),
    maskedText(path).replace(secretAfter, `$1${MASK}`),
    query.replace(/[^?#&][^&]*/g, maskedPair),
  ].join('');
}

function maskedPair(pair: string): string {
  const [name = '', ...values] = pair.split('=');
  if (values.length === 0) return maskedText(pair);
  const value = values.join('=');
  return `${name}=${secretParameters.test(decoded(name)) || isSecret(decoded(value)) ? MASK : value}`;
}

/** A part of it may be random, or it is an address that has such a parameter itself. */
function isSecret(value: string): boolean {
  const names = value.matchAll(/[?&#]([^?&#=]*)=/g);
  return maskedText(value) !== value || [...names].some(([, name = '']) => secretParameters.test(name));
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

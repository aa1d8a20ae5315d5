/**
 * Hides what must not leave the machine in copied text: logins, cookies and tokens, wherever a request carries them.
 */
import { controlIn, isShort, longestCookie } from './fetch/set-cookie.ts';
import { withoutFragment } from './fetch/url.ts';

/** Stands in place of a secret. It holds nothing that a URL or a shell would interpret. */
export const mask = 'MASKED';

/** How secrets appear in a text for others. `shown` only if the person asks for it. */
export type Secrets = 'masked' | 'shown';

/** Words that mark a secret, in a header's name as well as a parameter's. */
const secretName =
  /auth(?!ors?$)|token|secret|session|sessid|passw|(^|[-_])pass(code|phrase)?$|pwd|csrf|xsrf|(^|[-_.])sig(n|nature)?$|signature|hmac|credential|assertion|saml|bearer|jwt|nonce|otp$|(^|[-_.])(pin|pincode|sid|2fa|mfa)$|verification[-_]?code|(^|[-_.])(api|access)?[-_]?key(id)?($|[-_[])|(api|access|app|private|subscription|service|master|licen[cs]e)[-_]?key$/i;
const secretHeader = /cookie|dpop/i;
const secretParameter =
  /([-_]|access|oob)code$|code[-_]verifier|signed[-_]?request|(^|[-_.])t?otp|^(code|ticket|state|pw|sess|hdn[a-z]{2,3})$/i;

function isSecretHeader(name: string): boolean {
  return secretName.test(name) || secretHeader.test(name);
}

function isSecretParameter(name: string): boolean {
  return secretName.test(name) || secretParameter.test(name);
}

/**
 * JSON Web Tokens (whole or in part, signed or encrypted), keys of a known format, logins, private keys, e-mail
 * addresses.
 */
const tokens = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/gs,
  /\beyJ[\w-]{5,}(?:\.[\w-]*){0,4}/g,
  /\b(?:[prs]k|gh[oprsu]|gl(?:pat|[dr]t)|hf|sb_secret|sq0[a-z]{3}|whsec|xox[a-z]|xapp|GOCSPX)[-_][\w-]{12,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{12,}|\b(?:hvs|SG)\.[\w.-]{12,}|[\w~.]{3}\dQ~[\w~.-]{31,}/g,
  // Excludes a user name before a server. Files are called `logo@2x.png` and `vue@next.js`.
  /(?<![\w.+-]|\/\/)[\w.+-]+(?:@|%40)[a-z][\w.-]*\.(?!(?:png|jpe?g|gif|svg|webp|avif|m?js|css|json)\b)[a-z]{2,}(?!\.?\w)/gi,
  /(?<=\b(?:[Bb]asic|[Bb]earer|Negotiate|NTLM) )(?=[a-z]*[A-Z\d])[\w+/.~-]{8,}={0,2}/g,
];
const longWords = /(?<![\w-])[\w-]{20,}={0,2}/g;
/** The headers that decide about CORS: a curl command without them would ask something else. */
const protocolHeaders = /^(origin|access-control-.*)$/i;

/** When a page opens a WebSocket, it has no other header to put a token in, so only known words are kept. */
const subprotocols =
  /^(chat|soap|wamp|xmpp|sip|mqtt|bearer|access_token|v1\d\.stomp|ocpp[\d.]{1,5}|actioncable-v1-json|graphql-(transport-)?ws|vite-hmr|(base64|v\d)\.(binary|channel)\.k8s\.io)$/i;

/** A header's value without secrets. A login keeps its scheme, which shows how the server checks it. */
export function maskedHeader(name: string, value: string): string {
  if (protocolHeaders.test(name)) return value;
  if (/^sec-websocket-protocol$/i.test(name)) return value.replace(/[^\s,]+/g, known);
  if (/^set-cookie$/i.test(name)) return maskedCookie(value);
  if (/^(www|proxy)-authenticate$/i.test(name)) return maskedText(maskedAddresses(value));
  if (!isSecretHeader(name)) return isMixed(value) ? mask : maskedText(maskedAddresses(value));
  const scheme = /authorization$/i.test(name) ? /^[A-Za-z][\w-]* /.exec(value)?.[0] : undefined;
  return `${scheme ?? ''}${mask}`;
}

function known(subprotocol: string): string {
  return subprotocols.test(subprotocol) ? subprotocol : mask;
}

/**
 * What decides whether a browser keeps a cookie. If two cookies were joined into one line, the next pair follows a
 * comma.
 */
const cookieAttribute =
  /^(samesite=(none|lax|strict)|secure|httponly|partitioned|path=\/|domain=[^\s,;=]*|max-age=-?\d+|expires=([a-z]{3,9}, )?[\d -]*([a-z]{3}[- ][\d :]*gmt)?)$/i;

/**
 * The name of a cookie can show who set it: `laravel_session`. An empty value deletes the cookie, and browsers drop one
 * that is long or has a control character in it.
 */
function maskedCookie(line: string): string {
  const [pair = '', ...attributes] = line.split(';');
  const [, name, value = ''] = /^\s*([\w.-]+)=\s*(.*?)\s*$/s.exec(pair) ?? [];
  if (name === undefined) return mask;
  const shown = maskedText(name);
  const length = name.length + value.length;
  const secret = length > longestCookie ? mask.padEnd(length - shown.length, mask) : value && mask;
  const control = controlIn(line);
  return [`${shown}=${secret}${control && control + mask}`, ...attributes.flatMap(maskedAttribute)].join(';');
}

function maskedAttribute(text: string): string[] {
  if (cookieAttribute.test(text.trim())) return isShort(text) ? [maskedText(text)] : [];
  // All that matters is whether it is the root.
  return /^\s*path=\//i.test(text) ? [text.replace(/\/.*/s, `/${mask}`)] : [];
}

/** Words in a path after which a secret follows: `/reset/x7Kd93`. A version or a step number is not one. */
const secretAfter =
  /(\/(?:reset(?:-password)?|password-reset|verify(?:-email)?|confirm|activate|invite|invitation|magic(?:-link)?|unsubscribe|(?:access[-_])?token|(?:api[-_])?key|secret|share|webhook|hook|hooks\/catch\/\d+|otp|session)s?\/)(?=[^/?#]*\d)(?!(?:v\d+[a-z]*\d*|[a-z]+\d)(?:[/?#]|$))[^/?#]{5,}/gi;

/**
 * A file on disk inside another address, perhaps encoded, and a file that Vite serves by its path: folder names reveal
 * who somebody is.
 */
const onDisk = /(file(?::|%3a)(?:\/|%2f)+|\/@fs\/).*/is;

/** `;jsessionid=…`: parameters within a path or a text. The allow list of a Permissions-Policy is not one. */
const pathParameter = /((?:^|;)([^;/=]+)=)(?![(*])[^;/]+/g;

/**
 * A URL without password, secret parameters or fragment. A text that is not a whole URL is treated as the path of some
 * server, and stays one.
 */
export function maskedUrl(url: string): string {
  return maskedAddress(serialized(url));
}

/** Whether a URL holds anything that would be masked. */
export function holdsSecret(url: string): boolean {
  return maskedUrl(url) !== serialized(url);
}

/** https://url.spec.whatwg.org/#concept-url-serializer, without the fragment. */
function serialized(url: string): string {
  return withoutFragment(URL.canParse(url) ? new URL(url).href : url);
}

/** A text in which addresses stand between other words: `default="https://reports.example/?token=1"`. */
export function maskedAddresses(text: string): string {
  return text.replace(/[^\s"<>]+/g, maskedAddress);
}

/** Without its secrets, and otherwise the same letter by letter. Nothing in the server's own name is a secret. */
export function maskedAddress(address: string): string {
  const [, server = '', path = '', query = ''] = /^((?:[^/]*:)?\/\/[^/?#]*)?([^?#]*)(.*)$/s.exec(address) ?? [];
  // Folder names on disk reveal who somebody is.
  if (/^file:/i.test(server)) return `file:///${mask}/${maskedAddress(path.replace(/.*\//s, '') + query)}`;
  return [
    server.replace(/\/\/.*@/s, `//${mask}@`),
    maskedText(path)
      .replace(onDisk, (_, way) => `${way}${mask}`)
      .replace(secretAfter, `$1${mask}`)
      .replace(pathParameter, (all, before, name) => (isSecretParameter(name) ? `${before}${mask}` : all)),
    query.replace(/[^?#&;][^&;]*/g, maskedPair),
  ].join('');
}

function maskedPair(pair: string): string {
  const [name = '', ...values] = pair.split('=');
  if (values.length === 0) return isSecret(decoded(pair)) ? mask : pair;
  const value = values.join('=');
  return `${name}=${isSecretParameter(decoded(name)) || isSecret(decoded(value)) ? mask : value}`;
}

/**
 * The value may be partly random, or it is an address or JSON that holds such a parameter itself, perhaps encoded once
 * more.
 */
function isSecret(value: string): boolean {
  const plain = decoded(value);
  const names = plain.matchAll(/(?:^|[?&#;])([^?&#;="]*)=|"([^"]*)"\s*:/g);
  if (maskedText(value) !== value || isMixed(plain) || /\/\/[^/?#]*@/.test(plain) || onDisk.test(plain)) return true;
  return [...names].some(([, parameter, key]) => isSecretParameter(parameter ?? key ?? ''));
}

/** Text of any kind: only tokens can be told from words. */
export function maskedText(text: string): string {
  const withoutTokens = tokens.reduce((masked, token) => masked.replace(token, mask), text);
  return withoutTokens.replace(longWords, (word) => (isRandom(word) ? mask : word));
}

/** A mix of letters and digits too long to be words. UUIDs and MongoDB ids name a thing, and give no access to it. */
function isRandom(word: string): boolean {
  if (/^[0-9a-f]{24}$/.test(word)) return false;
  if (isMixed(word)) return true;
  if (word.length < 24) return false;
  return word.split(/[-_]/).some((piece) => piece.length >= 16 && /\d/.test(piece) && /[A-Za-z]/.test(piece));
}

/**
 * Whether lower case, upper case and digits alternate as often as by chance: they do at 62 % of the places of a random
 * word, and at some 35 % of `namesLikeThisOne2`. Without a digit it counts as a name: browsers have long ones for their
 * errors.
 */
function isMixed(word: string): boolean {
  const hasAll = [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(word));
  if (word.length < 20 || !hasAll || !/^[\w+/-]+={0,2}$/.test(word)) return false;
  const kinds = word
    .replace(/[^A-Za-z0-9]/g, '')
    .replace(/[a-z]/g, 'a')
    .replace(/[A-Z]/g, 'B')
    .replace(/\d/g, '1');
  const repeats = kinds.length - kinds.replace(/(.)\1+/g, '$1').length;
  return kinds.length - 1 - repeats >= 0.45 * (kinds.length - 1);
}

/**
 * An address that is cut short or in another encoding is decoded where it is ASCII: the names of parameters and the
 * separators.
 */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%[0-7][0-9a-f]/gi, (letter) => decodeURIComponent(letter));
  }
}

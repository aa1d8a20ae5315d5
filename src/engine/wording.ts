/** How the engine names things to people: one wording for each thing, so that all sentences agree. */
import type { Exchange, Hop } from './exchange.ts';
import { withoutCredentials } from './fetch/location-url.ts';
import { originOf } from './fetch/origin.ts';
import { partsOf } from './fetch/url.ts';
import { utf8Decode } from './fetch/utf-8-decode.ts';
import type { Check } from './judgement.ts';
import { say } from './say.ts';

/** `PUT /users/7`: the query may hold secrets and adds nothing here. */
export function requestName(hop: Hop): string {
  return `\`${hop.method} ${pathOf(hop.url)}\``;
}

function pathOf(url: string): string {
  return partsOf(url)?.pathname ?? url;
}

/** The server's name as people say it: its origin. A URL without one, such as an app's, is named by its scheme. */
export function serverName(url: string): string {
  const origin = originOf(url);
  return `\`${origin === 'null' ? schemeOf(url) : origin}\``;
}

/** `myapp:` */
export function schemeOf(url: string): string {
  return /^[^:]*:/.exec(url)?.[0] ?? url;
}

/** `localhost:3000`: what has to be running. */
export function hostOf(url: string): string {
  return partsOf(url)?.host ?? url;
}

/** A URL without query, user and password, which may be secrets and add nothing here. */
export function withoutQuery(url: string): string {
  return withoutCredentials(url).split(/[?#]/)[0] ?? url;
}

export function pageName({ initiator }: Exchange): string {
  return originName(initiator);
}

/** `http://localhost:5173`, or words for a page without an origin. */
export function originName(origin: string | undefined): string {
  return origin === undefined || origin === 'null' ? say('a page without an origin of its own') : `\`${origin}\``;
}

/** `a`, `b` and `c`, as code. */
export function listed(items: readonly string[]): string {
  const quoted = items.map((item) => `\`${item}\``);
  if (quoted.length < 2) return quoted.join('');
  return say`${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** Names of headers, in a sentence. */
export function headersNamed(names: readonly string[]): string {
  return names.length === 1 ? say`the header ${listed(names)}` : say`the headers ${listed(names)}`;
}

export function methodNamed(method: string): string {
  return say`the method \`${method}\``;
}

/** "nginx and Express": names and phrases as they are; at least one. */
export function joined(phrases: readonly string[]): string {
  return phrases.reduce((before, phrase) => say`${before} and ${phrase}`);
}

/** What a failed rule saw, in a few words. */
export function failure(check: Check): string {
  const header = `\`${check.header ?? ''}\``;
  switch (check.rule) {
    case 'preflight-not-redirected':
      return say('The preflight was redirected.');
    case 'allow-origin-present':
      return say`${header} is missing.`;
    case 'allow-origin-not-wildcard':
      return say`${header} is \`*\`, and the request was sent with credentials.`;
    case 'allow-origin-single':
      return say`${header} holds more than one value.`;
    case 'allow-origin-matches':
      return notTheOrigin(check, header);
    case 'allow-credentials':
      return notTrue(check, header);
    case 'preflight-status':
      return say`The preflight was answered with status \`${check.seen}\`.`;
    case 'allow-methods-syntax':
    case 'allow-headers-syntax':
      return say`${header} cannot be read as a list of names because of ${listed(check.missing ?? [])}.`;
    case 'method-allowed':
    case 'headers-allowed':
      return say`${header} does not list ${listed(check.missing ?? [])}.`;
    case 'redirect-without-userinfo':
      return say('The redirect leads to a URL with a user name or password.');
    case 'redirect-scheme':
      return say('The redirect leads to a URL that is neither `http:` nor `https:`.');
  }
}

/** A header's value. Most servers send letters beyond ASCII as UTF-8, but Node.js as Latin-1. */
export function asWritten(value: string): string {
  const text = utf8Decode(value);
  return text.includes('\ufffd') ? value : text;
}

/** Behind a redirect the value can be the page's very origin, which the browser no longer sends. */
function notTheOrigin({ seen: value = '', needed = '*' }: Check, header: string): string {
  const seen = asWritten(value);
  if (seen === '') return say`${header} is empty, not the page's origin.`;
  return needed === '*'
    ? say`${header} is \`${seen}\`, and the browser sent \`Origin: null\`.`
    : say`${header} is \`${seen}\`, not the page's origin.`;
}

function notTrue({ seen }: Check, header: string): string {
  if (seen === undefined) return say`${header} is missing, not \`true\`.`;
  return seen === '' ? say`${header} is empty, not \`true\`.` : say`${header} is \`${seen}\`, not \`true\`.`;
}

/** Japanese has no capital letters, and a name in it stays as it is written. */
export function capital(text: string): string {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);
}

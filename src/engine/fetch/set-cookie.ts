/** What a `Set-Cookie` line says of its cookie. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html */
import { isIpAddress } from '../address.ts';
import type { Family, ReceivedResponse } from '../exchange.ts';
import { lines } from './header-list.ts';
import { hostnameOf, partsOf } from './url.ts';

export interface SetCookie {
  name: string;
  /** `default` if the line has no value that browsers know. */
  sameSite: 'none' | 'lax' | 'strict' | 'default';
  secure: boolean;
  httpOnly: boolean;
  partitioned: boolean;
  /** Without the leading dot that is allowed; empty if there is none. */
  domain: string;
  /** As written; empty if there is none. */
  path: string;
  /** Of name and value together. */
  length: number;
  /** What `controlIn` says of its line. */
  control: string;
}

/** In bytes, of name and value together. */
export const longestCookie = 4096;

/** The cookies that an answer sets, without those that it deletes. */
export function setCookies({ headers, at }: Pick<ReceivedResponse, 'headers' | 'at'>): SetCookie[] {
  return lines(headers, 'Set-Cookie').flatMap((line) => parsed(line, at) ?? []);
}

function parsed(line: string, at: number): SetCookie | undefined {
  const [pair = '', ...rest] = line.split(';');
  const { name, value } = namedIn(pair);
  const attributes = new Map(rest.filter(isShort).map(attribute));
  if (name === '' || value === '' || isTakenBack(attributes, at)) return undefined;
  return {
    name,
    sameSite: sameSiteOf(attributes.get('samesite')),
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    partitioned: attributes.has('partitioned'),
    domain: (attributes.get('domain') ?? '').replace(/^\./, ''),
    path: attributes.get('path') ?? '',
    length: name.length + value.length,
    control: controlIn(line),
  };
}

function namedIn(part: string): { name: string; value: string } {
  const [name = '', ...values] = part.split('=');
  return { name: name.trim(), value: values.join('=').trim() };
}

/**
 * The control character that makes browsers drop the whole cookie, wherever in its line it stands; empty if there is
 * none. A tab counts only in Chromium, and not around a name or a value (measured).
 */
export function controlIn(line: string): string {
  const words = line.split(';').flatMap((part) => Object.values(namedIn(part)));
  const [control = ''] = /[^\t -~\x80-\uffff]/.exec(line) ?? /\t/.exec(words.join('')) ?? [];
  return control;
}

/**
 * Whether this `Domain` names a host other than the one that set the cookie: browsers then drop it. Domains in other
 * scripts are not judged, because browsers compare them in another form.
 */
export function isForOtherHost({ domain }: Pick<SetCookie, 'domain'>, url: string): boolean {
  return /^[ -~]+$/.test(domain) && !`.${hostnameOf(url)}`.endsWith(`.${domain}`);
}

/** A promise that a cookie's name or attribute makes, and what breaks it. */
interface BrokenPromise {
  by: string;
  wrong: 'Secure' | 'HttpOnly' | 'Path' | 'Domain';
}

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-cookie-name-prefixes */
export function brokenPromise(cookie: SetCookie, url: string, family: Family): BrokenPromise | undefined {
  const [prefix = ''] = /^__(Secure|Http|Host(-Http)?)-/i.exec(cookie.name) ?? [];
  const by = prefix || (cookie.partitioned ? 'Partitioned' : '');
  if (by !== '' && !cookie.secure) return { by, wrong: 'Secure' };
  if (/Http-$/i.test(prefix) && !cookie.httpOnly) return { by, wrong: 'HttpOnly' };
  if (!/^__Host-/i.test(prefix)) return undefined;
  if (cookie.path !== '/' && !isForRoot(cookie, url, family)) return { by, wrong: 'Path' };
  return isForDomain(cookie, url) ? { by, wrong: 'Domain' } : undefined;
}

/** Firefox is content if the path follows from the cookie's URL (measured). */
function isForRoot({ path }: SetCookie, url: string, family: Family): boolean {
  return family === 'firefox' && !path.startsWith('/') && partsOf(url)?.pathname.lastIndexOf('/') === 0;
}

/** An address has no domain, and in Firefox a name without a dot has none either (measured). */
function isForDomain({ domain }: SetCookie, url: string): boolean {
  const host = hostnameOf(url);
  return domain !== '' && host.includes('.') && !isIpAddress(host);
}

/** Browsers ignore an attribute with a longer value (measured on `Domain`). */
export function isShort(text: string): boolean {
  const [, value] = attribute(text);
  return value.length <= 1024;
}

/** If an attribute comes twice, the last one counts, as in a Map. */
function attribute(text: string): [string, string] {
  const [name = '', value = ''] = text.split('=');
  return [name.trim().toLowerCase(), value.trim().toLowerCase()];
}

/** A `Max-Age` that is not a number is ignored. Dates have spaces or dashes between their parts. */
function isTakenBack(attributes: ReadonlyMap<string, string>, at: number): boolean {
  const age = attributes.get('max-age') ?? '';
  if (/^-?\d+$/.test(age)) return Number(age) <= 0;
  return Date.parse((attributes.get('expires') ?? '').replaceAll('-', ' ')) <= at;
}

function sameSiteOf(value: string | undefined): SetCookie['sameSite'] {
  return value === 'none' || value === 'lax' || value === 'strict' ? value : 'default';
}

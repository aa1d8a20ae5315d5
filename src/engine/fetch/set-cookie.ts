/** What a `Set-Cookie` line says of its cookie. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html */
import type { HeaderLine } from '../exchange.ts';
import { lines } from './header-list.ts';

export interface SetCookie {
  name: string;
  /** `default` where the line has no value of its own that browsers know. */
  sameSite: 'none' | 'lax' | 'strict' | 'default';
  secure: boolean;
  partitioned: boolean;
}

/** The cookies that an answer sets, without those that it takes back. */
export function setCookies(headers: readonly HeaderLine[]): SetCookie[] {
  return lines(headers, 'Set-Cookie').flatMap((line) => parsed(line) ?? []);
}

function parsed(line: string): SetCookie | undefined {
  const [pair = '', ...rest] = line.split(';');
  const [name = '', ...value] = pair.split('=');
  const attributes = new Map(rest.map(attribute));
  if (name.trim() === '' || value.join('=').trim() === '' || isTakenBack(attributes)) return undefined;
  return {
    name: name.trim(),
    sameSite: sameSiteOf(attributes.get('samesite')),
    secure: attributes.has('secure'),
    partitioned: attributes.has('partitioned'),
  };
}

/** Of an attribute that comes twice the last counts, as in a Map. */
function attribute(text: string): [string, string] {
  const [name = '', value = ''] = text.split('=');
  return [name.trim().toLowerCase(), value.trim().toLowerCase()];
}

function isTakenBack(attributes: ReadonlyMap<string, string>): boolean {
  const age = attributes.get('max-age');
  if (age !== undefined) return Number(age) <= 0;
  return attributes.get('expires')?.includes('1970') ?? false;
}

function sameSiteOf(value: string | undefined): SetCookie['sameSite'] {
  return value === 'none' || value === 'lax' || value === 'strict' ? value : 'default';
}

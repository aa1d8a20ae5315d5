/** What a `Set-Cookie` line says of its cookie. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html */
import type { ReceivedResponse } from '../exchange.ts';
import { lines } from './header-list.ts';
import { partsOf } from './url.ts';

export interface SetCookie {
  name: string;
  /** `default` where the line has no value of its own that browsers know. */
  sameSite: 'none' | 'lax' | 'strict' | 'default';
  secure: boolean;
  partitioned: boolean;
  /** Without the dot that it may begin with; empty where there is none. */
  domain: string;
}

/** The cookies that an answer sets, without those that it takes back. */
export function setCookies({ headers, at }: Pick<ReceivedResponse, 'headers' | 'at'>): SetCookie[] {
  return lines(headers, 'Set-Cookie').flatMap((line) => parsed(line, at) ?? []);
}

function parsed(line: string, at: number): SetCookie | undefined {
  const [pair = '', ...rest] = line.split(';');
  const [name = '', ...value] = pair.split('=');
  const attributes = new Map(rest.map(attribute));
  if (name.trim() === '' || value.join('=').trim() === '' || isTakenBack(attributes, at)) return undefined;
  return {
    name: name.trim(),
    sameSite: sameSiteOf(attributes.get('samesite')),
    secure: attributes.has('secure'),
    partitioned: attributes.has('partitioned'),
    domain: (attributes.get('domain') ?? '').replace(/^\./, ''),
  };
}

/**
 * Whether a cookie of this `Domain` is for another host than the one that set it: browsers drop it. In letters of other
 * scripts it is not judged, as browsers compare another form of them.
 */
export function isForOtherHost({ domain }: Pick<SetCookie, 'domain'>, url: string): boolean {
  const host = partsOf(url)?.host.replace(/:\d+$/, '') ?? '';
  return /^[ -~]+$/.test(domain) && !`.${host}`.endsWith(`.${domain}`);
}

/** Of an attribute that comes twice the last counts, as in a Map. */
function attribute(text: string): [string, string] {
  const [name = '', value = ''] = text.split('=');
  return [name.trim().toLowerCase(), value.trim().toLowerCase()];
}

/** A `Max-Age` that is no number is passed over. Dates have spaces or dashes between their parts. */
function isTakenBack(attributes: ReadonlyMap<string, string>, at: number): boolean {
  const age = attributes.get('max-age') ?? '';
  if (/^-?\d+$/.test(age)) return Number(age) <= 0;
  return Date.parse((attributes.get('expires') ?? '').replaceAll('-', ' ')) <= at;
}

function sameSiteOf(value: string | undefined): SetCookie['sameSite'] {
  return value === 'none' || value === 'lax' || value === 'strict' ? value : 'default';
}

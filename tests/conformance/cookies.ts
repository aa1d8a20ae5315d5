/** Cookies of every kind, set by a server of another site: which of them the browser keeps. */
import type { RequestListener } from 'node:http';

/** In which pages the browser keeps it: in none, in those of its own site, in others too unless told to keep such out, in all. */
export type Kept = 'nowhere' | 'at home' | 'where let in' | 'everywhere';

interface Cookie {
  /** What follows the name. */
  line: string;
  kept: Kept;
}

/** By name. A prefix of the name is part of what is tried. */
const cookies: Record<string, Cookie> = {
  bare: { line: '=1', kept: 'at home' },
  lax: { line: '=1; SameSite=Lax', kept: 'at home' },
  strict: { line: '=1; SameSite=Strict', kept: 'at home' },
  none: { line: '=1; SameSite=None', kept: 'nowhere' },
  'none-secure': { line: '=1; SameSite=None; Secure', kept: 'where let in' },
  partitioned: { line: '=1; SameSite=None; Secure; Partitioned', kept: 'everywhere' },
  'unknown-same-site': { line: '=1; SameSite=Maybe; Secure', kept: 'at home' },
  'last-same-site-counts': { line: '=1; SameSite=Lax; SameSite=None; Secure', kept: 'where let in' },
  'domain-of-another': { line: '=1; SameSite=None; Secure; Domain=example.com', kept: 'nowhere' },
  'domain-too-long': {
    line: `=1; SameSite=None; Secure; Partitioned; Domain=${'x'.repeat(1025)}`,
    kept: 'everywhere',
  },
  'value-too-long': { line: `=${'x'.repeat(4096)}; SameSite=None; Secure; Partitioned`, kept: 'nowhere' },
  '__Secure-bare': { line: '=1', kept: 'nowhere' },
  '__Host-partitioned': { line: '=1; SameSite=None; Secure; Partitioned', kept: 'everywhere' },
  '__Host-under-path': { line: '=1; SameSite=None; Secure; Partitioned; Path=/set', kept: 'nowhere' },
  'partitioned-alone': { line: '=1; Partitioned', kept: 'nowhere' },
  'control-in-value': { line: '=a\x1fb; SameSite=None; Secure; Partitioned', kept: 'nowhere' },
  'control-in-attribute': { line: '=1; SameSite=None; Secure; Partitioned; Comment=\x7f', kept: 'nowhere' },
  'tab-in-value': { line: '=a\tb; SameSite=None; Secure; Partitioned', kept: 'nowhere' },
  'tabs-around': { line: '\t=\t1\t; SameSite\t=\tNone; \tSecure\t; Partitioned', kept: 'everywhere' },
  'tab-in-attribute': { line: '=1; SameSite=None; Secure; Partitioned; Comment=a\tb', kept: 'nowhere' },
  '__Http-for-scripts': { line: '=1; SameSite=None; Secure; Partitioned', kept: 'nowhere' },
  '__Http-http-only': { line: '=1; SameSite=None; Secure; Partitioned; HttpOnly', kept: 'everywhere' },
  '__Host-Http-under-path': { line: '=1; SameSite=None; Secure; Partitioned; HttpOnly; Path=/set', kept: 'nowhere' },
};

export const cookieNames = Object.keys(cookies);

export function namesOf(...wanted: Kept[]): string[] {
  return cookieNames.filter((name) => wanted.some((kept) => cookies[name]?.kept === kept));
}

/** Whether the answer sets the cookie, or a redirect that leads to it. */
export type Way = 'set' | 'redirect';

/** `/set/lax` sets that cookie, `/redirect/lax` does and goes on to `/kept`, which says which came back. */
export const answerWithCookies: RequestListener = ({ url = '', headers, socket }) => {
  const name = url.split('/').at(-1) ?? '';
  const line = cookies[name]?.line.replace(/;|$/, '; Path=/$&');
  const body = headers.cookie ?? '';
  // By hand: Node sends no control characters.
  const lines = [
    url.startsWith('/redirect/') ? 'HTTP/1.1 302 Found\r\nLocation: /kept' : 'HTTP/1.1 200 OK',
    `Access-Control-Allow-Origin: ${headers.origin ?? '*'}`,
    'Access-Control-Allow-Credentials: true',
    'Vary: Origin',
    ...(line ? [`Set-Cookie: ${name}${line}`] : []),
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1');
};

/** Runs in the page: asks for each cookie, and returns the names of those that the browser kept. */
export async function setAndSee(
  server: string,
  names: string[],
  credentials: 'include' | 'same-origin',
  way: Way,
): Promise<string[]> {
  for (const name of names) await fetch(`${server}/${way}/${name}`, { credentials });
  const kept = await (await fetch(`${server}/kept`, { credentials: 'include' })).text();
  return names.filter((name) => `; ${kept}`.includes(`; ${name}=`));
}

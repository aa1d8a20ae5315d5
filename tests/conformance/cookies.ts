/** Cookies of every kind, set by a server of another site: which of them the browser keeps. */
import type { RequestListener } from 'node:http';

/**
 * In which pages Chromium keeps it: in none, in those of its own site, in others too unless told to block third-party
 * cookies, in all.
 */
export type Kept = 'nowhere' | 'at home' | 'where let in' | 'everywhere';

interface Cookie {
  /** What follows the name. */
  line: string;
  chromium: Kept;
  /** Whether it is kept in a page of another site. */
  firefox: boolean;
}

/** By name. The name's prefix is part of what is tried. */
const cookies: Record<string, Cookie> = {
  bare: { line: '=1', chromium: 'at home', firefox: true },
  lax: { line: '=1; SameSite=Lax', chromium: 'at home', firefox: false },
  strict: { line: '=1; SameSite=Strict', chromium: 'at home', firefox: false },
  none: { line: '=1; SameSite=None', chromium: 'nowhere', firefox: false },
  'none-secure': { line: '=1; SameSite=None; Secure', chromium: 'where let in', firefox: true },
  partitioned: { line: '=1; SameSite=None; Secure; Partitioned', chromium: 'everywhere', firefox: true },
  'unknown-same-site': { line: '=1; SameSite=Maybe; Secure', chromium: 'at home', firefox: true },
  'last-same-site-counts': { line: '=1; SameSite=Lax; SameSite=None; Secure', chromium: 'where let in', firefox: true },
  'domain-of-another': { line: '=1; SameSite=None; Secure; Domain=example.com', chromium: 'nowhere', firefox: false },
  'domain-too-long': {
    line: `=1; SameSite=None; Secure; Partitioned; Domain=${'x'.repeat(1025)}`,
    chromium: 'everywhere',
    firefox: true,
  },
  'value-too-long': {
    line: `=${'x'.repeat(4096)}; SameSite=None; Secure; Partitioned`,
    chromium: 'nowhere',
    firefox: false,
  },
  '__Secure-bare': { line: '=1', chromium: 'nowhere', firefox: false },
  '__Host-partitioned': { line: '=1; SameSite=None; Secure; Partitioned', chromium: 'everywhere', firefox: true },
  '__Host-under-path': {
    line: '=1; SameSite=None; Secure; Partitioned; Path=/set',
    chromium: 'nowhere',
    firefox: false,
  },
  'partitioned-alone': { line: '=1; Partitioned', chromium: 'nowhere', firefox: false },
  'control-in-value': { line: '=a\x1fb; SameSite=None; Secure; Partitioned', chromium: 'nowhere', firefox: false },
  'control-in-attribute': {
    line: '=1; SameSite=None; Secure; Partitioned; Comment=\x7f',
    chromium: 'nowhere',
    firefox: false,
  },
  'tab-in-value': { line: '=a\tb; SameSite=None; Secure; Partitioned', chromium: 'nowhere', firefox: true },
  'tabs-around': {
    line: '\t=\t1\t; SameSite\t=\tNone; \tSecure\t; Partitioned',
    chromium: 'everywhere',
    firefox: true,
  },
  'tab-in-attribute': {
    line: '=1; SameSite=None; Secure; Partitioned; Comment=a\tb',
    chromium: 'nowhere',
    firefox: true,
  },
  '__Http-for-scripts': { line: '=1; SameSite=None; Secure; Partitioned', chromium: 'nowhere', firefox: false },
  '__Http-http-only': {
    line: '=1; SameSite=None; Secure; Partitioned; HttpOnly',
    chromium: 'everywhere',
    firefox: true,
  },
  '__Host-Http-under-path': {
    line: '=1; SameSite=None; Secure; Partitioned; HttpOnly; Path=/set',
    chromium: 'nowhere',
    firefox: false,
  },
};

export const cookieNames = Object.keys(cookies);

export function keptInChromium(...where: Kept[]): string[] {
  return cookieNames.filter((name) => where.some((kept) => cookies[name]?.chromium === kept));
}

export function keptInFirefox(): string[] {
  return cookieNames.filter((name) => cookies[name]?.firefox);
}

/** Whether the answer sets the cookie, or a redirect that leads to it. */
export type Way = 'set' | 'redirect';

/** `/set/lax` sets that cookie; `/redirect/lax` does so and redirects to `/kept`, which says which cookie came back. */
export const answerWithCookies: RequestListener = ({ url = '', headers, socket }) => {
  const name = url.split('/').at(-1) ?? '';
  const line = cookies[name]?.line.replace(/;|$/, '; Path=/$&');
  const body = headers.cookie ?? '';
  // Written by hand, because Node sends no control characters.
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

/** Runs in the page: requests each cookie, and returns the names of those that the browser kept. */
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

/** Cookies of every kind, set by a server of another site: which of them the browser keeps. */
import type { RequestListener } from 'node:http';

/** With `*` in place of the name. */
const cookies = [
  '*=1',
  '*=1; SameSite=Lax',
  '*=1; SameSite=Strict',
  '*=1; SameSite=None',
  '*=1; SameSite=None; Secure',
  '*=1; SameSite=None; Secure; Partitioned',
  '*=1; SameSite=Maybe; Secure',
  '*=1; SameSite=Lax; SameSite=None; Secure',
  '*=1; SameSite=None; Secure; Domain=example.com',
  `*=1; SameSite=None; Secure; Partitioned; Domain=${'x'.repeat(1025)}`,
  `*=${'x'.repeat(4096)}; SameSite=None; Secure; Partitioned`,
  '__Secure-*=1',
  '__Host-*=1; SameSite=None; Secure; Partitioned',
  '__Host-*=1; SameSite=None; Secure; Partitioned; Path=/set',
  '*=1; Partitioned',
  '*=a\x1fb; SameSite=None; Secure; Partitioned',
  '*=1; SameSite=None; Secure; Partitioned; Comment=\x7f',
  '*=a\tb; SameSite=None; Secure; Partitioned',
  '*\t=\t1\t; SameSite\t=\tNone; \tSecure\t; Partitioned',
  '*=1; SameSite=None; Secure; Partitioned; Comment=a\tb',
  '__Http-*=1; SameSite=None; Secure; Partitioned',
  '__Http-*=1; SameSite=None; Secure; Partitioned; HttpOnly',
  '__Host-Http-*=1; SameSite=None; Secure; Partitioned; HttpOnly; Path=/set',
];

export const cookieNames = cookies.map((_, index) => `kind${index}`);

/** Whether the answer sets the cookie, or a redirect that leads to it. */
export type Way = 'set' | 'redirect';

/** `/set/kind3` sets that cookie, `/redirect/kind3` does and goes on to `/kept`, which says which came back. */
export const answerWithCookies: RequestListener = ({ url = '', headers, socket }) => {
  const name = url.split('/').at(-1) ?? '';
  const cookie = cookies[cookieNames.indexOf(name)]?.replace('*', name).replace(/;|$/, '; Path=/$&');
  const body = headers.cookie ?? '';
  // By hand: Node sends no control characters.
  const lines = [
    url.startsWith('/redirect/') ? 'HTTP/1.1 302 Found\r\nLocation: /kept' : 'HTTP/1.1 200 OK',
    `Access-Control-Allow-Origin: ${headers.origin ?? '*'}`,
    'Access-Control-Allow-Credentials: true',
    'Vary: Origin',
    ...(cookie ? [`Set-Cookie: ${cookie}`] : []),
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
  return names.filter((name) => kept.includes(`${name}=`));
}

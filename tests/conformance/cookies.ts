/** Cookies of every kind, set by a server of another site: which of them the browser keeps. */
import type { RequestListener } from 'node:http';

/** What stands behind the cookie's value. */
const cookieAttributes = [
  '',
  '; SameSite=Lax',
  '; SameSite=Strict',
  '; SameSite=None',
  '; SameSite=None; Secure',
  '; SameSite=None; Secure; Partitioned',
  '; SameSite=Maybe; Secure',
  '; SameSite=Lax; SameSite=None; Secure',
  '; SameSite=None; Secure; Domain=example.com',
];

export const cookieNames = cookieAttributes.map((_, index) => `kind${index}`);

/** Whether the answer sets the cookie, or a redirect that leads to it. */
export type Way = 'set' | 'redirect';

/** `/set/kind3` sets that cookie, `/redirect/kind3` does and goes on to `/kept`, which says which came back. */
export const answerWithCookies: RequestListener = ({ url = '', headers }, response) => {
  response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Vary', 'Origin');
  const name = url.split('/').at(-1) ?? '';
  const attributes = cookieAttributes[cookieNames.indexOf(name)];
  if (attributes !== undefined) response.setHeader('Set-Cookie', `${name}=1; Path=/${attributes}`);
  if (url.startsWith('/redirect/')) response.writeHead(302, { Location: '/kept' });
  response.end(headers.cookie ?? '');
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

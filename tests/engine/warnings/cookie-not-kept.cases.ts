import { allow, allowed, page, type Sketch } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

/** An answer that sets these cookies, and lets the page in with credentials. */
function set(cookies: string | string[], more: Sketch = {}) {
  const headers = allow(page, { 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin', 'Set-Cookie': cookies });
  return allowed({ credentials: 'include', answer: { headers }, ...more });
}
const noThirdParties = { headers: { 'Sec-Fetch-Storage-Access': 'none' } };

const howToAsk = [
  'In XMLHttpRequest and axios the option is `withCredentials: true`.',
  'The server then has to name the origin of the page, and to send `Access-Control-Allow-Credentials: true`.',
];

export default {
  warns: {
    'a page that asks without credentials': {
      exchange: set('session=1; SameSite=None; Secure', { credentials: 'omit' }),
      shows: ['`session`', 'without credentials'],
      steps: howToAsk,
    },
    'a cookie that would not be kept with them either': {
      exchange: set('session=1', { credentials: 'omit' }),
      shows: ['without credentials'],
      steps: [...howToAsk, 'Set the cookie with `SameSite=None; Secure`, over `https:`.'],
    },
    'several of them': {
      exchange: set(['a=1', 'b=2; Secure', 'a=3'], { credentials: 'omit' }),
      shows: ['the cookies `a` and `b`'],
    },
    'what is for its own site, by what Chromium takes for granted': {
      exchange: set('session=1; HttpOnly'),
      shows: ['`session`', '`SameSite=None` is not there'],
    },
    'a word that no browser knows': {
      exchange: set('session=1; SameSite=Maybe; Secure'),
      shows: ['`SameSite=None` is not there'],
    },
    'the same, said in so many words': {
      exchange: set('session=1; samesite=LAX; Secure', { family: 'firefox' }),
      shows: ['`SameSite=Lax` is there'],
    },
    'more strictly': { exchange: set('session=1; SameSite=Strict'), shows: ['`SameSite=Strict` is there'] },
    'None without Secure': {
      exchange: set('session=1; SameSite=None', { family: 'firefox' }),
      shows: ['without `Secure`'],
    },
    'a browser that keeps third parties out': {
      exchange: set('session=1; SameSite=None; Secure', noThirdParties),
      shows: ['`Partitioned` is not there'],
    },
  },
  silent: {
    'a cookie for other sites': set('session=1; Path=/; Secure; SameSite=None'),
    'one for each site apart': set('session=1; SameSite=None; Secure; Partitioned', noThirdParties),
    'a cookie that says nothing, in Firefox': set('session=1', { family: 'firefox' }),
    'Firefox and one host over two schemes': set('session=1; SameSite=Lax', {
      family: 'firefox',
      from: 'http://localhost:3000',
      url: 'https://localhost:8443/',
    }),
    'pages of one site': set('session=1', { credentials: 'hidden' }),
    'a cookie that is taken back': set([
      'session=; Path=/',
      'a=1; Max-Age=0',
      'b=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    ]),
    'cookies of what stands in front': set(['__cf_bm=1', 'AWSALB=1; Path=/'], { credentials: 'omit' }),
    'an answer from the cache': set('session=1', { answer: { fromCache: true, headers: { 'Set-Cookie': 'a=1' } } }),
    'a server behind a redirect: whose site that is, nothing tells': set('session=1', {
      answer: { status: 302, headers: allow(page, { Location: 'https://files.example.org/' }) },
      followed: [{ url: 'https://files.example.org/', answer: { headers: { 'Set-Cookie': 'session=1' } } }],
    }),
  },
} satisfies WarningCases;

import type { Exchange } from '../../../src/engine/exchange.ts';
import { allow, allowed, page, type Sketch } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

/** An answer that sets these cookies, and lets the page in with credentials. */
function set(cookies: string | string[], more: Sketch = {}) {
  const headers = allow(more.from ?? page, {
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
    'Set-Cookie': cookies,
  });
  return allowed({ credentials: 'include', answer: { headers }, ...more });
}

/** Servers on plain `http:` are not told the site, nor whether credentials are sent along (measured). */
function setOverHttp(from: string, url: string, more: Sketch = {}): Exchange {
  const exchange = set('session=1; SameSite=Lax', { from, url, credentials: 'hidden', ...more });
  const hops = exchange.hops.map(({ request, ...hop }) => {
    const headers = request?.headers.filter(({ name }) => !name.startsWith('Sec-Fetch-')) ?? [];
    return { ...hop, ...(request && { request: { ...request, headers } }) };
  });
  return { ...exchange, hops };
}

const noThirdParties = { headers: { 'Sec-Fetch-Storage-Access': 'none' } };

const howToAsk = [
  'In XMLHttpRequest, EventSource and axios the option is `withCredentials: true`.',
  'The server then has to name the origin of the page, and to send `Access-Control-Allow-Credentials: true`.',
];

const oneSite =
  'Or serve page and API from one site, as `app.example.com` and `api.example.com` are: then the cookie is kept as it is.';

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
      instructs: '`SameSite=None; Secure`, over `https:`',
    },
    'plain http, and names that belong to no one site, whatever suffixes are public': {
      exchange: setOverHttp('http://localhost:3000', 'http://api.example.com/login'),
      shows: ['`session`', 'Page and server are of different sites'],
      instructs: '`SameSite=None; Secure`, over `https:`',
      steps: [
        'Pages of other sites can then send requests with this cookie. Let the server check `Origin` before a request changes anything.',
        oneSite,
        "If the page needs the cookie, add `credentials: 'include'` to the `fetch` call.",
      ],
    },
    'the same in Firefox': {
      exchange: setOverHttp('http://app.test', 'http://api.test/login', { family: 'firefox' }),
      shows: ['Page and server are of different sites'],
    },
    'a word that no browser knows': {
      exchange: set('session=1; SameSite=Maybe; Secure'),
      shows: ['`SameSite=None` is not there'],
    },
    'the same, said in so many words': {
      exchange: set('session=1; samesite=LAX; Secure', { family: 'firefox' }),
      shows: ['`SameSite=None` is not there'],
    },
    'more strictly': { exchange: set('session=1; SameSite=Strict'), shows: ['`SameSite=None` is not there'] },
    'None without Secure': {
      exchange: set('session=1; SameSite=None', { family: 'firefox' }),
      shows: ['without `Secure`'],
      instructs: 'Add `Secure`',
    },
    'several that say different things': {
      exchange: set(['a=1; SameSite=Lax', 'b=1', 'c=1; SameSite=Strict']),
      shows: ['`a`, `b` and `c`', '`SameSite=None` is not there'],
    },
    'a login beside what has another fault': {
      exchange: set(['theme=1; SameSite=None', 'session=1; SameSite=Lax; Secure']),
      shows: ['the cookie `session`'],
    },
    'a session of Rails, whose name begins like one of Google Analytics': {
      exchange: set('_gallery_session=1; SameSite=Lax'),
      shows: ['`_gallery_session`'],
    },
    'a lifetime that is none': { exchange: set('session=1; Max-Age='), shows: ['`session`'] },
    'what a browser that keeps third parties out would not take either': {
      exchange: set('session=1; SameSite=None', noThirdParties),
      shows: ['without `Secure`'],
      steps: [oneSite],
    },
    'a browser that keeps third parties out': {
      exchange: set('session=1; SameSite=None; Secure', noThirdParties),
      shows: ['`Partitioned` is not there'],
      instructs: '`SameSite=None; Secure; Partitioned`',
      steps: [oneSite],
    },
    'Firefox and two schemes, of two sites as a header shows': {
      exchange: set('session=1; SameSite=Lax', { family: 'firefox', from: 'http://localhost:3000' }),
      shows: ['`session`', '`SameSite=None` is not there'],
    },
    'a domain that the server is not in': {
      exchange: set('session=1; Domain=.app.example.com; SameSite=None; Secure'),
      shows: ['`session`', '`Domain` is neither the host of the server'],
      steps: [],
    },
    'the same, and nothing about other sites': {
      exchange: set('session=1; Domain=localhost'),
      shows: ['`Domain` is neither the host of the server'],
      steps: ['Set the cookie with `SameSite=None; Secure`, over `https:`.'],
    },
    'the same where nothing shows the credentials, which make no difference to it': {
      exchange: set('session=1; Domain=example.org', { credentials: 'hidden' }),
      shows: ['`Domain` is neither the host of the server'],
      steps: [],
    },
    'the same, asked for without credentials': {
      exchange: set('session=1; Domain=localhost; SameSite=None; Secure', { credentials: 'omit' }),
      shows: ['without credentials'],
      steps: [...howToAsk, 'Leave `Domain` out of the cookie, or set it to a domain that the server is in.'],
    },
    'a cookie that is too long': {
      exchange: set(`session=${'x'.repeat(4090)}; SameSite=None; Secure`),
      shows: ['`session`', '4097 characters'],
      instructs: 'an id',
      steps: [],
    },
    'a control character, whatever else is wrong': {
      exchange: set(`session=a\x1fb; Domain=localhost`, { credentials: 'hidden' }),
      shows: ['`session`', 'U+001F'],
      instructs: 'encode the value',
    },
    'the same in an attribute, in Firefox': {
      exchange: set('session=1; Path=/\x7f', { family: 'firefox' }),
      shows: ['U+007F'],
    },
    'a tab within the value, in Chromium': {
      exchange: set('session=a\tb; SameSite=None; Secure'),
      shows: ['U+0009'],
    },
    'the same within an attribute': {
      exchange: set('session=1; SameSite=None; Secure; Comment=a\tb'),
      shows: ['U+0009'],
    },
    'a name that asks for `HttpOnly`': {
      exchange: set('__Http-id=1; SameSite=None; Secure'),
      shows: ['`__Http-` has to have `HttpOnly`'],
      instructs: 'Add `HttpOnly`',
      steps: [],
    },
    'a name that asks for it, and for a path': {
      exchange: set('__Host-Http-id=1; SameSite=None; Secure; HttpOnly'),
      shows: ['`__Host-Http-` has to have `Path=/`'],
    },
    'a name that asks for `Secure`': {
      exchange: set('__Secure-id=1'),
      shows: ['`__Secure-` has to have `Secure`'],
      instructs: 'Add `Secure`',
      steps: ['Set the cookie with `SameSite=None; Secure`, over `https:`.'],
    },
    'an attribute that does, on a page of the same site': {
      exchange: set('a=1; Partitioned', { credentials: 'hidden' }),
      shows: ['`Partitioned` has to have `Secure`'],
    },
    'a name that asks for a path': {
      exchange: set('__host-id=1; SameSite=None; Secure'),
      shows: ['`__host-` has to have `Path=/`'],
      instructs: 'Add `Path=/`',
    },
    'the same of a deeper URL, in Firefox': {
      exchange: set('__Host-id=1; Secure; Path=x', { family: 'firefox', url: 'https://api.example.com/users/7' }),
      shows: ['`__Host-` has to have `Path=/`'],
    },
    'a name that asks for no domain': {
      exchange: set('__Host-id=1; SameSite=None; Secure; Path=/; Domain=example.com'),
      shows: ['`__Host-` may have no `Domain`'],
      instructs: 'Leave `Domain` out',
    },
    'a secure cookie over http': {
      exchange: set('session=1; Secure', { url: 'http://api.example.com/users', credentials: 'hidden' }),
      shows: ['`session`', 'over `http:`'],
      instructs: '`https:`',
    },
    'a redirect on the way': {
      exchange: set('', {
        url: 'https://api.example.com/login',
        answer: {
          status: 302,
          headers: allow(page, { Location: 'https://api.example.com/me', 'Set-Cookie': 'session=1' }),
        },
        followed: [{ url: 'https://api.example.com/me', answer: { headers: allow(page) } }],
      }),
      shows: ['`GET /login`', '`session`', '`SameSite=None` is not there'],
    },
    'a permission that the page has not taken up': {
      exchange: set('session=1; SameSite=None; Secure', { headers: { 'Sec-Fetch-Storage-Access': 'inactive' } }),
      shows: ['`Partitioned` is not there'],
    },
  },
  silent: {
    'what comes with an image, and is no login': set('session=1', { type: 'image' }),
    'a cookie for other sites': set('session=1; Path=/; Secure; SameSite=None'),
    'one for each site apart': set('session=1; SameSite=None; Secure; Partitioned', noThirdParties),
    'a cookie that says nothing, in Firefox': set('session=1', { family: 'firefox' }),
    'Firefox and two schemes of one site': set('session=1; SameSite=Lax', {
      family: 'firefox',
      from: 'http://app.example.com',
      credentials: 'hidden',
      headers: { 'Sec-Fetch-Site': 'cross-site', Cookie: 'a=1' },
    }),
    'a domain above the host, and the host itself': set([
      'a=1; Domain=.Example.com; SameSite=None; Secure',
      'b=1; Domain=api.example.com; SameSite=None; Secure',
      'c=1; Domain=; SameSite=None; Secure',
    ]),
    'the same, of a server with a port': set('a=1; Domain=example.com; SameSite=None; Secure', {
      url: 'https://api.example.com:8443/users',
    }),
    'a domain in letters that are compared in another form': set('a=1; Domain=bücher.example; SameSite=None; Secure'),
    "a redirect of the page's own server, and cookies for other sites": set('session=1; SameSite=None; Secure', {
      url: `${page}/api`,
      answer: { status: 302, headers: { Location: 'https://api.example.com/', 'Set-Cookie': 'own=1' } },
      followed: [{ url: 'https://api.example.com/', answer: { headers: allow(page) } }],
    }),
    'one that is set twice, for browsers old and new': set(['a=1; SameSite=Lax; Secure', 'a=2; SameSite=None; Secure']),
    'the same under two names': set(['did=1; SameSite=None; Secure', 'did_compat=1; Secure']),
    'pages of one site': set('session=1', { credentials: 'hidden' }),
    'plain http, and names that may be of one site': setOverHttp('http://app.example.com', 'http://api.example.com/'),
    'two ports of one name': setOverHttp('http://intranet', 'http://intranet:8080/'),
    'a cookie as long as can be': set(`session=${'x'.repeat(4089)}; SameSite=None; Secure`),
    'names that are as they promise': set([
      '__Secure-a=1; SameSite=None; Secure',
      '__Host-b=1; SameSite=None; Secure; Path=/; Domain=',
      '__Host-Http-c=1; SameSite=None; Secure; HttpOnly; Path=/',
      '__Http-d=1; SameSite=None; Secure; HttpOnly; Domain=example.com',
    ]),
    'a tab, to Firefox': set('a=1\t2; Comment=a\tb', { family: 'firefox' }),
    'tabs around names and values': set('a\t=\t1\t; SameSite\t=\tNone; \tSecure\t'),
    'a path that Firefox takes from the URL': set('__Host-a=1; Secure', { family: 'firefox' }),
    'an address in numbers, which has no domain': set('__Host-a=1; SameSite=None; Secure; Path=/; Domain=127.0.0.1', {
      url: 'http://127.0.0.1:3000/',
    }),
    'a domain too long to be read': set(`a=1; SameSite=None; Secure; Domain=${'d'.repeat(1025)}`),
    'a cookie that is taken back': set([
      'session=; Path=/',
      'a=1; Max-Age=0',
      'b=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
      '.ASPXAUTH=x; expires=Tue, 12-Oct-1999 00:00:00 GMT; path=/',
      'c=deleted; Max-Age=soon; Expires=Thu, 01-Jan-70 00:00:01 GMT',
    ]),
    'cookies of what stands in front': set(['__cf_bm=1', 'AWSALB=1; Path=/', 'TS01abc=1', '_ga_X1=1'], {
      credentials: 'omit',
    }),
    'an answer from the cache': set('session=1', { answer: { fromCache: true, headers: { 'Set-Cookie': 'a=1' } } }),
    'a server behind a redirect: whose site that is, nothing tells': set('session=1', {
      answer: { status: 302, headers: allow(page, { Location: 'https://files.example.org/' }) },
      followed: [{ url: 'https://files.example.org/', answer: { headers: { 'Set-Cookie': 'session=1' } } }],
    }),
  },
} satisfies WarningCases;

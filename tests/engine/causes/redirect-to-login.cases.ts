import { allow, api, blocked, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const login = 'https://login.example.org/oauth2/authorize?client=1';
const html = { headers: { 'Content-Type': 'text/html; charset=utf-8' } };
const avatar = {
  ...({ type: 'image', mode: 'no-cors', url: `${api}/avatar.png` } as const),
  answer: { status: 302, headers: { Location: `${api}/login` } },
  followed: [{ url: `${api}/login`, answer: html }],
};

export default {
  reports: {
    'the preflight': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 302, headers: { Location: '/accounts/login/?next=/users' } },
      }),
      shows: ['redirected to what looks like a login page', '`302`', api],
      evidence: ['preflight response 0 Location: /accounts/login/'],
      confidence: 'probable',
      where: 'server',
      why: 'logged in, too',
      steps: [],
    },
    'the preflight, at oauth2-proxy': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 302,
          headers: {
            Location: 'https://accounts.google.com/o/oauth2/auth?client_id=1',
            'Set-Cookie': '_oauth2_proxy_csrf_x1=a; Path=/; HttpOnly',
          },
        },
      }),
      shows: ['redirected to what looks like a login page'],
      instructs: 'In oauth2-proxy, set `skip_auth_preflight`.',
      steps: ['Then let the app answer `OPTIONS` with the CORS headers.'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the preflight, at what asks oauth2-proxy': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 302, headers: { Location: 'https://auth.example.com/oauth2/start?rd=%2Fusers' } },
      }),
      shows: ['redirected to what looks like a login page'],
      instructs: 'let them answer `OPTIONS` first',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the preflight, at a load balancer of AWS': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 302,
          headers: { Location: 'https://login.example.com/oauth2/authorize', Server: 'awselb/2.0' },
        },
      }),
      shows: ['redirected to what looks like a login page'],
      instructs: 'put a rule ahead of the others that hands `OPTIONS` on',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a login by SAML, whatever its path': {
      exchange: blocked({
        url: `${page}/api`,
        answer: { status: 302 },
        followed: [{ url: 'https://company.example.org/app/k1/?SAMLRequest=a&RelayState=b', answer: {} }],
      }),
      shows: ['`https://company.example.org/app/k1/`'],
      confidence: 'probable',
      where: 'server',
    },
    'a shop that asks visitors for a password': {
      exchange: blocked({
        url: 'https://shop.example.com/cart.js',
        answer: { status: 302, headers: { Location: 'https://shop.example.com/password' } },
      }),
      shows: ['redirected to what looks like', '`https://shop.example.com/password`'],
      why: 'The browser checks each answer of another origin',
      instructs: 'Answer requests of scripts with `401`',
      confidence: 'probable',
      where: 'server',
    },
    'an address about logins, of which nobody is let in without one (measured with ASP.NET Core)': {
      exchange: blocked({
        url: `${api}/auth`,
        answer: { status: 302, headers: { Location: '/Account/Login?ReturnUrl=%2Fauth' } },
      }),
      shows: [`\`${api}/Account/Login\``],
      instructs: 'Answer requests of scripts with `401`',
      confidence: 'probable',
      where: 'server',
    },
    'a sheet of Google that is not shared': {
      exchange: blocked({
        url: 'https://docs.google.com/spreadsheets/d/1x/gviz/tq?tqx=out:csv',
        answer: { status: 302, headers: { Location: 'https://accounts.google.com/ServiceLogin?continue=x' } },
      }),
      shows: ['`https://accounts.google.com/ServiceLogin`'],
      instructs: 'share it with `Anyone with the link`',
      confidence: 'probable',
      where: 'infrastructure',
      steps: [],
    },
    'a private port of a codespace': {
      exchange: blocked({
        url: 'https://space-8000.app.github.dev/api',
        answer: { status: 302, headers: { Location: 'https://github.dev/pf-signin?id=space&port=8000' } },
      }),
      shows: ['`https://github.dev/pf-signin`'],
      instructs: 'set the visibility of this port to public',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a private port of a dev tunnel': {
      exchange: blocked({
        url: 'https://abc-8000.euw.devtunnels.ms/api',
        method: 'PUT',
        preflight: {
          status: 302,
          headers: { Location: 'https://global.rel.tunnels.api.visualstudio.com/auth/github?pb=api' },
        },
      }),
      shows: ['`https://global.rel.tunnels.api.visualstudio.com/auth/github`'],
      instructs: 'set the visibility of this port to public',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'an image, whose login page is data': {
      exchange: failed('net::ERR_BLOCKED_BY_ORB', avatar),
      shows: ['redirected to what looks like a login page', '`302`', `\`${api}/login\``],
      evidence: [`response 0 Location: ${api}/login`],
      why: 'must not slip into a page',
      confidence: 'probable',
      instructs: `Log in at \`${api}\`, or let it serve this file without a login.`,
      advises: 'only when they are set with `SameSite=None; Secure`',
      where: 'server',
    },
    'an image of the same site, whose cookie needs no such words': {
      exchange: failed('net::ERR_BLOCKED_BY_ORB', { ...avatar, credentials: 'hidden' }),
      shows: ['`302`'],
      confidence: 'probable',
      steps: [],
      where: 'server',
    },
    'an image, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', { ...avatar, family: 'firefox' }),
      shows: ['`302`'],
      confidence: 'probable',
      where: 'server',
    },
    'a script, though its login page is sent with nosniff': {
      exchange: failed('net::ERR_BLOCKED_BY_ORB', {
        ...avatar,
        type: 'script',
        followed: [
          { url: `${api}/login`, answer: { headers: { ...html.headers, 'X-Content-Type-Options': 'nosniff' } } },
        ],
      }),
      shows: ['`302`'],
      confidence: 'probable',
      where: 'server',
    },
    'an image of the page’s own server': {
      exchange: failed('net::ERR_BLOCKED_BY_ORB', {
        ...avatar,
        url: `${page}/avatar.png`,
        answer: { status: 302, headers: { Location: 'https://sso.example.org/start' } },
        followed: [{ url: 'https://sso.example.org/start', answer: html }],
      }),
      shows: ['`https://sso.example.org/start`'],
      confidence: 'probable',
      instructs: 'Reload the page and log in',
      where: 'page',
    },
    'the preflight, at a protected deployment on Vercel': {
      exchange: blocked({
        method: 'PUT',
        preflight: { status: 302, headers: { Location: 'https://vercel.com/sso-api?url=a' } },
      }),
      shows: ['`https://vercel.com/sso-api`'],
      instructs: 'put the path on the `OPTIONS` allowlist',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the request, at a protected deployment on Vercel': {
      exchange: blocked({ answer: { status: 302, headers: { Location: 'https://vercel.com/sso-api?url=a' } } }),
      shows: ['`https://vercel.com/sso-api`'],
      instructs: 'In Vercel, leave this address out of Deployment Protection',
      confidence: 'probable',
      where: 'infrastructure',
      steps: [],
    },
    'a session at the protected deployment that the page is': {
      exchange: blocked({
        url: `${page}/api`,
        answer: { status: 302, headers: { Location: 'https://vercel.com/sso-api?url=a' } },
        followed: [{ url: 'https://vercel.com/sso-api?url=a', answer: {} }],
      }),
      shows: ['`https://vercel.com/sso-api`'],
      instructs: 'Reload the page and log in',
      confidence: 'probable',
      where: 'page',
      steps: [],
    },
    'the preflight, at Cloudflare Access': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 302,
          headers: { Location: 'https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example.com' },
        },
      }),
      shows: ['`https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example.com`'],
      instructs: 'switch on the bypass of `OPTIONS` requests',
      steps: [],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the request, at Cloudflare Access, which no code of the app is asked about': {
      exchange: blocked({
        answer: {
          status: 302,
          headers: { Location: 'https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example.com' },
        },
      }),
      shows: ['redirected to what looks like a login page'],
      instructs: 'the CORS settings of this application in Cloudflare Access',
      advises: "`credentials: 'include'`",
      confidence: 'probable',
      where: 'infrastructure',
    },
    'the request, without headers': {
      exchange: blocked({ answer: { status: 302, headers: { Location: login } } }),
      shows: ['redirected to what looks like a login page', '`https://login.example.org/oauth2/authorize`'],
      confidence: 'probable',
      where: 'server',
    },
    'the request, followed to the login page': {
      exchange: blocked({
        answer: { status: 302, headers: allow(page, { Location: login }) },
        followed: [{ url: login, answer: {} }],
      }),
      shows: ['`302`', '`https://login.example.org/oauth2/authorize`'],
      evidence: ['response 0 Location: https://login.example.org/oauth2/authorize'],
      confidence: 'probable',
      where: 'server',
    },
    'a request that starts a login, which the login server redirects further': {
      exchange: blocked({
        url: `${api}/auth/google`,
        answer: { status: 302, headers: allow(page, { Location: login }) },
        followed: [
          { url: login, answer: { status: 302, headers: { Location: 'https://login.example.org/v3/signin' } } },
        ],
      }),
      shows: [`\`${api}\` answered with \`302\``, '`https://login.example.org/oauth2/authorize`'],
      advises: 'If the URL is there to start a login',
      evidence: ['response 0 Location: https://login.example.org/oauth2/authorize'],
      confidence: 'probable',
      where: 'server',
    },
    "the page's own server, which needs no CORS headers": {
      exchange: blocked({
        url: `${page}/dashboard`,
        answer: { status: 302, headers: { Location: login } },
        followed: [{ url: login, answer: {} }],
      }),
      shows: [`\`${page}\` answered with \`302\``],
      confidence: 'probable',
      instructs: 'with `401` instead of a redirect',
      where: 'server',
    },
    'a request with headers of its own, about which the login page was asked anew': {
      exchange: blocked({
        url: `${page}/dashboard`,
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
        answer: { status: 302, headers: { Location: login } },
        followed: [{ url: login, preflight: { asks: 'x-requested-with', status: 405 } }],
      }),
      shows: ['`302`', '`https://login.example.org/oauth2/authorize`'],
      evidence: ['response 0 Location: https://login.example.org/oauth2/authorize'],
      confidence: 'probable',
      instructs: 'with `401` instead of a redirect',
      where: 'server',
    },
    'a login page that redirects the preflight that it is asked with': {
      exchange: blocked({
        credentials: 'include',
        answer: {
          status: 302,
          headers: allow(page, { 'Access-Control-Allow-Credentials': 'true', Location: '/login/' }),
        },
        followed: [
          {
            url: `${api}/login/`,
            preflight: { asks: 'x-csrf-token', status: 302, headers: { Location: '/login/oauth2/' } },
          },
        ],
      }),
      shows: ['redirected to what looks like a login page', `\`${api}/login/\``],
      evidence: ['response 0 Location: /login/'],
      confidence: 'probable',
      instructs: 'with `401` and CORS headers',
      where: 'server',
    },
    'a URL that starts a login elsewhere': {
      exchange: blocked({
        url: `${api}/oauth2/authorization/example`,
        answer: { status: 302, headers: allow(page, { Location: login }) },
        followed: [{ url: login, answer: {} }],
      }),
      shows: ['looks like one that starts a login'],
      confidence: 'probable',
      instructs: 'If the URL is there to start a login, go to it with a link',
      steps: [],
      where: 'page',
    },
    'a URL that names whom it leads to': {
      exchange: blocked({
        url: `${api}/auth/google`,
        answer: {
          status: 302,
          headers: { Location: 'https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=1' },
        },
      }),
      shows: ['looks like one that starts a login'],
      confidence: 'probable',
      instructs: 'If the URL is there to start a login, go to it with a link',
      steps: [],
      where: 'page',
    },
    'an API that has the name of the login server in its own': {
      exchange: blocked({
        url: 'https://api.example.com/example',
        answer: { status: 302, headers: { Location: 'https://login.example.com/' } },
      }),
      shows: ['Servers do that when nobody is logged in.'],
      confidence: 'probable',
      where: 'server',
    },
    'a redirect to an address about logins alone': {
      exchange: blocked({
        answer: { status: 302, headers: { Location: 'https://projects.example.org/auth?state=1' } },
      }),
      shows: ['`https://projects.example.org/auth`'],
      confidence: 'probable',
      where: 'server',
    },
    "the page's own server, where Cloudflare Access ended the session": {
      exchange: blocked({
        url: `${page}/api/users`,
        answer: {
          status: 302,
          headers: { Location: 'https://team.cloudflareaccess.com/cdn-cgi/access/login/app.example.com' },
        },
        followed: [{ url: 'https://team.cloudflareaccess.com/cdn-cgi/access/login/app.example.com', answer: {} }],
      }),
      shows: ['`302`'],
      instructs: 'Reload the page',
      steps: ['With `X-Requested-With: XMLHttpRequest`, Cloudflare Access answers `401` instead, which code can read.'],
      confidence: 'probable',
      where: 'page',
    },
    'a manifest of its own server, which the browser asks for without cookies': {
      exchange: blocked({
        type: 'other',
        url: `${page}/manifest.webmanifest`,
        headers: { 'Sec-Fetch-Dest': 'manifest' },
        answer: { status: 302, headers: { Location: login } },
        followed: [{ url: login, answer: {} }],
      }),
      shows: ['A manifest is asked for without cookies'],
      instructs: '`crossorigin="use-credentials"`',
      confidence: 'probable',
      steps: [],
      where: 'page',
    },
    'a manifest in Firefox': {
      exchange: blocked({
        family: 'firefox',
        type: 'web_manifest',
        url: `${page}/manifest.webmanifest`,
        answer: { status: 302, headers: { Location: login } },
        followed: [{ url: login, answer: {} }],
      }),
      shows: ['A manifest is asked for without cookies'],
      instructs: '`crossorigin="use-credentials"`',
      confidence: 'probable',
      where: 'page',
    },
    'a manifest that was asked for with cookies': {
      exchange: blocked({
        type: 'other',
        url: `${page}/manifest.webmanifest`,
        headers: { 'Sec-Fetch-Dest': 'manifest', Cookie: 'sid=1' },
        answer: { status: 302, headers: { Location: login } },
        followed: [{ url: login, answer: {} }],
      }),
      shows: ['Servers do that when nobody is logged in.'],
      confidence: 'probable',
      where: 'server',
    },
    'the preflight of a tunnel, to a host whose second label is about logins': {
      exchange: blocked({
        url: 'https://shop-8000.euw.devtunnels.ms/api',
        method: 'PUT',
        preflight: { status: 302, headers: { Location: 'https://tunnels.auth.visualstudio.com/start' } },
      }),
      shows: ['redirected to what looks like a login page'],
      confidence: 'probable',
      where: 'server',
    },
    'the preflight of an API on a host for accounts': {
      exchange: blocked({
        url: 'https://accounts.example.com/api/orders',
        method: 'DELETE',
        preflight: { status: 302, headers: { Location: 'https://login.example.com/' } },
      }),
      shows: ['Servers do that when nobody is logged in.'],
      confidence: 'probable',
      instructs: 'Run the CORS middleware before the login check',
      where: 'server',
    },
  },
  silent: {
    'a login that Apps Script asks for, which has a cause of its own': blocked({
      url: 'https://script.google.com/macros/s/AKfycb/exec',
      answer: { status: 302, headers: { Location: 'https://accounts.google.com/ServiceLogin' } },
    }),
    'a redirect to another host': blocked({
      answer: { status: 302, headers: { Location: 'https://cdn.example.org/users' } },
    }),
    'a login call that is redirected': blocked({
      url: `${api}/auth/login`,
      method: 'POST',
      answer: { status: 302, headers: { Location: '/login/done' } },
    }),
    'a token endpoint that has moved': blocked({
      url: 'https://auth.example.com/oauth/token',
      method: 'POST',
      answer: { status: 301, headers: { Location: 'https://login.example.com/oauth/token' } },
    }),
    'a login server that has moved, its API too': blocked({
      url: 'https://auth.example.com/userinfo',
      answer: { status: 301, headers: { Location: 'https://login.example.com/userinfo' } },
    }),
    'a login server that wants https': blocked({
      url: 'http://auth.example.com/userinfo',
      answer: { status: 301, headers: { Location: 'https://auth.example.com/userinfo' } },
    }),
    'a login that failed, and leads back to the page': blocked({
      url: `${api}/api/login`,
      method: 'POST',
      answer: { status: 302, headers: { Location: `${page}/login?error` } },
    }),
    'the preflight of a login under another host': blocked({
      url: `${api}/login`,
      method: 'PUT',
      preflight: { status: 308, headers: { Location: 'https://www.example.com/login' } },
    }),
    'an image that the page gave up on the way': failed('net::ERR_ABORTED', avatar),
    'a blog about logins': blocked({
      answer: { status: 302, headers: { Location: 'https://cdn.example.org/blogin' } },
    }),
  },
} satisfies Cases;

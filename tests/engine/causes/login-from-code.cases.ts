import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const login = 'https://accounts.example.org/o/oauth2/v2/auth?response_type=code&client_id=1&redirect_uri=x';

export default {
  reports: {
    'a page to log in': {
      exchange: blocked({ url: login, answer: { headers: { 'Content-Type': 'text/html' } } }),
      shows: ['address where people log in', '`GET /o/oauth2/v2/auth` on `https://accounts.example.org`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
      confidence: 'probable',
      instructs: 'Go to this URL with a link',
      steps: ['After the login the person comes back to `redirect_uri`, with the result in its URL.'],
      where: 'page',
    },
    'a redirect to the page to log in': {
      exchange: blocked({ url: login, answer: { status: 302, headers: { Location: '/v3/signin/identifier?x=1' } } }),
      shows: ['address where people log in'],
      confidence: 'probable',
      instructs: 'Go to this URL with a link',
      where: 'page',
    },
    'an address without a type, as at GitHub': {
      exchange: blocked({
        url: 'https://git.example.org/login/oauth/authorize?client_id=1&scope=user',
        answer: { status: 302, headers: { Location: 'https://git.example.org/login?client_id=1' } },
      }),
      shows: ['`GET /login/oauth/authorize`'],
      confidence: 'probable',
      where: 'page',
    },
    'a type that was forgotten': {
      exchange: blocked({ url: 'https://accounts.example.org/auth?client_id=1&redirect_uri=x', answer: {} }),
      shows: ['`GET /auth`'],
      confidence: 'probable',
      where: 'page',
    },
    'a login by SAML': {
      exchange: blocked({ url: 'https://idp.example.org/idp/profile?SAMLRequest=a&RelayState=b', answer: {} }),
      shows: ['`GET /idp/profile` on `https://idp.example.org` begins a login'],
      confidence: 'probable',
      instructs: 'Go to this URL with a link',
      steps: [],
      where: 'page',
    },
    'a header that makes the browser ask first': {
      exchange: blocked({ url: login, preflight: { asks: 'x-requested-with', status: 405 } }),
      shows: ['address where people log in'],
      confidence: 'probable',
      where: 'page',
    },
  },
  silent: {
    'a token, which code asks for': blocked({ url: `${api}/oauth2/token?client_id=1`, method: 'POST', answer: {} }),
    'the list of keys': blocked({ url: `${api}/oauth2/certs`, answer: {} }),
    'what anybody is sent back from': blocked({ url: `${api}/logout?redirect_uri=a`, answer: {} }),
    'a data set of a client': blocked({ url: `${api}/invoices?client_id=1`, answer: {} }),
    'a login that shows no page': blocked({ url: `${login}&prompt=none`, answer: {} }),
    'a login server that sends the request on to the next': blocked({
      url: login,
      answer: { status: 302, headers: allow(page, { Location: 'https://login.example.com/' }) },
      followed: [{ url: 'https://login.example.com/', answer: {} }],
    }),
    'an image': blocked({ url: login, type: 'image', answer: {} }),
  },
} satisfies Cases;

import { allow, allowed, api, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

export default {
  warns: {
    'a page without an origin is let in by name': {
      exchange: allowed({ from: 'null', answer: { headers: allow('null') } }),
      shows: ['allows `null`', '`Access-Control-Allow-Origin: null`'],
      evidence: ['response 0 Access-Control-Allow-Origin: null'],
    },
    'a page that lost its origin at a redirect from one foreign server to another': {
      exchange: allowed({
        answer: { status: 302, headers: allow('*', { Location: 'https://cdn.example.org/users?key=1' }) },
        followed: [{ url: 'https://cdn.example.org/users?key=1', answer: { headers: allow('null') } }],
      }),
      shows: ['allows `null`'],
      instructs: `call \`https://cdn.example.org/users\` from the page directly, and allow \`${page}\``,
    },
    'the same, by a way that leads back to what the page called': {
      exchange: allowed({
        answer: { status: 302, headers: allow(page, { Location: 'https://login.example.org/ask' }) },
        followed: [
          {
            url: 'https://login.example.org/ask',
            answer: { status: 302, headers: allow('*', { Location: `${api}/users?ticket=1` }) },
          },
          { url: `${api}/users?ticket=1`, answer: { headers: allow('null') } },
        ],
      }),
      shows: ['allows `null`'],
      instructs: 'Let the server answer this URL itself: the redirect leads back to it.',
    },
    'the same, by a way that leads to the server of the page': {
      exchange: allowed({
        url: `${page}/start`,
        answer: { status: 302, headers: { Location: `${api}/ask` } },
        followed: [
          { url: `${api}/ask`, answer: { status: 302, headers: allow(page, { Location: `${page}/end` }) } },
          { url: `${page}/end`, answer: { headers: allow('null') } },
        ],
      }),
      shows: ['allows `null`'],
      instructs: `call \`${page}/end\` from the page directly: it may read its own server`,
    },
    'with credentials': {
      exchange: allowed({
        from: 'null',
        credentials: 'include',
        answer: { headers: allow('null', { 'Access-Control-Allow-Credentials': 'true' }) },
      }),
      shows: ['and `Access-Control-Allow-Credentials: true`'],
      why: 'With credentials, each of them can read',
    },
  },
  silent: {
    'a page without an origin is let in by the star': allowed({ from: 'null', answer: { headers: allow('*') } }),
    'a page with an origin': allowed({ answer: { headers: allow(page) } }),
  },
} satisfies WarningCases;

import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'to another path': {
      exchange: blocked({ method: 'PUT', preflight: { status: 301, headers: { Location: '/v2/users?key=secret' } } }),
      shows: ['`301`', `\`${api}/v2/users\``],
      evidence: ['preflight response 0 Location: /v2/users'],
      where: 'page',
    },
    'to another host, in Firefox, which misses the header first': {
      exchange: blocked({
        family: 'firefox',
        method: 'PUT',
        preflight: { status: 302, headers: { Location: 'https://elsewhere.test/users' } },
      }),
      shows: ['`https://elsewhere.test/users`'],
      where: 'page',
    },
    'to a URL with a password, in Firefox': {
      exchange: blocked({
        family: 'firefox',
        method: 'PUT',
        preflight: { status: 302, headers: allow(page, { Location: 'https://user:secret@elsewhere.test/users' }) },
      }),
      shows: ['`302`', '`https://elsewhere.test/users`'],
      evidence: ['preflight response 0 Location: https://elsewhere.test/users'],
      where: 'page',
    },
    'to the same path, as for a cookie that no preflight brings back': {
      exchange: blocked({ method: 'PUT', preflight: { status: 307, headers: { Location: '/users' } } }),
      shows: ['`307`'],
      instructs: 'Let the server answer this URL itself: the redirect leads back to it',
      where: 'server',
    },
    'with perfect headers': {
      exchange: blocked({ method: 'PUT', preflight: { status: 307, headers: allow(page, { Location: '/v2/users' }) } }),
      shows: ['`307`'],
      where: 'page',
    },
  },
  silent: {
    'a redirect of the request itself': blocked({ answer: { status: 302, headers: { Location: '/v2/users' } } }),
    'a 302 without a target': blocked({ method: 'PUT', preflight: { status: 302 } }),
  },
} satisfies Cases;

import { api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'the preflight lacks a slash': {
      exchange: blocked({
        method: 'POST',
        preflight: { asks: 'content-type', status: 301, headers: { Location: '/users/' } },
      }),
      short: 'Redirected to add a slash',
      shows: ['the preflight because of a slash', `\`${api}/users\``, 'with a slash at the end'],
      evidence: ['preflight response 0 Location: /users/'],
      advises: 'In Django, FastAPI and Gin, also write the route without the slash.',
      where: 'page',
    },
    'the request has one too many': {
      exchange: blocked({
        url: `${api}/users/?page=2`,
        answer: { status: 308, headers: { Location: `${api}/users?page=2` } },
      }),
      short: 'Redirected to drop a slash',
      shows: ['the request because of a slash', 'without a slash at the end'],
      // Flask and Django drop none.
      steps: [
        'Or let the server take both: `skipTrailingSlashRedirect: true` in Next.js. In FastAPI and Gin, also write the route with the slash.',
      ],
      evidence: [`response 0 Location: ${api}/users`, `response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'page',
    },
  },
  silent: {
    'another path': blocked({ method: 'PUT', preflight: { status: 301, headers: { Location: '/people/' } } }),
    'one that the browser followed: the answer behind it is what failed': blocked({
      answer: { status: 301, headers: { 'Access-Control-Allow-Origin': page, Location: `${api}/users/` } },
      followed: [{ url: `${api}/users/`, answer: {} }],
    }),
    'the same path over https': blocked({
      url: 'http://api.example.com/users',
      method: 'PUT',
      preflight: { status: 301, headers: { Location: `${api}/users` } },
    }),
  },
} satisfies Cases;

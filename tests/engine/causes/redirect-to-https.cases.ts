import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const plain = 'http://api.example.com/users';
const secure = 'https://api.example.com/users';

export default {
  reports: {
    'the preflight': {
      exchange: blocked({ url: plain, method: 'PUT', preflight: { status: 307, headers: { Location: secure } } }),
      shows: ['redirects the preflight from `http:` to `https:`', '`307`', '`http://api.example.com`'],
      evidence: [`preflight response 0 Location: ${secure}`],
      where: 'page',
    },
    'the request, without headers': {
      exchange: blocked({ url: plain, answer: { status: 301, headers: { Location: secure } } }),
      shows: ['the redirect does not let the page in'],
      evidence: [`response 0 Location: ${secure}`, `response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'page',
    },
    'the request, and the origin is lost there': {
      exchange: blocked({
        url: plain,
        answer: { status: 301, headers: allow(page, { Location: secure }) },
        followed: [{ url: secure, answer: { headers: allow(page) } }],
      }),
      shows: ['`Origin: null`', '`301`'],
      where: 'page',
    },
    'by the browser itself, and the origin is lost there': {
      exchange: blocked({
        ...{ url: plain, moved: true },
        followed: [{ url: secure, answer: { headers: allow(page) } }],
      }),
      shows: ['`Origin: null`', 'HSTS', '`http://api.example.com`'],
      evidence: [`response 1 Access-Control-Allow-Origin: ${page}`],
      where: 'page',
    },
    'from a development port to another': {
      exchange: blocked({
        from: 'http://localhost:3000',
        url: 'http://localhost:5000/users',
        method: 'PUT',
        preflight: { status: 307, headers: { Location: 'https://localhost:5001/users' } },
      }),
      shows: ['`http://localhost:5000`', '`https://localhost:5001/users`'],
      where: 'page',
    },
  },
  silent: {
    'a redirect that stays on `http:`': blocked({
      ...{ from: 'http://app.example.com', url: plain, method: 'PUT' },
      preflight: { status: 301, headers: { Location: 'http://api.example.com/v2/users' } },
    }),
    'a redirect to another host': blocked({
      url: plain,
      method: 'PUT',
      preflight: { status: 301, headers: { Location: 'https://other.example.com/users' } },
    }),
    'one that the browser followed, with the origin of the page': blocked({
      ...{ from: 'http://api.example.com', url: plain },
      answer: { status: 301, headers: { Location: secure } },
      followed: [{ url: secure, answer: {} }],
    }),
    'a redirect that got through': allowed({
      url: plain,
      answer: { status: 301, headers: allow('*', { Location: secure }) },
      followed: [{ url: secure, answer: { headers: allow('*') } }],
    }),
  },
} satisfies Cases;

import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const mirror = 'https://mirror.example.net/users?key=1';

export default {
  reports: {
    'to a server without CORS': {
      exchange: blocked({ moved: true, followed: [{ url: mirror, answer: {} }] }),
      shows: ['`https://api.example.com`', '`https://mirror.example.net/users`'],
      evidence: ['response 1 Access-Control-Allow-Origin: none'],
      where: 'browser',
    },
    'to a server that lets the page in, under its own origin': {
      exchange: blocked({ moved: true, followed: [{ url: mirror, answer: { headers: allow(page) } }] }),
      shows: ['Another extension'],
      evidence: [`response 1 Access-Control-Allow-Origin: ${page}`],
      where: 'browser',
    },
  },
  silent: {
    'a server that redirects': blocked({
      answer: { status: 302, headers: allow(page, { Location: mirror }) },
      followed: [{ url: mirror, answer: {} }],
    }),
    'a move to https': blocked({
      ...{ url: 'http://api.example.com/users', moved: true },
      followed: [{ url: 'https://api.example.com/users', answer: { headers: allow(page) } }],
    }),
  },
} satisfies Cases;

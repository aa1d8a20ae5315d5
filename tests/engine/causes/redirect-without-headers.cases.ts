import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a redirect to another host': {
      exchange: blocked({
        answer: { status: 302, headers: { Location: 'https://files.example.org/users.json?sig=1' } },
      }),
      shows: ['`302`', '`https://files.example.org/users.json`', `\`${api}\``],
      evidence: [
        'response 0 Location: https://files.example.org/users.json',
        `response 0 Access-Control-Allow-Origin: none → ${page}`,
      ],
      why: 'each answer of another origin on the way',
      where: 'page',
    },
    'a redirect to an app: no page can call it': {
      exchange: blocked({ answer: { status: 302, headers: { Location: 'myapp://callback?code=1' } } }),
      shows: ['`302`', '`myapp://callback`'],
      where: 'server',
    },
  },
  silent: {
    'a redirect with the header': blocked({
      answer: { status: 302, headers: allow(page, { Location: 'https://files.example.org/users.json' }) },
      followed: [{ url: 'https://files.example.org/users.json', answer: {} }],
    }),
    'a 300 without a target': blocked({ answer: { status: 300 } }),
  },
} satisfies Cases;

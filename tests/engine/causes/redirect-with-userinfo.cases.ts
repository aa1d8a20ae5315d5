import { allow, blocked, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a user name in the target': {
      exchange: blocked({
        answer: { status: 302, headers: allow(page, { Location: 'https://me:pw@files.example.org/' }) },
      }),
      shows: ['`302`', '`https://user:password@host`'],
      evidence: [],
      where: 'server',
    },
    'a user name in the target of what was asked without CORS, in Chromium': {
      exchange: failed('net::ERR_ABORTED', {
        ...{ type: 'image', mode: 'no-cors' },
        answer: { status: 302, headers: { Location: 'https://me:pw@files.example.org/' } },
        redirectedTo: 'https://me:pw@files.example.org/',
      }),
      shows: ['`302`', '`https://user:password@host`'],
      why: 'log its visitors in somewhere',
      where: 'server',
    },
    'a user name in a redirect at home, in mode `same-origin`, which bars no such redirect': {
      exchange: failed('net::ERR_ABORTED', {
        ...{ url: `${page}/here`, headers: { 'Sec-Fetch-Mode': 'same-origin' } },
        answer: { status: 302, headers: { Location: `${page.replace('//', '//me:pw@')}/there` } },
        redirectedTo: `${page.replace('//', '//me:pw@')}/there`,
      }),
      shows: ['`302`', '`https://user:password@host`'],
      where: 'server',
    },
  },
  silent: {
    'a target without one': blocked({ answer: { status: 302, headers: { Location: 'https://files.example.org/' } } }),
  },
} satisfies Cases;

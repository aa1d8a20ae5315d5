import { allow, blocked, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a target that is not a web address': {
      exchange: blocked({
        answer: { status: 302, headers: allow(page, { Location: 'ftp://files.example.org/users?key=1' }) },
        redirectedTo: 'ftp://files.example.org/users?key=1',
      }),
      shows: ['`302`', '`ftp://files.example.org/users`'],
      evidence: ['response 0 Location: ftp://files.example.org/users'],
      where: 'server',
    },
    'an image that is sent to an app, in Chromium': {
      exchange: failed('net::ERR_UNKNOWN_URL_SCHEME', {
        ...{ type: 'image', mode: 'no-cors' },
        answer: { status: 302, headers: { Location: 'msauth://callback' } },
        redirectedTo: 'msauth://callback',
      }),
      shows: ['pointed to `msauth://callback`'],
      instructs: 'Redirect to an `https:` URL',
      where: 'server',
    },
  },
  silent: {
    'a target on the web': blocked({ answer: { status: 302, headers: { Location: 'http://files.example.org/' } } }),
  },
} satisfies Cases;

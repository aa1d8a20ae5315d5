import { allow, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const elsewhere = 'https://files.example.org/recordings';

function redirected(status: number, location: string) {
  const headers = allow(page, { Location: location });
  return failed('net::ERR_INVALID_ARGUMENT', { method: 'POST', answer: { status, headers } });
}

export default {
  reports: {
    'a stream that is to go on to another address': {
      exchange: redirected(307, `${elsewhere}?token=1`),
      shows: ['`307`', `\`${elsewhere}\``, '`net::ERR_INVALID_ARGUMENT`'],
      evidence: [`response 0 Location: ${elsewhere}`],
      confidence: 'probable',
      where: 'page',
      advises: 'blob()',
    },
    'a stream that a 302 would have made a GET': {
      exchange: redirected(302, elsewhere),
      shows: ['`302`'],
      confidence: 'probable',
      where: 'page',
    },
    'a session that is gone: nobody calls the login page instead': {
      exchange: redirected(302, 'https://login.example.com/'),
      shows: ['`https://login.example.com/`'],
      confidence: 'probable',
      where: 'page',
      steps: ['Collect the stream first, and send the whole: `body: await new Response(stream).blob()`.'],
    },
    'a redirect to an app: no page can call it, whole or streamed': {
      exchange: redirected(307, 'myapp://upload'),
      shows: ['`myapp://upload`'],
      confidence: 'probable',
      where: 'server',
      steps: [],
    },
  },
  silent: {
    'a 303, after which the body is left out': redirected(303, elsewhere),
    'a request without a body': failed('net::ERR_INVALID_ARGUMENT', {
      answer: { status: 302, headers: allow(page, { Location: elsewhere }) },
    }),
    'the same error without a redirect': failed('net::ERR_INVALID_ARGUMENT', { method: 'POST' }),
  },
} satisfies Cases;

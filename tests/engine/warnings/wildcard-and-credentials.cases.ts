import { allow, allowed, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

export default {
  warns: {
    'the star beside true': {
      exchange: allowed({ answer: { headers: allow('*', { 'Access-Control-Allow-Credentials': 'true' }) } }),
      shows: ['has no effect'],
      evidence: ['response 0 Access-Control-Allow-Origin: *', 'response 0 Access-Control-Allow-Credentials: true'],
    },
    'a page without an origin': {
      exchange: allowed({
        from: 'null',
        answer: { headers: allow('*', { 'Access-Control-Allow-Credentials': 'true' }) },
      }),
      shows: ['has no effect'],
      steps: [
        'If some do, name the origins in `Access-Control-Allow-Origin` instead of the star.',
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
    },
    'a request of which Firefox does not show whether it had credentials': {
      exchange: allowed({
        ...{
          family: 'firefox',
          from: 'http://localhost:3000',
          url: 'http://localhost:4000/users',
          credentials: 'hidden',
        },
        answer: { headers: allow('*', { 'Access-Control-Allow-Credentials': 'true' }) },
      }),
      shows: ['sent both. Without credentials, `*` is enough.'],
    },
  },
  silent: {
    'the star alone': allowed({ answer: { headers: allow('*') } }),
    'an origin beside true': allowed({
      credentials: 'include',
      answer: { headers: allow(page, { 'Access-Control-Allow-Credentials': 'true' }) },
    }),
  },
} satisfies WarningCases;

import { allow, allowed, page } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

export default {
  warns: {
    'the page was given a header that the server did not send': {
      exchange: allowed({ answer: { handedOver: allow('*') } }),
      shows: ['`Access-Control-Allow-Origin: *`, which the server did not send', '`GET /users`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
    },
    'nobody shows who let it through': {
      exchange: allowed({ answer: { headers: allow('https://other.test') } }),
      shows: ['fail a rule of CORS'],
      confidence: 'probable',
    },
  },
  silent: {
    'a good answer that was changed': allowed({ answer: { headers: allow(page), handedOver: allow('*') } }),
    'a stored answer that the server confirmed': allowed({ answer: { status: 304 } }),
  },
} satisfies WarningCases;

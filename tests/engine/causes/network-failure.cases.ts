import { afterStart, allow, blocked, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'an error that nobody knows': {
      exchange: failed('net::ERR_UNEXPECTED'),
      shows: ['`net::ERR_UNEXPECTED`', '`GET /users`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'one that nobody knows, in the middle of an answer': {
      exchange: afterStart(failed('net::ERR_UNEXPECTED', { answer: { headers: allow('*') } })),
      shows: ['had begun', '`net::ERR_UNEXPECTED`'],
      why: 'CORS had let it in',
      confidence: 'probable',
      where: 'infrastructure',
    },
    'one of Firefox, behind its general name': {
      exchange: failed('NS_ERROR_NOT_AVAILABLE', { family: 'firefox' }),
      shows: ['`NS_ERROR_NOT_AVAILABLE`'],
      confidence: 'probable',
      where: 'infrastructure',
    },
  },
  silent: { 'a refusal by CORS': blocked({ answer: {} }) },
} satisfies Cases;

import { afterStart, allow, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'no connection in time': {
      exchange: failed('net::ERR_CONNECTION_TIMED_OUT'),
      short: 'No answer in time',
      shows: ['`api.example.com` did not answer in time'],
      why: 'Without an answer',
      where: 'infrastructure',
    },
    'half an answer in time': {
      exchange: afterStart(failed('net::ERR_TIMED_OUT', { answer: { headers: allow('*') } })),
      short: 'Answer not complete in time',
      shows: ['The rest of the answer from `api.example.com`'],
      why: 'CORS had let it in',
      steps: [],
      where: 'infrastructure',
    },
    'no answer in time, in Firefox': {
      exchange: failed('NS_ERROR_NET_TIMEOUT', { family: 'firefox' }),
      shows: ['`NS_ERROR_NET_TIMEOUT`'],
      where: 'infrastructure',
    },
  },
  silent: { 'a server that hung up': failed('net::ERR_CONNECTION_CLOSED') },
} satisfies Cases;

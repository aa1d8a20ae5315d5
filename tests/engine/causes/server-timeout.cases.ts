import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'no connection in time': {
      exchange: failed('net::ERR_CONNECTION_TIMED_OUT'),
      shows: ['`api.example.com`'],
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

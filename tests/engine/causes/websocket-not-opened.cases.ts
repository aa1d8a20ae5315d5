import { allowed, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const socket = { type: 'websocket', family: 'firefox', url: 'wss://api.example.com/live' } as const;

export default {
  reports: {
    'a server that turns the page away': {
      exchange: allowed({ ...socket, answer: { status: 403 } }),
      shows: ['`403`', '`101`', '`wss://api.example.com`'],
      evidence: ['response 0 Status: 403 → 101'],
      where: 'server',
    },
  },
  silent: {
    'a socket that was opened': allowed({ ...socket, answer: { status: 101 } }),
    'a server that is down': failed('NS_ERROR_CONNECTION_REFUSED', socket),
    'a request that the server refuses': allowed({
      family: 'firefox',
      answer: { status: 403, headers: { 'Access-Control-Allow-Origin': page } },
    }),
  },
} satisfies Cases;

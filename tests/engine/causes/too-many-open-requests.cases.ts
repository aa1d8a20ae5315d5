import { api, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const error = 'net::ERR_INSUFFICIENT_RESOURCES';

export default {
  reports: {
    'one request more than the browser keeps open': {
      exchange: failed(error, { unsent: true }),
      shows: ['`GET /users`', `\`${api}\``, `\`${error}\``],
      why: 'CORS played no part',
      confidence: 'probable',
      where: 'page',
    },
  },
  silent: { 'a server that is down': failed('net::ERR_CONNECTION_REFUSED', { unsent: true }) },
} satisfies Cases;

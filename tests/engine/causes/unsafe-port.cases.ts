import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'the port for mail': {
      exchange: failed('net::ERR_UNSAFE_PORT', { url: 'http://localhost:25/', unsent: true }),
      shows: ['port `25`', '`http://localhost:25`'],
      where: 'server',
    },
  },
  silent: {
    'a port where nobody listens': failed('net::ERR_CONNECTION_REFUSED', { url: 'http://localhost:3000/' }),
    'a URL without a port to name': failed('net::ERR_UNSAFE_PORT', { url: 'http://localhost/', unsent: true }),
  },
} satisfies Cases;

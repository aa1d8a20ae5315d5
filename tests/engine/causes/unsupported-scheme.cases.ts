import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a host without its scheme': {
      exchange: failed('CorsDisabledScheme', { url: 'localhost:3000/users', unsent: true }),
      shows: ['`localhost:` URL', '`localhost:3000/users`'],
      where: 'page',
    },
  },
  silent: {
    'a port that is never called': failed('net::ERR_UNSAFE_PORT', { url: 'http://localhost:25/', unsent: true }),
  },
} satisfies Cases;

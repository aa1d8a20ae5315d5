import { blocked, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a test that aborts it': {
      exchange: blocked({ unsent: true, method: 'PUT' }),
      shows: ['`PUT /users`', '`https://api.example.com`', '`net::ERR_FAILED`'],
      confidence: 'probable',
      where: 'browser',
    },
  },
  silent: {
    'a request that was sent': blocked(),
    'a blocker': failed('net::ERR_BLOCKED_BY_CLIENT', { unsent: true }),
    'a preflight that was not sent': blocked({ method: 'PUT', preflight: { ends: 'net::ERR_FAILED', unsent: true } }),
  },
} satisfies Cases;

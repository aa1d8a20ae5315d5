import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a pattern in DevTools': {
      exchange: failed('net::ERR_BLOCKED_BY_INSPECTOR', { unsent: true }),
      shows: ['`GET /users`'],
      where: 'browser',
    },
  },
  silent: { 'an extension': failed('net::ERR_BLOCKED_BY_CLIENT') },
} satisfies Cases;

import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a policy of the machine': {
      exchange: failed('net::ERR_BLOCKED_BY_ADMINISTRATOR', { unsent: true }),
      shows: ['A policy on this machine blocks `api.example.com`'],
      where: 'browser',
    },
  },
  silent: { 'an extension': failed('net::ERR_BLOCKED_BY_CLIENT') },
} satisfies Cases;

import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a list of the page without this server': {
      exchange: failed('net::ERR_NETWORK_ACCESS_REVOKED', { unsent: true }),
      shows: ['`Connection-Allowlist`', '`net::ERR_NETWORK_ACCESS_REVOKED`'],
      instructs: '`"https://api.example.com"`',
      confidence: 'probable',
      where: 'page',
    },
  },
  silent: { 'a network that denies access': failed('net::ERR_NETWORK_ACCESS_DENIED', { unsent: true }) },
} satisfies Cases;

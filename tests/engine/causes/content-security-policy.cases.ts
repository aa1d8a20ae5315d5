import { api, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a fetch': {
      exchange: failed('csp', { unsent: true }),
      shows: ['Content Security Policy', `\`${api}\``, '`connect-src`'],
      where: 'page',
    },
    'a script': {
      exchange: failed('csp', { type: 'script', mode: 'no-cors', unsent: true }),
      shows: ['`script-src`'],
      where: 'page',
    },
  },
  silent: { 'a blocker': failed('net::ERR_BLOCKED_BY_CLIENT', { unsent: true }) },
} satisfies Cases;

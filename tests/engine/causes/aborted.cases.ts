import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a page that was left': {
      exchange: failed('net::ERR_ABORTED'),
      shows: ['`GET /users`', '50 ms'],
      confidence: 'probable',
      where: 'page',
    },
    'a page that was left, in Firefox': {
      exchange: failed('NS_BINDING_ABORTED', { family: 'firefox' }),
      shows: ['`NS_BINDING_ABORTED`'],
      confidence: 'probable',
      where: 'page',
    },
  },
  silent: { 'a blocker': failed('net::ERR_BLOCKED_BY_CLIENT') },
} satisfies Cases;

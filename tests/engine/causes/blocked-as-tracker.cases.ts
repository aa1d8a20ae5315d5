import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'the protection of Firefox': {
      exchange: failed('NS_ERROR_TRACKING_URI', { family: 'firefox', unsent: true, url: 'https://tracker.test/t' }),
      shows: ['protection blocks `tracker.test`', '`NS_ERROR_TRACKING_URI`'],
      where: 'browser',
    },
    'a policy of the machine': {
      exchange: failed('net::ERR_BLOCKED_BY_ADMINISTRATOR', { unsent: true }),
      shows: ['A policy on this machine'],
      where: 'browser',
    },
  },
  silent: { 'an extension': failed('net::ERR_BLOCKED_BY_CLIENT') },
} satisfies Cases;

import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'the protection of Firefox': {
      exchange: failed('NS_ERROR_TRACKING_URI', { family: 'firefox', unsent: true, url: 'https://tracker.test/t' }),
      shows: ['protection blocks `tracker.test`', '`NS_ERROR_TRACKING_URI`'],
      where: 'infrastructure',
    },
  },
  silent: {
    'an extension': failed('net::ERR_BLOCKED_BY_CLIENT'),
    'a site that harms its visitors': failed('NS_ERROR_MALWARE_URI', { family: 'firefox', unsent: true }),
  },
} satisfies Cases;

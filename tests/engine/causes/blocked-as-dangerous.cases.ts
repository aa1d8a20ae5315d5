import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a host that spreads malware': {
      exchange: failed('NS_ERROR_MALWARE_URI', { family: 'firefox', unsent: true, url: 'https://harm.test/x' }),
      shows: ['considers `harm.test` dangerous', '`NS_ERROR_MALWARE_URI`'],
      where: 'infrastructure',
    },
  },
  silent: { 'a tracker': failed('NS_ERROR_TRACKING_URI', { family: 'firefox', unsent: true }) },
} satisfies Cases;

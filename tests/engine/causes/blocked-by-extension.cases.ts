import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'an ad blocker': {
      exchange: failed('net::ERR_BLOCKED_BY_CLIENT', { unsent: true, url: 'https://api.example.com/ads/track' }),
      shows: ['`GET /ads/track`', '`net::ERR_BLOCKED_BY_CLIENT`'],
      where: 'browser',
    },
    'an extension in Firefox': {
      exchange: failed('NS_ERROR_ABORT', { family: 'firefox', unsent: true }),
      shows: ['`NS_ERROR_ABORT`'],
      confidence: 'probable',
      where: 'browser',
    },
  },
  silent: { 'a request given up by the page': failed('net::ERR_ABORTED') },
} satisfies Cases;

import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'an ad blocker': {
      exchange: failed('net::ERR_BLOCKED_BY_CLIENT', { unsent: true, url: 'https://api.example.com/ads/track' }),
      shows: ['before it was sent', '`GET /ads/track`', '`net::ERR_BLOCKED_BY_CLIENT`'],
      why: 'never left the browser',
      where: 'browser',
    },
    'an extension in Firefox': {
      exchange: failed('NS_ERROR_ABORT', { family: 'firefox', unsent: true }),
      shows: ['`NS_ERROR_ABORT`'],
      confidence: 'probable',
      where: 'browser',
    },
    'an extension in Firefox that cancels the preflight': {
      exchange: failed('NS_ERROR_ABORT', {
        ...{ family: 'firefox', method: 'PUT', preflight: { ends: 'NS_ERROR_ABORT', unsent: true } },
      }),
      shows: ['`NS_ERROR_ABORT`'],
      confidence: 'probable',
      where: 'browser',
    },
    'an extension in Firefox that drops the answer': {
      exchange: failed('NS_ERROR_ABORT', { family: 'firefox', answer: {} }),
      shows: ['kept the answer from the page', '`NS_ERROR_ABORT`'],
      why: 'The server answered',
      confidence: 'probable',
      where: 'browser',
    },
  },
  silent: {
    'a request given up by the page': failed('net::ERR_ABORTED'),
    'an HTTP/2 connection that closes, in Firefox': failed('NS_ERROR_ABORT', { family: 'firefox' }),
  },
} satisfies Cases;

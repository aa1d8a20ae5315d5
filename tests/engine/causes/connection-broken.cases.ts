import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'an empty reply': {
      exchange: failed('net::ERR_EMPTY_RESPONSE'),
      shows: ['`GET /users`', '`net::ERR_EMPTY_RESPONSE`'],
      where: 'infrastructure',
    },
    'an empty reply to the preflight': {
      exchange: failed('net::ERR_EMPTY_RESPONSE', { method: 'PUT', preflight: { ends: 'net::ERR_FAILED' } }),
      shows: ['took the preflight'],
      where: 'infrastructure',
    },
    'a reset in Firefox': {
      exchange: failed('NS_ERROR_NET_RESET', { family: 'firefox' }),
      shows: ['`NS_ERROR_NET_RESET`'],
      where: 'infrastructure',
    },
    'a broken stream': {
      exchange: failed('net::ERR_HTTP2_PROTOCOL_ERROR'),
      shows: ['`net::ERR_HTTP2_PROTOCOL_ERROR`'],
      where: 'infrastructure',
    },
  },
  silent: { 'a slow server': failed('net::ERR_TIMED_OUT') },
} satisfies Cases;

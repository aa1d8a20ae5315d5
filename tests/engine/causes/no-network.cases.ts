import { allow, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    offline: {
      exchange: failed('net::ERR_INTERNET_DISCONNECTED'),
      short: 'No way to the server',
      shows: ['`net::ERR_INTERNET_DISCONNECTED`'],
      where: 'infrastructure',
    },
    'a network that went away while the answer came in': {
      exchange: failed('net::ERR_NETWORK_CHANGED', { answer: { headers: allow(page) } }),
      short: 'Network lost',
      shows: ['while the request was under way'],
      where: 'infrastructure',
    },
    'a proxy that is not there': {
      exchange: failed('net::ERR_PROXY_CONNECTION_FAILED'),
      shows: ['its proxy'],
      where: 'infrastructure',
    },
    'offline in Firefox': {
      exchange: failed('NS_ERROR_OFFLINE', { family: 'firefox' }),
      shows: ['`NS_ERROR_OFFLINE`'],
      where: 'infrastructure',
    },
  },
  silent: { 'a host name that is not known': failed('net::ERR_NAME_NOT_RESOLVED') },
} satisfies Cases;

import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a stream over plain HTTP': {
      exchange: failed('net::ERR_ALPN_NEGOTIATION_FAILED', {
        url: 'http://localhost:3000/',
        method: 'POST',
        unsent: true,
      }),
      shows: ['HTTP/2', '`http://localhost:3000`', '`net::ERR_ALPN_NEGOTIATION_FAILED`'],
      where: 'page',
    },
    'a stream over HTTPS to an HTTP/1.1 server': {
      exchange: failed('net::ERR_H2_OR_QUIC_REQUIRED', {
        url: 'https://localhost:3000/',
        method: 'POST',
        unsent: true,
      }),
      shows: ['`net::ERR_H2_OR_QUIC_REQUIRED`'],
      where: 'page',
    },
  },
  silent: { 'an upload nobody answers': failed('net::ERR_CONNECTION_REFUSED', { url: 'http://localhost:3000/' }) },
} satisfies Cases;

import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'plain http at that port': {
      exchange: failed('net::ERR_SSL_PROTOCOL_ERROR'),
      shows: ['`api.example.com`', 'plain `http:`'],
      where: 'infrastructure',
    },
    'plain http at that port, in Firefox': {
      exchange: failed('SSL received a record that exceeded the maximum permissible length.', { family: 'firefox' }),
      shows: ['SSL received a record'],
      where: 'infrastructure',
    },
    'the same after the browser changed the scheme, as it does for all of a domain': {
      exchange: failed('net::ERR_SSL_PROTOCOL_ERROR', {
        url: 'http://api.shop.dev:8000/users',
        moved: true,
        followed: [{ url: 'https://api.shop.dev:8000/users' }],
      }),
      shows: ['The page called `http://api.shop.dev:8000`', 'wants `https:` alone (HSTS)'],
      instructs: 'Let `api.shop.dev:8000` speak `https:` on this port',
      advises: 'use a name under `.test` or `.localhost`: browsers ask all hosts under `.dev`',
      where: 'infrastructure',
    },
    'a server that wants a certificate of the browser': {
      exchange: failed('net::ERR_BAD_SSL_CLIENT_AUTH_CERT'),
      shows: ['`api.example.com` wants a certificate', '`net::ERR_BAD_SSL_CLIENT_AUTH_CERT`'],
      steps: ['If there is a preflight, let the server take `OPTIONS` without a certificate.'],
      where: 'infrastructure',
    },
  },
  silent: { 'a broken connection': failed('net::ERR_CONNECTION_RESET') },
} satisfies Cases;

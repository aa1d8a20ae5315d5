import { allow, failed, page } from '../exchanges.ts';
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
      shows: [
        'The page called `http://api.shop.dev:8000`',
        'insists on `https:` (HSTS), or another extension does. The browser',
      ],
      instructs: 'Let `api.shop.dev:8000` speak `https:` on this port',
      advises: 'use a name under `.test` or `.localhost`: browsers ask all hosts under `.dev`',
      where: 'infrastructure',
    },
    'the same in Firefox, which does so for the page as well': {
      exchange: failed('SSL received a record that exceeded the maximum permissible length.', {
        ...{ family: 'firefox', url: 'http://api.shop.dev:8000/users', moved: true },
        followed: [{ url: 'https://api.shop.dev:8000/users' }],
      }),
      shows: ['or another extension does. HTTPS-Only mode and `upgrade-insecure-requests` of the page do so, too.'],
      where: 'infrastructure',
    },
    'an app behind a development proxy, which redirects to https': {
      exchange: failed('net::ERR_SSL_PROTOCOL_ERROR', {
        from: 'http://localhost:5173',
        url: 'http://localhost:5173/api/users',
        answer: { status: 301, headers: { Location: 'https://localhost:5173/api/users' } },
        followed: [{ url: 'https://localhost:5173/api/users' }],
      }),
      shows: ['answered with `301` and pointed to `https://localhost:5173/', 'with TLS and got'],
      instructs: 'In development, leave the redirect to `https:` out.',
      advises: 'Check whether `localhost:5173` speaks `https:`',
      where: 'infrastructure',
    },
    'the same under another name of this machine': {
      exchange: failed('net::ERR_SSL_PROTOCOL_ERROR', {
        ...{ url: 'http://localhost:5173/api/users', from: 'http://localhost:5173' },
        answer: { status: 301, headers: { Location: 'https://127.0.0.1:8000/users' } },
        followed: [{ url: 'https://127.0.0.1:8000/users' }],
      }),
      shows: ['answered with `301` and pointed to `https://127.0.0.1:8000/'],
      instructs: 'In development, leave the redirect to `https:` out.',
      where: 'infrastructure',
    },
    'a redirect to https on the web, where nobody is in development': {
      exchange: failed('net::ERR_SSL_PROTOCOL_ERROR', {
        url: 'http://api.example.com/users',
        answer: { status: 301, headers: allow(page, { Location: 'https://api.example.com/users' }) },
        followed: [{ url: 'https://api.example.com/users' }],
      }),
      shows: ['pointed to `https://api.example.com/'],
      instructs: 'Check whether',
      where: 'infrastructure',
    },
    'a server that wants a certificate of the browser': {
      exchange: failed('net::ERR_BAD_SSL_CLIENT_AUTH_CERT'),
      shows: ['`api.example.com` wants a certificate', '`net::ERR_BAD_SSL_CLIENT_AUTH_CERT`'],
      steps: ['If there is a preflight, let the server take `OPTIONS` without a certificate.'],
      where: 'infrastructure',
    },
    'the same in Firefox, which has no words for it': {
      exchange: failed('NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT)', {
        family: 'firefox',
      }),
      shows: ['`api.example.com` wants a certificate'],
      where: 'infrastructure',
    },
  },
  silent: { 'a broken connection': failed('net::ERR_CONNECTION_RESET') },
} satisfies Cases;

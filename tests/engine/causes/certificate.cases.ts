import { allow, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a self-signed one': {
      exchange: failed('net::ERR_CERT_AUTHORITY_INVALID', { url: 'https://localhost:5001/users' }),
      shows: ['`localhost:5001`', 'an authority that the browser does not know'],
      instructs: '`mkcert`',
      where: 'infrastructure',
    },
    'a self-signed one, where the page called http and was redirected': {
      exchange: failed('net::ERR_CERT_AUTHORITY_INVALID', {
        ...{ url: 'http://localhost:5000/users', from: 'http://localhost:5173' },
        answer: { status: 307, headers: allow('http://localhost:5173', { Location: 'https://localhost:5001/users' }) },
        followed: [{ url: 'https://localhost:5001/users' }],
      }),
      shows: ['`http://localhost:5000` answered with `307`', 'before it sent anything'],
      instructs: '`mkcert`',
      advises: 'In development, leave the redirect to `https:` out.',
      where: 'infrastructure',
    },
    'one that has run out': {
      exchange: failed('net::ERR_CERT_DATE_INVALID'),
      shows: ['has run out'],
      where: 'infrastructure',
    },
    'one for another name': {
      exchange: failed('net::ERR_CERT_COMMON_NAME_INVALID'),
      shows: ['`api.example.com` was made for another host name'],
      instructs: 'Give `api.example.com` a certificate for this name',
      where: 'infrastructure',
    },
    'one that was taken back': {
      exchange: failed('net::ERR_CERT_REVOKED'),
      shows: ['was taken back by its authority'],
      where: 'infrastructure',
    },
    'one that Firefox does not trust, on the preflight': {
      exchange: failed('NS_ERROR_DOM_BAD_URI', {
        family: 'firefox',
        method: 'PUT',
        preflight: { ends: 'The certificate is not trusted because it is self-signed.' },
      }),
      shows: ['self-signed'],
      where: 'infrastructure',
    },
    'one that Firefox does not trust, by the name of the error': {
      exchange: failed('MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', { family: 'firefox' }),
      shows: ['not one that the browser trusts'],
      where: 'infrastructure',
    },
    'one that Firefox does not trust, in German': {
      exchange: failed('Dem Zertifikat wird nicht vertraut.', { family: 'firefox' }),
      shows: ['Zertifikat'],
      where: 'infrastructure',
    },
  },
  silent: { 'plain http at that port': failed('net::ERR_SSL_PROTOCOL_ERROR') },
} satisfies Cases;

import { failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a server over http': {
      exchange: failed('mixed-content', { url: 'http://api.example.com/users', unsent: true }),
      shows: [`\`${page}\``, '`http://api.example.com`'],
      where: 'infrastructure',
    },
  },
  silent: { 'a certificate': failed('net::ERR_CERT_DATE_INVALID') },
} satisfies Cases;

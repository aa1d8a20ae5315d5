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
  },
  silent: { 'a broken connection': failed('net::ERR_CONNECTION_RESET') },
} satisfies Cases;

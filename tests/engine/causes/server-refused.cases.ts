import { failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a development server that is not running': {
      exchange: failed('net::ERR_CONNECTION_REFUSED', { url: 'http://localhost:3000/users' }),
      shows: ['`localhost:3000`', '`net::ERR_CONNECTION_REFUSED`'],
      where: 'infrastructure',
    },
    'Firefox, where the preflight found nobody': {
      exchange: failed('NS_ERROR_DOM_BAD_URI', {
        family: 'firefox',
        method: 'PUT',
        preflight: { ends: 'NS_ERROR_CONNECTION_REFUSED' },
      }),
      shows: ['`api.example.com`', '`NS_ERROR_CONNECTION_REFUSED`'],
      where: 'infrastructure',
    },
  },
  silent: { 'a server that hung up': failed('net::ERR_CONNECTION_RESET') },
} satisfies Cases;

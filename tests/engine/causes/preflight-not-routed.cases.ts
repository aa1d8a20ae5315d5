import { api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a 405 with the list of methods': {
      exchange: blocked({ method: 'PUT', preflight: { status: 405, headers: { Allow: 'GET, PUT' } } }),
      shows: ['`405`', `\`${api}\``, '`PUT /users`', '`GET, PUT`'],
      evidence: [
        'preflight response 0 Status: 405 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
        'preflight response 0 Allow: GET, PUT',
      ],
      where: 'server',
    },
    'a 404': {
      exchange: blocked({ method: 'PUT', preflight: { status: 404 } }),
      shows: ['`404`'],
      advises: 'Check the URL',
      where: 'server',
    },
    'a 501': { exchange: blocked({ method: 'PUT', preflight: { status: 501 } }), shows: ['`501`'], where: 'server' },
  },
  silent: {
    'a 404 to the request itself': blocked({ answer: { status: 404 } }),
    'a 500': blocked({ method: 'PUT', preflight: { status: 500 } }),
  },
} satisfies Cases;

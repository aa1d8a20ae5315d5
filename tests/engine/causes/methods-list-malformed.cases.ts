import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'methods with semicolons between them': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT; DELETE' }) },
      }),
      shows: ['`Access-Control-Allow-Methods`', '`PUT; DELETE`'],
      where: 'server',
    },
  },
  silent: {
    'methods with commas': blocked({
      method: 'PUT',
      preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'GET,DELETE' }) },
    }),
  },
} satisfies Cases;

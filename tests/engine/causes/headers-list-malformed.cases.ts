import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'names with spaces between them': {
      exchange: blocked({
        preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': 'x-tenant x-other' }) },
      }),
      shows: ['`Access-Control-Allow-Headers`', '`x-tenant x-other`'],
      evidence: ['preflight response 0 Access-Control-Allow-Headers: x-tenant x-other'],
      where: 'server',
    },
    'several of them': {
      exchange: blocked({
        preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': 'a b, x-tenant, c d' }) },
      }),
      shows: ['That is not so for `a b` and `c d`.'],
      where: 'server',
    },
  },
  silent: {
    'names with commas': blocked({
      preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': 'a, b' }) },
    }),
  },
} satisfies Cases;

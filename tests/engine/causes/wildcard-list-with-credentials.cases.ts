import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const letIn = { 'Access-Control-Allow-Credentials': 'true' };

export default {
  reports: {
    headers: {
      exchange: blocked({
        preflight: {
          asks: 'content-type,x-tenant',
          headers: allow(page, { ...letIn, 'Access-Control-Allow-Headers': '*' }),
        },
      }),
      shows: [
        '`Access-Control-Allow-Headers: *`',
        'does not list `content-type` and `x-tenant`',
        'asked the browser to send cookies',
      ],
      evidence: ['preflight response 0 Access-Control-Allow-Headers: * → content-type, x-tenant'],
      where: 'server',
    },
    methods: {
      exchange: blocked({
        method: 'DELETE',
        preflight: { headers: allow(page, { ...letIn, 'Access-Control-Allow-Methods': '*' }) },
      }),
      shows: ['`Access-Control-Allow-Methods: *`', 'asked the browser to send cookies'],
      where: 'server',
    },
  },
  silent: {
    'without credentials the star counts': allowed({
      preflight: { asks: 'x-tenant', headers: allow('*', { 'Access-Control-Allow-Headers': '*' }) },
      answer: { headers: allow('*') },
    }),
    'a list without a star': blocked({
      preflight: { asks: 'x-tenant', headers: allow(page, { 'Access-Control-Allow-Headers': 'accept' }) },
    }),
  },
} satisfies Cases;

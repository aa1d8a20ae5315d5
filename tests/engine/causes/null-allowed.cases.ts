import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'null for a page with an origin': {
      exchange: blocked({ answer: { headers: allow('null') } }),
      shows: ['is `null`', `This page is \`${page}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: null → ${page}`],
      where: 'server',
    },
  },
  silent: {
    'null in capital letters': blocked({ answer: { headers: allow('NULL') } }),
    'null for a page without an origin, under credentials': blocked({
      from: 'null',
      credentials: 'include',
      answer: { headers: allow('null') },
    }),
  },
} satisfies Cases;

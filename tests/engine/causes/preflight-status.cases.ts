import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const letIn = allow(page, { 'Access-Control-Allow-Methods': 'PUT' });

export default {
  reports: {
    'a 500 with good headers': {
      exchange: blocked({ method: 'PUT', preflight: { status: 500, headers: letIn } }),
      shows: ['`500`', '`PUT /users`'],
      evidence: ['preflight response 0 Status: 500 → 200–299'],
      where: 'server',
    },
    'a redirect without a target': {
      exchange: blocked({ method: 'PUT', preflight: { status: 302, headers: letIn } }),
      shows: ['`302`'],
      where: 'server',
    },
  },
  silent: {
    'a 204 that lacks the method': blocked({ method: 'PUT', preflight: { headers: allow(page) } }),
    'a bare 500': blocked({ method: 'PUT', preflight: { status: 500 } }),
  },
} satisfies Cases;

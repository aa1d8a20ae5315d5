import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const passed = { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '600' }) };

export default {
  reports: {
    'after a preflight that passed': {
      exchange: blocked({ method: 'PUT', preflight: passed, answer: {} }),
      shows: [`\`Access-Control-Allow-Origin: ${page}\``, '`PUT /users`', '`200`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'server',
    },
    'after one that was remembered': {
      exchange: blocked({ method: 'PUT', answer: {}, at: 20 }),
      neighbours: [blocked({ method: 'PUT', preflight: passed, answer: {} })],
      shows: ['earlier preflight'],
      where: 'server',
    },
  },
  silent: {
    'without a preflight': blocked({ answer: {} }),
    'the preflight itself has no header': blocked({ method: 'PUT', preflight: {} }),
  },
} satisfies Cases;

import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const letIn = allow(page, { 'Access-Control-Allow-Credentials': 'true' });

export default {
  reports: {
    'good headers, and refused all the same': {
      exchange: blocked({ answer: { headers: letIn } }),
      shows: ['lets the page in', '`GET /users`'],
      evidence: [
        `response 0 Access-Control-Allow-Origin: ${page}`,
        'response 0 Access-Control-Allow-Credentials: true',
      ],
      confidence: 'probable',
      where: 'browser',
    },
  },
  silent: {
    'good headers': allowed({ answer: { headers: letIn } }),
    'no answer': blocked({ method: 'PUT', preflight: { ends: 'net::ERR_FAILED' } }),
  },
} satisfies Cases;

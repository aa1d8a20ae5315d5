import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const letIn = allow(page, { 'Access-Control-Allow-Credentials': 'true' });

export default {
  reports: {
    'good headers, and refused all the same': {
      exchange: blocked({ answer: { headers: letIn } }),
      shows: ['allows the page', '`GET /users`'],
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
    'a request that was seen in part': { ...blocked({ answer: { headers: letIn } }), interrupted: true },
    'a stored answer that was confirmed, and does not show what it holds': {
      ...allowed({ family: 'firefox', answer: { status: 304, fromCache: true } }),
      timedStatus: 0,
    },
    'a URL of its own host that Firefox upgraded': allowed({
      ...{ family: 'firefox', url: 'http://app.example.com/users', moved: true },
      followed: [{ url: 'https://app.example.com/users', answer: {} }],
    }),
    'no answer': blocked({ method: 'PUT', preflight: { ends: 'net::ERR_FAILED' } }),
  },
} satisfies Cases;

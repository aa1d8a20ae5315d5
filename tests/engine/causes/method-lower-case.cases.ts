import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'patch, and PATCH is on the list': {
      exchange: blocked({
        method: 'patch',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'GET, PATCH' }) },
      }),
      shows: ['asked with the method `patch`', 'allows `GET, PATCH`'],
      where: 'page',
      steps: [],
    },
    'patch, and nothing like it is on the list': {
      exchange: blocked({ method: 'patch', preflight: { headers: allow(page) } }),
      shows: ['leaves `patch` as it is'],
      evidence: [
        'preflight request 0 Access-Control-Request-Method: patch → PATCH',
        'preflight response 0 Access-Control-Allow-Methods: none',
      ],
      where: 'page',
      steps: ['Then allow `PATCH` in the server.'],
    },
    'patch under a star with credentials': {
      exchange: blocked({
        method: 'patch',
        preflight: {
          headers: allow(page, { 'Access-Control-Allow-Methods': '*', 'Access-Control-Allow-Credentials': 'true' }),
        },
      }),
      shows: ['`patch`'],
      where: 'page',
    },
  },
  silent: {
    'PATCH is not on the list': blocked({
      method: 'PATCH',
      preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'GET' }) },
    }),
  },
} satisfies Cases;

import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a 404, and nothing known about the server': {
      exchange: blocked({ answer: { status: 404 } }),
      shows: ['`404`, nothing at this address', '`GET /users`'],
      evidence: ['response 0 Status: 404', `response 0 Access-Control-Allow-Origin: none → ${page}`],
      confidence: 'probable',
      where: 'server',
    },
    'a 401, and a neighbour that got the header': {
      exchange: blocked({ answer: { status: 401 } }),
      neighbours: [allowed({ url: 'https://api.example.com/health', answer: { headers: allow('*') } })],
      shows: ['a demand for a login', '`GET /health` (status `200`) did carry'],
      where: 'server',
    },
    'a 422 after a preflight that passed': {
      exchange: blocked({
        method: 'POST',
        preflight: { asks: 'content-type', headers: allow(page, { 'Access-Control-Allow-Headers': 'content-type' }) },
        answer: { status: 422 },
      }),
      shows: ['the error `422`', 'preflight did carry'],
      where: 'server',
    },
  },
  silent: {
    'a readable 404': allowed({ answer: { status: 404, headers: allow(page) } }),
    'a 404 to the preflight': blocked({ method: 'PUT', preflight: { status: 404 } }),
    'a limit': blocked({ answer: { status: 429 } }),
  },
} satisfies Cases;

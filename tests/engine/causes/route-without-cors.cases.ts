import { allow, allowed, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const health = (origin: string) => allowed({ url: `${api}/health`, answer: { headers: allow(origin) } });

export default {
  reports: {
    'another route has the header': {
      exchange: blocked({ answer: {} }),
      neighbours: [health(page)],
      shows: ['not on `GET /users`', '`GET /health` (status `200`)'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
      confidence: 'probable',
      where: 'server',
    },
    'another route has it for a preflight as well': {
      exchange: blocked({ method: 'PUT', preflight: { status: 200 } }),
      neighbours: [health('*')],
      shows: ['`OPTIONS /users`'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'another server has the header': {
      exchange: blocked({ answer: {} }),
      neighbours: [allowed({ url: 'https://other.test/health', answer: { headers: allow(page) } })],
    },
    'the header allowed another origin there': {
      exchange: blocked({ answer: {} }),
      neighbours: [health('https://other.test')],
    },
    'a crash': { exchange: blocked({ answer: { status: 500 } }), neighbours: [health(page)] },
  },
} satisfies Cases;

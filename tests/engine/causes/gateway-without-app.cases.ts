import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'nginx without its app': {
      exchange: blocked({ answer: { status: 502, headers: { Server: 'nginx/1.27' } } }),
      shows: ['nginx, in front of the app,', '`502`', 'is down or broke off'],
      evidence: ['response 0 Status: 502', `response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'infrastructure',
    },
    'a time-out, on the preflight': {
      exchange: blocked({ method: 'PUT', preflight: { status: 504 } }),
      shows: ['A proxy in front of the app', 'took too long'],
      where: 'infrastructure',
    },
  },
  silent: {
    'a readable 503': allowed({ answer: { status: 503, headers: allow(page) } }),
    'a crash of the app': blocked({ answer: { status: 500 } }),
  },
} satisfies Cases;

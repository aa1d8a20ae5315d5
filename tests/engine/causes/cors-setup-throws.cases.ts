import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'Express answers the preflight with 500': {
      exchange: blocked({ method: 'PUT', preflight: { status: 500, headers: { 'X-Powered-By': 'Express' } } }),
      shows: ['`500`', 'the `origin` function of `cors`'],
      evidence: [
        'preflight response 0 Status: 500 → 200–299',
        `preflight response 0 Access-Control-Allow-Origin: none → ${page}`,
      ],
      confidence: 'probable',
      where: 'server',
    },
    'ASP.NET Core answers the preflight with 500': {
      exchange: blocked({ method: 'PUT', preflight: { status: 500, headers: { Server: 'Kestrel' } } }),
      shows: ['`AllowAnyOrigin` with `AllowCredentials`'],
      confidence: 'probable',
      where: 'server',
    },
    'Spring answers the preflight with 500': {
      exchange: blocked({
        method: 'PUT',
        preflight: {
          status: 500,
          headers: { Vary: ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'] },
        },
      }),
      shows: ['Spring throws on every request'],
      confidence: 'probable',
      instructs: 'Name the origins in `allowedOrigins` instead of `*`.',
      where: 'server',
    },
  },
  silent: {
    'an app that does not start in IIS, which names ASP.NET on everything': blocked({
      method: 'PUT',
      preflight: { status: 500, headers: { Server: 'Microsoft-IIS/10.0', 'X-Powered-By': 'ASP.NET' } },
    }),
    'Express fails on the request itself': blocked({ answer: { status: 500, headers: { 'X-Powered-By': 'Express' } } }),
    'Express lets the page in elsewhere': {
      exchange: blocked({ method: 'PUT', preflight: { status: 500, headers: { 'X-Powered-By': 'Express' } } }),
      neighbours: [allowed({ answer: { headers: allow(page) } })],
    },
    'an unknown server fails on the preflight': blocked({ method: 'PUT', preflight: { status: 500 } }),
  },
} satisfies Cases;

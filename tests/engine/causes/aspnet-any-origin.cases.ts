import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'Kestrel answers with a star': {
      exchange: blocked({ credentials: 'include', answer: { headers: allow('*', { Server: 'Kestrel' }) } }),
      shows: ['ASP.NET Core', '`AllowAnyOrigin`'],
      evidence: [`response 0 Access-Control-Allow-Origin: * → ${page}`, 'response 0 Server: Kestrel'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'IIS answers with a star, from its `customHeaders`': blocked({
      credentials: 'include',
      answer: { headers: allow('*', { Server: 'Microsoft-IIS/10.0', 'X-Powered-By': 'ASP.NET' }) },
    }),
    'Express answers with a star': blocked({
      credentials: 'include',
      answer: { headers: allow('*', { 'X-Powered-By': 'Express' }) },
    }),
    'Kestrel allows another origin': blocked({
      answer: { headers: allow('https://other.test', { Server: 'Kestrel' }) },
    }),
  },
} satisfies Cases;

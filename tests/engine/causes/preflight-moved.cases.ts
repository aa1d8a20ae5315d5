import { blocked } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const unsent = { ends: 'net::ERR_FAILED', unsent: true } as const;

export default {
  reports: {
    'to https, as the host asked earlier': {
      exchange: blocked({ method: 'PUT', url: 'http://api.example.com/users?key=1', preflight: unsent }),
      shows: ['from `http:` to `https:`', '`http://api.example.com`'],
      confidence: 'probable',
      where: 'page',
      instructs: 'Call `https://api.example.com/users` from the page',
    },
    'by another extension': {
      exchange: blocked({ method: 'PUT', preflight: unsent }),
      shows: ['Another extension', '`https://api.example.com`'],
      confidence: 'probable',
      where: 'browser',
    },
  },
  silent: {
    'a preflight that a server redirects': blocked({
      method: 'PUT',
      preflight: { status: 307, headers: { Location: 'https://other.example.com/' } },
    }),
    'a preflight that was sent and got no answer': blocked({ method: 'PUT', preflight: { ends: 'net::ERR_FAILED' } }),
    'a preflight that an extension blocked': blocked({
      method: 'PUT',
      preflight: { ends: 'net::ERR_BLOCKED_BY_CLIENT', unsent: true },
    }),
  },
} satisfies Cases;

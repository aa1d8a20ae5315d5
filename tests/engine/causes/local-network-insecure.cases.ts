import { blocked, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const from = 'http://app.example.com';

export default {
  reports: {
    'a page loaded over http': {
      exchange: failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', { from, url: 'http://localhost:8080/' }),
      shows: ['may not reach this machine', '`http://app.example.com`', '`http://localhost:8080`'],
      where: 'page',
    },
    'a name that does not tell where it leads': {
      exchange: failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', { from, url: 'http://dev.example.org/' }),
      shows: ['may not reach this machine or your local network'],
      where: 'page',
    },
    'a preflight that ended without a reason': {
      exchange: blocked({ from, method: 'PUT', url: 'http://10.0.0.7/', preflight: { ends: 'net::ERR_FAILED' } }),
      shows: ['your local network'],
      where: 'page',
    },
  },
  silent: {
    'a page loaded over https': failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', {
      url: 'http://localhost:8080/',
    }),
    'a page of this machine': failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', {
      from: 'http://localhost:5173',
      url: 'http://192.168.1.20/',
    }),
  },
} satisfies Cases;

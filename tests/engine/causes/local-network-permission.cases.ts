import { blocked, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a printer': {
      exchange: failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', { url: 'http://192.168.1.20/status' }),
      shows: ['your local network', '`http://192.168.1.20`'],
      advises: '`allow="local-network"`',
      where: 'browser',
    },
    'a program on this machine, in Firefox': {
      exchange: failed('NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED', {
        family: 'firefox',
        from: 'http://app.example.com',
        url: 'http://127.0.0.1:8080/',
      }),
      shows: ['this machine'],
      where: 'browser',
    },
    'a name that does not tell where it leads': {
      exchange: failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', { url: 'https://dev.example.org/status' }),
      shows: ['`https://dev.example.org`', 'reach this machine or your local network'],
      instructs: 'the local network and to apps on this device',
      advises: '`allow="local-network; loopback-network"`',
      where: 'browser',
    },
    'a program on this machine, by the address at which it listens': {
      exchange: failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', { url: 'http://0.0.0.0:8000/' }),
      shows: ['this machine', '`http://0.0.0.0:8000`'],
      advises: '`allow="loopback-network"`',
      where: 'browser',
    },
    'a page without an origin, which may be secure or not': {
      exchange: failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', {
        from: 'null',
        url: 'http://192.168.1.20/status',
      }),
      shows: ['your local network'],
      confidence: 'probable',
      where: 'browser',
    },
    'a preflight that ended without a reason': {
      exchange: blocked({ method: 'PUT', url: 'http://192.168.1.20/status', preflight: { ends: 'net::ERR_FAILED' } }),
      shows: ['`http://192.168.1.20`'],
      where: 'browser',
    },
  },
  silent: {
    'a page loaded over http': failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', {
      from: 'http://app.example.com',
      url: 'http://192.168.1.20/',
    }),
    'a preflight whose connection broke': failed('net::ERR_CONNECTION_RESET', {
      method: 'PUT',
      preflight: { ends: 'net::ERR_FAILED' },
    }),
  },
} satisfies Cases;

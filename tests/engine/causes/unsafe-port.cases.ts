import { allow, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const to = 'http://127.0.0.1:6000/x';
const leads = {
  answer: { status: 302, headers: allow(page, { Location: `${to}?key=1` }) },
  redirectedTo: `${to}?key=1`,
};

export default {
  reports: {
    'the port for mail': {
      exchange: failed('net::ERR_UNSAFE_PORT', { url: 'http://localhost:25/', unsent: true }),
      shows: ['port `25`', '`http://localhost:25`'],
      where: 'server',
    },
    'a redirect that leads to one': {
      exchange: failed('net::ERR_UNSAFE_PORT', leads),
      shows: ['port `6000`', '`302`', '`http://127.0.0.1:6000/x`'],
      where: 'server',
    },
    'the same in Firefox, which names no port to extensions': {
      exchange: failed('NS_ERROR_NET_ON_RECEIVING_FROM', { ...leads, family: 'firefox' }),
      shows: ['port `6000`', '`302`'],
      where: 'server',
    },
  },
  silent: {
    'a redirect to a port of its own that Firefox refused': failed('NS_ERROR_UNEXPECTED', {
      ...{ ...leads, family: 'firefox' },
      redirectedTo: 'http://127.0.0.1:3000/',
    }),
    'an unanswered PUT to a port of its own, in Firefox': failed('NS_ERROR_NET_ON_RECEIVING_FROM', {
      ...{ family: 'firefox', method: 'PUT', url: 'http://localhost:3000/' },
    }),
    'a port where nobody listens': failed('net::ERR_CONNECTION_REFUSED', { url: 'http://localhost:3000/' }),
    'a URL without a port to name': failed('net::ERR_UNSAFE_PORT', { url: 'http://localhost/', unsent: true }),
  },
} satisfies Cases;

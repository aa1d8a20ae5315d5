import { allow, api, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const again = { url: `${api}/users`, answer: { status: 302, headers: allow(page, { Location: '/users' }) } };

export default {
  reports: {
    'the same address again and again': {
      exchange: failed('net::ERR_TOO_MANY_REDIRECTS', { ...again, followed: Array.from({ length: 20 }, () => again) }),
      shows: ['21 requests and got a redirect each time', `\`${api}\``],
      where: 'server',
    },
    'two addresses, in Firefox': {
      exchange: failed('NS_ERROR_REDIRECT_LOOP', {
        family: 'firefox',
        ...again,
        followed: [{ ...again, url: `${api}/login` }],
      }),
      shows: ['got a redirect each time'],
      where: 'server',
    },
  },
  silent: { 'one redirect too few': failed('net::ERR_ABORTED', again) },
} satisfies Cases;

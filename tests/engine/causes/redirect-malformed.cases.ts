import { allow, blocked, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const to = (Location: string) => ({ answer: { status: 302, headers: allow(page, { Location }) } });

export default {
  reports: {
    'a host that is none': {
      exchange: failed('net::ERR_INVALID_REDIRECT', to('https://%zz/')),
      shows: ['`Location` that is not a URL', '`GET /users`'],
      evidence: ['response 0 Location: https://%zz/'],
      where: 'server',
    },
    'the same in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', { family: 'firefox', ...to('https://%zz/') }),
      shows: ['`Location`'],
      where: 'server',
    },
    'of a preflight': {
      exchange: blocked({ method: 'PUT', preflight: { status: 302, headers: { Location: 'https://%zz/' } } }),
      shows: ['`OPTIONS /users`'],
      evidence: ['preflight response 0 Location: https://%zz/'],
      steps: ['If the URL has to stay, let the CORS middleware answer `OPTIONS` before the redirect.'],
      where: 'server',
    },
  },
  silent: { 'a data URL': failed('NS_ERROR_CORRUPTED_CONTENT', { family: 'firefox', ...to('data:,') }) },
} satisfies Cases;

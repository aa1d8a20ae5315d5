import { allow, api, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const to = (Location: string) => ({ answer: { status: 302, headers: allow(page, { Location }) } });

export default {
  reports: {
    'a data URL': {
      exchange: failed('net::ERR_UNSAFE_REDIRECT', to('data:text/plain,secret')),
      shows: ['`data:` URL', `\`${api}\``, '`302`'],
      evidence: ['response 0 Location: data:…'],
      where: 'server',
    },
    'a file URL in Firefox': {
      exchange: failed('NS_ERROR_CORRUPTED_CONTENT', { family: 'firefox', ...to('file:///etc/hosts') }),
      shows: ['`file:` URL'],
      where: 'server',
    },
    'the same of an image without CORS': {
      exchange: failed('NS_ERROR_DOM_BAD_URI', {
        ...{ family: 'firefox', type: 'image', mode: 'no-cors', ...to('file:///etc/hosts') },
      }),
      shows: ['`file:` URL'],
      where: 'server',
    },
  },
  silent: {
    'a Location that is no URL': failed('NS_ERROR_CORRUPTED_CONTENT', { family: 'firefox', ...to('https://:0:0/') }),
  },
} satisfies Cases;

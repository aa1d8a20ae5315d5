import { api, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const image = { type: 'image', mode: 'no-cors', url: `${api}/logo.png` } as const;

export default {
  reports: {
    'an image without the header': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', { ...image, answer: {} }),
      shows: ['`Cross-Origin-Embedder-Policy`', '`GET /logo.png`'],
      evidence: ['response 0 Cross-Origin-Resource-Policy: none → cross-origin'],
      where: 'server',
    },
    'a frame in Firefox': {
      exchange: failed('NS_ERROR_DOM_COEP_FAILED', { ...image, type: 'sub_frame', family: 'firefox', answer: {} }),
      shows: ['agree to it'],
      where: 'server',
    },
  },
  silent: {
    'an image that refuses to be embedded': failed('net::ERR_BLOCKED_BY_RESPONSE', {
      ...image,
      answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-site' } },
    }),
  },
} satisfies Cases;

import { allow, api, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const image = { type: 'image', mode: 'no-cors', url: `${api}/logo.png` } as const;

export default {
  reports: {
    'an image for the same origin only': {
      exchange: failed('net::ERR_BLOCKED_BY_RESPONSE', {
        ...image,
        answer: { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } },
      }),
      shows: ['`Cross-Origin-Resource-Policy: same-origin`', '`GET /logo.png`', 'same origin'],
      evidence: ['response 0 Cross-Origin-Resource-Policy: same-origin → cross-origin'],
      where: 'server',
    },
    'an image for the same site only, in Firefox': {
      exchange: failed('NS_ERROR_DOM_CORP_FAILED', {
        ...image,
        family: 'firefox',
        answer: { headers: { 'cross-origin-resource-policy': 'same-site' } },
      }),
      shows: ['same site'],
      where: 'server',
    },
  },
  silent: {
    'an isolated page, and no such header': failed('net::ERR_BLOCKED_BY_RESPONSE', {
      ...image,
      answer: { headers: allow('*') },
    }),
  },
} satisfies Cases;

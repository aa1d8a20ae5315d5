import { allowed, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const frame = { type: 'sub_frame', family: 'firefox', url: 'https://shop.example.com/cart' } as const;
const refused = (error: string, headers: Record<string, string>) => failed(error, { ...frame, answer: { headers } });

export default {
  reports: {
    'by an old header': {
      exchange: refused('NS_ERROR_XFO_VIOLATION', { 'X-Frame-Options': 'SAMEORIGIN' }),
      shows: ['`X-Frame-Options: SAMEORIGIN`', '`https://app.example.com`', '`https://shop.example.com`'],
      evidence: ['response 0 X-Frame-Options: SAMEORIGIN'],
      where: 'server',
    },
    'by its policy': {
      exchange: refused('NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION', {
        'Content-Security-Policy': "default-src *; frame-ancestors 'none'",
      }),
      shows: ["`Content-Security-Policy: frame-ancestors 'none'`"],
      where: 'server',
    },
  },
  silent: {
    'a frame that is shown': allowed({ ...frame, answer: {} }),
    'a frame that another frame around it keeps empty': refused('NS_ERROR_XFO_VIOLATION', {}),
  },
} satisfies Cases;

import { blocked, failed } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'the browser says so': {
      exchange: failed('NoCorsRedirectModeNotFollow', { unsent: true }),
      shows: ["`mode: 'no-cors'`"],
      where: 'page',
    },
  },
  silent: { 'a refusal by CORS': blocked({ answer: {} }) },
} satisfies Cases;

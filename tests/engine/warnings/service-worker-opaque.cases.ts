import { allow, allowed } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

export default {
  warns: {
    'a worker fetches without CORS': {
      exchange: allowed({ mode: 'no-cors', tabId: -1, answer: {} }),
      shows: ['A worker', '`GET /users`'],
      confidence: 'probable',
    },
  },
  silent: {
    'a page fetches without CORS': allowed({ mode: 'no-cors', answer: {} }),
    'a worker fetches with CORS': allowed({ tabId: -1, answer: { headers: allow('*') } }),
  },
} satisfies WarningCases;

import { blocked, failed, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'the browser says so': {
      exchange: failed('DisallowedByMode', { unsent: true }),
      shows: ["`mode: 'same-origin'`", `\`${page}\``],
      where: 'page',
    },
  },
  silent: { 'a refusal by CORS': blocked({ answer: {} }) },
} satisfies Cases;

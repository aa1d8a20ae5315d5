import { allow, allowed } from '../exchanges.ts';
import type { WarningCases } from './cases.ts';

const asking = (list: string) =>
  allowed({
    preflight: { asks: 'authorization', headers: allow('*', { 'Access-Control-Allow-Headers': list }) },
    answer: { headers: allow('*') },
  });

export default {
  warns: {
    'the star alone': {
      exchange: asking('*'),
      shows: ['`Access-Control-Allow-Headers: *`'],
      why: 'ask before each call',
      evidence: ['preflight response 0 Access-Control-Allow-Headers: * → *, authorization'],
    },
  },
  silent: {
    'the star and the name': asking('*, Authorization'),
    'the name alone': asking('authorization'),
  },
} satisfies WarningCases;

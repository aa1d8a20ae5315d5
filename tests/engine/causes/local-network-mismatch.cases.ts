import { blocked } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'a request that ended without an answer or an error': {
      exchange: blocked(),
      shows: ['`targetAddressSpace`', '`https://api.example.com`'],
      confidence: 'probable',
      where: 'page',
    },
    'one to the local network': {
      exchange: blocked({ url: 'http://192.168.1.20/' }),
      shows: ['is not where the page said'],
      confidence: 'probable',
      where: 'page',
    },
  },
  silent: { 'a refusal by CORS': blocked({ answer: {} }) },
} satisfies Cases;

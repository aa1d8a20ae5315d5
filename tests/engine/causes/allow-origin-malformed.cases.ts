import { allow, api, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'an unset value': {
      exchange: blocked({ answer: { headers: allow('None') } }),
      shows: ['is `None`, which is not an origin', `\`${page}\``],
      evidence: [`response 0 Access-Control-Allow-Origin: None → ${page}`],
      where: 'server',
    },
    'an empty value': {
      exchange: blocked({ answer: { headers: allow('') } }),
      shows: ['is empty', api],
      evidence: [`response 0 Access-Control-Allow-Origin:  → ${page}`],
      where: 'server',
    },
    'a quoted star': {
      exchange: blocked({ answer: { headers: allow('"*"') } }),
      shows: ['`"*"`'],
      where: 'server',
    },
  },
  silent: {
    'the origin without its scheme': blocked({ answer: { headers: allow('app.example.com') } }),
    'another origin': blocked({ answer: { headers: allow('https://other.test') } }),
    'the word null': blocked({ answer: { headers: allow('null') } }),
  },
} satisfies Cases;

import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const other = 'https://admin.example.com';

export default {
  reports: {
    'a CDN has stored the answer to another site': {
      exchange: blocked({ answer: { headers: allow(other, { 'CF-Cache-Status': 'HIT' }) } }),
      shows: [`allows \`${other}\``, `\`${page}\``, '`CF-Cache-Status: HIT`'],
      evidence: [`response 0 Access-Control-Allow-Origin: ${other} → ${page}`, 'response 0 CF-Cache-Status: HIT'],
      confidence: 'probable',
      // It may be the one origin that the server names to everybody.
      advises: `Add \`${page}\` to the origins`,
      where: 'server',
    },
  },
  silent: {
    'a fresh answer': blocked({ answer: { headers: allow(other, { 'CF-Cache-Status': 'MISS' }) } }),
    'caches are told to keep origins apart': blocked({
      answer: { headers: allow(other, { Age: '9', Vary: 'Origin' }) },
    }),
  },
} satisfies Cases;

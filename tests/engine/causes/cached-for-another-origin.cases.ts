import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const other = 'https://admin.example.com';
const stored = allow(other, { Date: 'Mon, 23 Nov 2026 09:15:00 GMT' });
const toOther = allowed({ from: other, answer: { headers: stored } });

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
    'the browser has stored the answer to another page, which Chromium does not say of what it refuses': {
      exchange: blocked({ at: 10, answer: { headers: stored } }),
      neighbours: [toOther],
      shows: ['it has the `Date` of an earlier answer'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'an answer of the same second, which nothing lets a cache keep': {
      exchange: blocked({ at: 1, answer: { headers: stored } }),
      neighbours: [toOther],
    },
    'a copy of what this page was answered, by a server that names one origin to everybody': {
      exchange: blocked({ at: 10, answer: { headers: stored } }),
      neighbours: [blocked({ answer: { headers: stored } })],
    },
    'an answer of another second': {
      exchange: blocked({ at: 10, answer: { headers: allow(other, { Date: 'Mon, 23 Nov 2026 09:15:10 GMT' }) } }),
      neighbours: [toOther],
    },
    'an answer of another address': {
      exchange: blocked({ at: 10, url: 'https://api.example.com/posts', answer: { headers: stored } }),
      neighbours: [toOther],
    },
    'a fresh answer': blocked({ answer: { headers: allow(other, { 'CF-Cache-Status': 'MISS' }) } }),
    'caches are told to keep origins apart': blocked({
      answer: { headers: allow(other, { Age: '9', Vary: 'Origin' }) },
    }),
  },
} satisfies Cases;

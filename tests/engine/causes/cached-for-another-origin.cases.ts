import { allow, allowed, api, blocked, page } from '../exchanges.ts';
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
    'the browser has stored it, and says so': {
      exchange: blocked({ answer: { fromCache: true, headers: allow(other) } }),
      shows: ['the browser took it from its own cache'],
      confidence: 'probable',
      steps: [
        'While you change the server, tick Disable cache in the Network panel, so that each request asks the server.',
        `Add \`${page}\` to the origins that \`${api}\` allows.`,
        'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
      ],
      where: 'server',
    },
  },
  silent: {
    'a file of `wrangler dev`, which says so of each: no CDN stands in front of this machine': blocked({
      url: 'http://localhost:8787/data.json',
      answer: { headers: allow('https://other.example', { 'CF-Cache-Status': 'HIT' }) },
    }),
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

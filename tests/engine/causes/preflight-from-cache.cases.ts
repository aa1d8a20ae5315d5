import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const hit = { 'X-Cache': 'Hit from cloudfront' };

export default {
  reports: {
    'a stored answer for another method': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'GET', ...hit }) },
      }),
      shows: ['stored response', '`X-Cache: Hit from cloudfront`'],
      evidence: [
        'preflight response 0 Access-Control-Allow-Methods: GET → GET, PUT',
        'preflight response 0 X-Cache: Hit from cloudfront',
      ],
      confidence: 'probable',
      where: 'infrastructure',
    },
    'a stored answer without the header, while others have it': {
      exchange: blocked({ method: 'PUT', preflight: { headers: hit } }),
      neighbours: [allowed({ answer: { headers: allow(page) } })],
      shows: ['stored response'],
      confidence: 'probable',
      where: 'infrastructure',
    },
  },
  silent: {
    'a stored answer of a server without CORS': blocked({ method: 'PUT', preflight: { headers: hit } }),
    'a stored answer to the request itself': blocked({ answer: { headers: allow('https://other.test', hit) } }),
    'a stored error': blocked({ method: 'PUT', preflight: { status: 404, headers: allow('https://other.test', hit) } }),
    'a fresh answer': blocked({
      method: 'PUT',
      preflight: { headers: allow(page, { 'X-Cache': 'Miss from cloudfront' }) },
    }),
  },
} satisfies Cases;

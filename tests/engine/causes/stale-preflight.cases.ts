import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const headers = allow(page, { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '600' });
const worked = allowed({ method: 'PUT', preflight: { headers }, answer: { headers: allow(page) } });
const json = { 'Content-Type': 'application/json' };

export default {
  reports: {
    'the answer has lost its header': {
      exchange: blocked({ method: 'PUT', at: 90, answer: {} }),
      neighbours: [worked],
      shows: ['remembered preflight', '90 s old', '`PUT /users`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
      confidence: 'probable',
      where: 'server',
    },
    'the answer allows another origin now': {
      exchange: blocked({ method: 'PUT', at: 90, answer: { headers: allow('https://other.test') } }),
      neighbours: [worked],
      shows: ['no longer lets the page in'],
      confidence: 'probable',
      where: 'server',
    },
    'a preflight that was needed for a header': {
      exchange: blocked({ method: 'POST', headers: json, at: 90, answer: {} }),
      neighbours: [
        allowed({
          ...{ method: 'POST', headers: json, answer: { headers: allow(page) } },
          preflight: { asks: 'content-type', headers: allow(page, { 'Access-Control-Allow-Headers': 'content-type' }) },
        }),
      ],
      shows: ['90 s old', '`POST /users`'],
      confidence: 'probable',
      where: 'server',
    },
  },
  silent: {
    'what needed no preflight': {
      exchange: blocked({ at: 90, answer: {} }),
      neighbours: [worked, allowed({ answer: { headers: allow(page) } })],
    },
    'it never worked': {
      exchange: blocked({ method: 'PUT', at: 20, answer: {} }),
      neighbours: [blocked({ method: 'PUT', preflight: { headers }, answer: {} })],
    },
    'a new preflight': {
      exchange: blocked({ method: 'PUT', at: 90, preflight: { headers }, answer: {} }),
      neighbours: [worked],
    },
    'a request that was seen in part: there may have been a preflight': {
      exchange: { ...blocked({ method: 'PUT', at: 90, answer: {} }), interrupted: true },
      neighbours: [worked],
    },
    'a crash': { exchange: blocked({ method: 'PUT', at: 90, answer: { status: 500 } }), neighbours: [worked] },
  },
} satisfies Cases;

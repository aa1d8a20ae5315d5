import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const secret = { 'X-Api-Key': 'k' };
const passed = { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '600' }) };

export default {
  reports: {
    'after a preflight that passed': {
      exchange: blocked({ method: 'PUT', preflight: passed, answer: {} }),
      shows: [`\`Access-Control-Allow-Origin: ${page}\``, '`PUT /users`', '`200`'],
      evidence: [`response 0 Access-Control-Allow-Origin: none → ${page}`],
      where: 'server',
    },
    'after one that was remembered': {
      exchange: blocked({ method: 'PUT', answer: {}, at: 20 }),
      neighbours: [blocked({ method: 'PUT', preflight: passed, answer: {} })],
      shows: ['earlier preflight'],
      where: 'server',
    },
    'after one that was remembered for a header': {
      exchange: blocked({ headers: secret, answer: {}, at: 20 }),
      neighbours: [
        blocked({
          headers: secret,
          preflight: { asks: 'x-api-key', headers: allow('*', { 'Access-Control-Allow-Headers': 'X-Api-Key' }) },
          answer: {},
        }),
      ],
      shows: ['earlier preflight', '`Access-Control-Allow-Origin: *`', '`GET /users`'],
      where: 'server',
    },
  },
  silent: {
    'without a preflight': blocked({ answer: {} }),
    'after an answer that had the header, and no preflight': {
      exchange: blocked({ method: 'PUT', answer: {}, at: 20 }),
      neighbours: [allowed({ method: 'PUT', answer: { headers: allow(page) } })],
    },
    'after an earlier preflight that failed by its status': {
      exchange: blocked({ method: 'PUT', answer: {}, at: 20 }),
      neighbours: [blocked({ method: 'PUT', preflight: { ...passed, status: 404 } })],
    },
    'one that needed no preflight, after a preflight that passed': {
      exchange: blocked({ answer: {}, at: 20 }),
      neighbours: [blocked({ method: 'PUT', preflight: passed, answer: {} })],
    },
    'one that needed no preflight, after a preflight that was refused': {
      exchange: blocked({ answer: {}, at: 20 }),
      neighbours: [blocked({ method: 'PUT', preflight: { headers: allow('https://other.example') } })],
    },
    'after a preflight that let another page in': {
      exchange: blocked({ method: 'PUT', answer: {}, at: 20 }),
      neighbours: [blocked({ method: 'PUT', preflight: { headers: allow('https://other.example') } })],
    },
    'after a preflight that was answered with an error': {
      exchange: blocked({ method: 'PUT', answer: {}, at: 20 }),
      neighbours: [blocked({ method: 'PUT', preflight: { ...passed, status: 403 } })],
    },
    'after a preflight that asked for another method': {
      exchange: blocked({ method: 'DELETE', answer: {}, at: 20 }),
      neighbours: [blocked({ method: 'PUT', preflight: passed, answer: {} })],
    },
    'the preflight itself has no header': blocked({ method: 'PUT', preflight: {} }),
  },
} satisfies Cases;

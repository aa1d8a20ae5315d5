import { allow, allowed, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

export default {
  reports: {
    'PUT is not on the list': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'GET, POST' }) },
      }),
      shows: ['the method `PUT`', 'allows `GET, POST`'],
      evidence: ['preflight response 0 Access-Control-Allow-Methods: GET, POST → GET, POST, PUT'],
      where: 'server',
    },
    'PUT is on the list in quotes': {
      exchange: blocked({
        method: 'PUT',
        preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': "'GET,PUT'" }) },
      }),
      shows: ["so `PUT'` does not help."],
      where: 'server',
    },
    'there is no list': {
      exchange: blocked({ method: 'DELETE', preflight: { headers: allow(page) } }),
      shows: ['sent no `Access-Control-Allow-Methods`'],
      where: 'server',
    },
  },
  silent: {
    'POST needs no list': allowed({
      method: 'POST',
      preflight: { asks: 'content-type', headers: allow(page, { 'Access-Control-Allow-Headers': 'content-type' }) },
      answer: { headers: allow(page) },
    }),
    'a missing header': blocked({ preflight: { asks: 'x-tenant', headers: allow(page) } }),
  },
} satisfies Cases;

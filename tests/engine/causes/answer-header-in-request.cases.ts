import { allow, blocked, page } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const preflight = (asks: string) => ({
  preflight: { asks, headers: allow(page, { 'Access-Control-Allow-Headers': 'content-type' }) },
});

export default {
  reports: {
    'one header of the answer': {
      exchange: blocked(preflight('access-control-allow-origin')),
      shows: ['The page adds `access-control-allow-origin` to its request. That belongs', '`content-type`'],
      evidence: ['preflight response 0 Access-Control-Allow-Headers: content-type'],
      where: 'page',
    },
    'two of them, beside a header that needs permission': {
      exchange: blocked(preflight('access-control-allow-headers,access-control-allow-origin,x-tenant')),
      shows: ['`access-control-allow-headers` and `access-control-allow-origin` to its request. That belongs'],
      advises: 'let the server allow `x-tenant`',
      where: 'page',
    },
    'beside a header of a library': {
      exchange: blocked(preflight('access-control-allow-origin,sentry-trace')),
      shows: ['`access-control-allow-origin`'],
      advises: 'let the server allow `sentry-trace`',
      where: 'page',
    },
  },
  silent: { 'a header of the request': blocked(preflight('x-tenant')) },
} satisfies Cases;

import type { Case } from '../case.ts';

export default {
  title: 'Allow-Headers with semicolons',
  about: 'The server lists its headers with semicolons between them.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Headers', 'x-request-id; x-trace');
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/semicolons`, { headers: { 'X-Request-Id': '7' } }),
  expect: {
    code: 'InvalidAllowHeadersPreflightResponse',
    cause: 'headers-list-malformed',
    short: 'Allow-Headers is malformed',
    fix: ['x-request-id'],
  },
} satisfies Case;

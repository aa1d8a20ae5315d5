import type { Case } from '../case.ts';

export default {
  title: 'A stored preflight',
  about: 'A CDN stored the answer to an OPTIONS request that asked for other headers.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    response.setHeader('Age', '86');
    response.setHeader('X-Cache', 'HIT');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/profile/7`, { headers: { 'X-Request-Id': '7' } }),
  expect: {
    code: 'HeaderDisallowedByPreflightResponse',
    cause: 'preflight-from-cache',
    short: 'Preflight answered by a cache',
    fix: ['x-request-id'],
  },
} satisfies Case;

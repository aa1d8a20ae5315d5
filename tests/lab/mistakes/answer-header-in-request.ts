import type { Case } from '../case.ts';

export default {
  title: 'The page adds the header of the answer',
  about: 'The page adds `Access-Control-Allow-Origin` to its request, and the server does not know such a header.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/users`, { headers: { 'Access-Control-Allow-Origin': '*' } }),
  expect: {
    code: 'HeaderDisallowedByPreflightResponse',
    cause: 'answer-header-in-request',
    short: 'CORS header in the request',
  },
} satisfies Case;

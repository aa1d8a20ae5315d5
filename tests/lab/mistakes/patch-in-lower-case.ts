import type { Case } from '../case.ts';

export default {
  title: 'patch in lower case',
  about: 'The page says patch, the server allows PATCH, and to the browser these are two methods.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'GET, PATCH');
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/users/4`, { method: 'patch' }),
  expect: {
    code: 'MethodDisallowedByPreflightResponse',
    cause: 'method-lower-case',
    short: 'patch is not PATCH',
  },
} satisfies Case;

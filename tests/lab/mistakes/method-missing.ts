import type { Case } from '../case.ts';

export default {
  title: 'Method not allowed',
  about: 'The page sends DELETE, and the server allows GET and PUT.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/users/3`, { method: 'DELETE' }),
  expect: {
    code: 'MethodDisallowedByPreflightResponse',
    cause: 'method-not-allowed',
    short: 'DELETE is not allowed',
    fix: ['DELETE'],
  },
} satisfies Case;

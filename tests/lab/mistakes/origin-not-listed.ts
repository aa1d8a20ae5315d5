import type { Case } from '../case.ts';

export default {
  title: 'Origin not on the list',
  about: 'CORS is on in the server, and its list does not have this page.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Vary', 'Origin');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/members`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'origin-not-listed',
    short: 'Origin is not on the list',
    fix: [],
  },
} satisfies Case;

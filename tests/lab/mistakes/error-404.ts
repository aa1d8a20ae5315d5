import type { Case } from '../case.ts';

export default {
  title: 'A 404 without CORS headers',
  about: 'Nothing is there, and the error page does not let the page read that.',
  serve: (_request, response) => response.writeHead(404).end('Not found'),
  trip: ({ api }) => fetch(`${api}/userz`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'client-error-without-headers',
    short: 'Error 404 without Allow-Origin',
    fix: [],
  },
} satisfies Case;

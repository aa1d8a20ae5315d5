import type { Case } from '../case.ts';

export default {
  title: 'No CORS headers',
  about: 'The server answers as it would answer its own pages.',
  serve: (_request, response) => response.end('{}'),
  trip: ({ api }) => fetch(`${api}/users`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'missing-allow-origin',
    short: 'No Allow-Origin header',
    fix: [],
  },
} satisfies Case;

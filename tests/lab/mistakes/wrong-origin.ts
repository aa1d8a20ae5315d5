import type { Case } from '../case.ts';

export default {
  title: 'Another origin is allowed',
  about: 'The server allows the origin of the deployed page, and the page runs on localhost.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', 'https://shop.example.com');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/prices`),
  expect: {
    code: 'AllowOriginMismatch',
    cause: 'origin-not-allowed',
    short: 'Another origin is allowed',
    fix: [],
  },
} satisfies Case;

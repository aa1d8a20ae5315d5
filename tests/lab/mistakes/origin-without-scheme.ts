import type { Case } from '../case.ts';

export default {
  title: 'Allowed origin is no URL',
  about: 'The server allows a bare host name.',
  serve(_request, response) {
    response.setHeader('Access-Control-Allow-Origin', 'shop.example.com');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/bare`),
  expect: {
    code: 'InvalidAllowOriginValue',
    cause: 'allow-origin-malformed',
    short: 'Allow-Origin is not an origin',
    fix: [],
  },
} satisfies Case;

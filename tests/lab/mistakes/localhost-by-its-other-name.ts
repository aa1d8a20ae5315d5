import type { Case } from '../case.ts';

export default {
  title: '127.0.0.1 allowed, localhost asked',
  about: 'The server allows the page by the other name of the same machine.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page.replace('localhost', '127.0.0.1'));
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/names`),
  expect: {
    code: 'AllowOriginMismatch',
    cause: 'origin-near-miss',
    short: 'Allowed origin differs: 127.0.0.1, not localhost',
    fix: [],
  },
} satisfies Case;

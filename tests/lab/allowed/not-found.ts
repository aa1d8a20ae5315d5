import type { Case } from '../case.ts';

export default {
  title: 'A 404 with CORS headers',
  about: 'The server has no such thing, and lets the page read that.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.writeHead(404).end('{}');
  },
  trip: ({ api }) => fetch(`${api}/nothing`),
  expect: 'allowed',
} satisfies Case;

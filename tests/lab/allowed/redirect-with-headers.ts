import type { Case } from '../case.ts';

export default {
  title: 'A redirect with CORS headers',
  about: 'The server redirects within itself, and every answer on the way lets the page in.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    if (request.url === '/latest') response.writeHead(307, { Location: '/v3' });
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/latest`),
  expect: 'allowed',
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'POST became GET',
  about: 'The server adds a slash to the address by a redirect, and the browser asks there with GET.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    if (request.url === '/orders') response.writeHead(301, { Location: '/orders/' });
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/orders`, { method: 'POST', body: 'two cups' }),
  expect: { warning: 'redirect-to-get', short: 'POST became GET' },
} satisfies Case;

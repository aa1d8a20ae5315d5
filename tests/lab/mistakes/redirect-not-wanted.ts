import type { Case } from '../case.ts';

export default {
  title: 'Redirect not wanted',
  about: 'The page wants no redirects, and the server sends one.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    if (request.url === '/short') response.writeHead(302, { Location: '/long' });
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/short`, { redirect: 'error' }),
  expect: { cause: 'redirect-refused', short: 'Redirect not wanted' },
} satisfies Case;

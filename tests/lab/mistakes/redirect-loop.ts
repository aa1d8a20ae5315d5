import type { Case } from '../case.ts';

export default {
  title: 'Redirect loop',
  about: 'The server redirects to and fro between two URLs.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.writeHead(302, { Location: request.url === '/en' ? '/de' : '/en' }).end();
  },
  trip: ({ api }) => fetch(`${api}/en`),
  expect: { code: 'net::ERR_TOO_MANY_REDIRECTS', cause: 'redirect-loop', short: 'Redirect loop' },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'Redirect to a data: URL',
  about: 'The server redirects to the content itself, packed into a URL.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.writeHead(302, { Location: 'data:application/json,{}' }).end();
  },
  trip: ({ api }) => fetch(`${api}/packed`),
  expect: { code: 'net::ERR_UNSAFE_REDIRECT', cause: 'redirect-unsafe', short: 'Redirect to data:' },
} satisfies Case;

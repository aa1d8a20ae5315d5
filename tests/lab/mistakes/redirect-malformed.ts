import type { Case } from '../case.ts';

export default {
  title: 'Redirect to an invalid URL',
  about: 'A setting is missing, and Location is cut off after the scheme.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.writeHead(302, { Location: 'http://:3000/' }).end();
  },
  trip: ({ api }) => fetch(`${api}/moved`),
  expect: { code: 'net::ERR_INVALID_REDIRECT', cause: 'redirect-malformed', short: 'Redirect to an invalid URL' },
} satisfies Case;

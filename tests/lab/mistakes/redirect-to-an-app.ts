import type { Case } from '../case.ts';

export default {
  title: 'Redirect to an app',
  about: 'The server redirects to a URL that opens an app.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.writeHead(302, { Location: 'mailto:team@example.com' }).end();
  },
  trip: ({ api }) => fetch(`${api}/contact`),
  expect: { code: 'CorsDisabledScheme', cause: 'redirect-scheme', short: 'Redirect to another scheme' },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'Redirect without CORS headers',
  about: 'The articles moved, and only their new place has CORS headers.',
  serve(request, response, { page }) {
    if (request.url === '/news') response.writeHead(301, { Location: '/v2/news' });
    else response.setHeader('Access-Control-Allow-Origin', page);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/news`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'redirect-without-headers',
    short: 'Redirect without Allow-Origin (301)',
  },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'OPTIONS redirected',
  about: 'The articles moved, and the server redirects OPTIONS like everything else.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    if (request.url === '/articles') response.writeHead(308, { Location: '/v2/articles' });
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/articles`, { method: 'PUT' }),
  expect: {
    code: 'PreflightDisallowedRedirect',
    cause: 'preflight-redirected',
    short: 'Preflight redirected (308)',
    fix: ['PUT'],
  },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'OPTIONS redirected',
  about: 'The server sends every URL without a slash at its end to the one with a slash.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    if (!request.url?.endsWith('/')) response.writeHead(308, { Location: `${request.url}/` });
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

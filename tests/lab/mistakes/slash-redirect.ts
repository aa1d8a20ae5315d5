import type { Case } from '../case.ts';

export default {
  title: 'Missing slash at the end',
  about: 'The server redirects every URL without a slash at its end, preflights too.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    if (!request.url?.endsWith('/')) response.writeHead(301, { Location: `${request.url}/` });
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/tags`, { method: 'PUT' }),
  expect: {
    code: 'PreflightDisallowedRedirect',
    cause: 'redirect-for-slash',
    short: 'Redirected to add a slash',
  },
} satisfies Case;

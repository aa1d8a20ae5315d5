import type { Case } from '../case.ts';

export default {
  title: 'OPTIONS answered 405',
  about: 'The framework refuses OPTIONS, though with CORS headers.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'DELETE');
    if (request.method === 'OPTIONS') response.writeHead(405, { Allow: 'GET, DELETE' });
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/users/2`, { method: 'DELETE' }),
  expect: {
    code: 'PreflightInvalidStatus',
    cause: 'preflight-not-routed',
    short: 'OPTIONS is not handled (405)',
    fix: ['DELETE'],
  },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'OPTIONS answered 400',
  about: 'The preflight has every header it needs, and an error for a status.',
  serve(request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    if (request.method === 'OPTIONS') response.writeHead(400);
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/status`, { method: 'PUT' }),
  expect: {
    code: 'PreflightInvalidStatus',
    cause: 'preflight-status',
    short: 'Preflight answered 400',
    fix: ['PUT'],
  },
} satisfies Case;

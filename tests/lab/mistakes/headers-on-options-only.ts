import type { Case } from '../case.ts';

export default {
  title: 'Headers on OPTIONS only',
  about: 'The preflight passes, and the answer itself has no CORS headers.',
  serve(request, response, { page }) {
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Origin', page);
      response.setHeader('Access-Control-Allow-Methods', 'PUT');
    }
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/profile`, { method: 'PUT' }),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'response-without-headers',
    short: 'Only the preflight has Allow-Origin',
    fix: ['PUT'],
  },
} satisfies Case;

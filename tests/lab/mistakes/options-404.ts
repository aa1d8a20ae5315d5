import type { Case } from '../case.ts';

export default {
  title: 'OPTIONS answered 404',
  about: 'The router knows PUT, and nothing about OPTIONS.',
  serve(request, response, { page }) {
    if (request.method !== 'PUT') {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', page);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/users/1`, { method: 'PUT' }),
  expect: {
    code: 'PreflightMissingAllowOriginHeader',
    cause: 'preflight-not-routed',
    short: 'OPTIONS is not handled (404)',
    fix: ['PUT'],
  },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'Auth answers OPTIONS',
  about: 'The login check runs before CORS, and the preflight carries no token.',
  serve(request, response, { page }) {
    if (!request.headers.authorization) {
      response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end();
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', page);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/orders`, { headers: { Authorization: 'Bearer abc' } }),
  expect: {
    code: 'PreflightMissingAllowOriginHeader',
    cause: 'auth-answers-preflight',
    short: 'Auth answers the preflight (401)',
    fix: ['authorization'],
  },
} satisfies Case;

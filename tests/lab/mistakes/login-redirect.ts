import type { Case } from '../case.ts';

export default {
  title: 'Redirect to the login page',
  about: 'The session is gone, and the server answers with a redirect made for people.',
  serve(request, response) {
    if (request.url === '/inbox') response.writeHead(302, { Location: '/login' });
    response.end('<h1>Log in</h1>');
  },
  trip: ({ api }) => fetch(`${api}/inbox`, { credentials: 'include' }),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'redirect-to-login',
    short: 'Redirected to a login page',
  },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'Login called from code',
  about: 'The page fetches the address where OAuth has people log in.',
  serve(_request, response) {
    response.setHeader('Content-Type', 'text/html');
    response.end('<h1>Log in</h1>');
  },
  trip: ({ api }) => fetch(`${api}/authorize?response_type=code&client_id=1`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'login-from-code',
    short: 'Login called from code',
  },
} satisfies Case;

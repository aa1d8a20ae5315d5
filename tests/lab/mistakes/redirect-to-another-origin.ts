import type { Case } from '../case.ts';

export default {
  title: 'Redirect to another origin',
  about: 'The server moved to another origin, and behind the redirect the page’s origin becomes null.',
  serve(request, response, { page, other }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    if (request.url === '/old') response.writeHead(302, { Location: `${other}/new` });
    response.end();
  },
  trip: ({ api }) => fetch(`${api}/old`),
  expect: {
    code: 'AllowOriginMismatch',
    cause: 'redirect-to-another-origin',
    short: 'Redirected to another origin',
  },
} satisfies Case;

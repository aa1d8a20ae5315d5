import type { Case } from '../case.ts';

export default {
  title: 'Redirect to https',
  about: 'The server sends everybody from http to https, without CORS headers.',
  serve(request, response) {
    response.writeHead(301, { Location: `https://127.0.0.1${request.url}` }).end();
  },
  trip: ({ api }) => fetch(`${api}/secure`),
  expect: { code: 'MissingAllowOriginHeader', cause: 'redirect-to-https', short: 'Redirected to https' },
} satisfies Case;

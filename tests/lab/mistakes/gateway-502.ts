import type { Case } from '../case.ts';

export default {
  title: 'The app is down',
  about: 'The proxy in front of the app answers 502 for it, without CORS headers.',
  serve(_request, response) {
    response.writeHead(502, { Server: 'nginx', 'Content-Type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
  },
  trip: ({ api }) => fetch(`${api}/health`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'gateway-without-app',
    short: 'App does not answer (502)',
  },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'https on a port of http',
  about: 'The page says https, and the server speaks plain http.',
  serve: (_request, response) => response.end('{}'),
  calledAt: (port) => `https://127.0.0.1:${port}`,
  trip: ({ api }) => fetch(`${api}/users`),
  expect: { code: 'net::ERR_SSL_PROTOCOL_ERROR', cause: 'tls', short: 'Secure connection failed' },
} satisfies Case;

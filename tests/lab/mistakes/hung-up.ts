import type { Case } from '../case.ts';

export default {
  title: 'The server hangs up',
  about: 'The process crashes on this request, and the connection breaks off without an answer.',
  serve: (request) => request.socket.destroy(),
  trip: ({ api }) => fetch(`${api}/crash`),
  expect: { code: 'net::ERR_EMPTY_RESPONSE', cause: 'connection-broken', short: 'Server hung up' },
} satisfies Case;

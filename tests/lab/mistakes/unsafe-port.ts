import type { Case } from '../case.ts';

export default {
  title: 'A port that browsers block',
  about: 'The server listens on port 6000, which is reserved for something else.',
  calledAt: () => 'http://127.0.0.1:6000',
  trip: ({ api }) => fetch(`${api}/users`),
  expect: { code: 'net::ERR_UNSAFE_PORT', cause: 'unsafe-port', short: 'Port 6000 is blocked' },
  // Firefox stops it before extensions see a request.
  inFirefox: 'not shown',
} satisfies Case;

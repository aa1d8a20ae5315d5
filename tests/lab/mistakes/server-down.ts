import { createServer } from 'node:http';
import type { Case } from '../case.ts';

export default {
  title: 'The server is down',
  about: 'Nobody started it, so nothing listens at its port.',
  server() {
    const server = createServer();
    // A free port is known only once somebody has listened on it.
    server.once('listening', () => setImmediate(() => server.close()));
    return server;
  },
  trip: ({ api }) => fetch(`${api}/users`),
  expect: { code: 'net::ERR_CONNECTION_REFUSED', cause: 'server-refused', short: 'Nothing listens there' },
} satisfies Case;

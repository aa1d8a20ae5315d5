import { createServer } from 'node:https';
import type { Case } from '../case.ts';
import { selfSigned } from '../certificate.ts';

export default {
  title: 'A certificate nobody trusts',
  about: 'The server made its certificate itself, as development servers do.',
  serve: (_request, response) => response.end('{}'),
  server: (listener) => createServer(selfSigned('127.0.0.1'), listener),
  calledAt: (port) => `https://127.0.0.1:${port}`,
  trip: ({ api }) => fetch(`${api}/users`),
  expect: { code: 'net::ERR_CERT_AUTHORITY_INVALID', cause: 'certificate', short: 'Certificate not trusted' },
} satisfies Case;

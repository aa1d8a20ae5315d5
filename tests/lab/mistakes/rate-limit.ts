import type { Case } from '../case.ts';

export default {
  title: 'Too many requests',
  about: 'A rate limit answers 429, without CORS headers.',
  serve: (_request, response) => response.writeHead(429, { 'Retry-After': '30' }).end(),
  trip: ({ api }) => fetch(`${api}/quotes`),
  expect: { code: 'MissingAllowOriginHeader', cause: 'over-a-limit', short: 'Over a limit (429)', fix: [] },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'Error 500 without CORS headers',
  about: 'The preflight passes; then the handler throws, and the error page has no CORS headers.',
  serve(request, response, { page }) {
    if (request.method !== 'OPTIONS') {
      response.writeHead(500).end('Error: no such table');
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    response.writeHead(204).end();
  },
  trip: ({ api }) =>
    fetch(`${api}/checkout`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'server-error-without-headers',
    short: 'Server error 500',
    fix: ['content-type'],
  },
} satisfies Case;

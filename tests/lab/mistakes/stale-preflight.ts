import type { Case } from '../case.ts';

export default {
  title: 'A remembered preflight',
  about: 'The browser remembers the preflight of an earlier PUT, and this answer has lost its CORS headers.',
  serve(request, response, { page }) {
    const isLater = request.headers['content-type'] === 'application/json';
    if (!isLater) response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    response.setHeader('Access-Control-Max-Age', '600');
    response.end('{}');
  },
  async trip({ api }) {
    await fetch(`${api}/draft`, { method: 'PUT', headers: { 'Content-Type': 'text/x-draft' } });
    await fetch(`${api}/draft`, { method: 'PUT', headers: { 'Content-Type': 'application/json' } });
  },
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'stale-preflight',
    short: 'Remembered preflight, new answer',
    fix: ['PUT'],
  },
  // Firefox asks again for a Content-Type that it did not ask for before.
  inFirefox: { cause: 'response-without-headers', short: 'Only the preflight has Allow-Origin' },
} satisfies Case;

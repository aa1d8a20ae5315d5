import type { Case } from '../case.ts';

export default {
  title: 'A remembered preflight',
  about: 'The server changed since the preflight that the browser remembers, and lost its CORS headers.',
  serve(request, response, { page }) {
    const isNew = request.headers['content-type'] === 'application/json';
    if (!isNew) response.setHeader('Access-Control-Allow-Origin', page);
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
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'A login that does not last',
  about: 'The server sets a cookie, and the page asked without credentials.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Vary', 'Origin');
    response.setHeader('Set-Cookie', 'session=abc; Path=/; HttpOnly');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/login`, { method: 'POST', body: 'name=me' }),
  expect: { warning: 'cookie-not-kept', short: 'Cookie not kept' },
} satisfies Case;

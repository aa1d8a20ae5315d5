import type { Case } from '../case.ts';

export default {
  title: 'A PUT with cookies',
  about: 'The server agrees to the origin, the method, the header and the cookies.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    response.setHeader('Access-Control-Max-Age', '60');
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    response.setHeader('Vary', 'Origin');
    response.end('{}');
  },
  trip: ({ api }) =>
    fetch(`${api}/settings`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
      credentials: 'include',
    }),
  expect: 'allowed',
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'Authorization under *',
  about: 'The server allows all headers, which some browsers take to cover a token, and some do not.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Access-Control-Max-Age', '600');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/me`, { headers: { Authorization: 'Bearer abc' } }),
  expect: { warning: 'authorization-under-wildcard', short: 'Authorization under *' },
} satisfies Case;

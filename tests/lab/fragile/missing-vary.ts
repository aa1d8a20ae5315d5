import type { Case } from '../case.ts';

export default {
  title: 'No Vary: Origin',
  about: 'The answer names the page and may be stored, so a cache may hand it to another page.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('Cache-Control', 'public, max-age=600');
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/currencies`),
  expect: { warning: 'missing-vary', short: 'No Vary: Origin' },
} satisfies Case;

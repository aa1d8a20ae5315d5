import type { Case } from '../case.ts';

export default {
  title: 'Headers that cannot be read',
  about: 'The server counts its pages in a header, and does not show it to the page.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', page);
    response.setHeader('X-Total-Count', '312');
    response.end('[]');
  },
  trip: ({ api }) => fetch(`${api}/articles?page=1`),
  expect: { warning: 'unexposed-headers', short: 'x-total-count cannot be read' },
} satisfies Case;

import type { Case } from '../case.ts';

export default {
  title: 'Allow-Origin sent twice',
  about: 'The server and the proxy in front of it both add the header.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origin', [page, page]);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/twice`),
  expect: {
    code: 'MultipleAllowOriginValues',
    cause: 'allow-origin-twice',
    short: 'Allow-Origin sent twice',
    fix: [],
  },
} satisfies Case;

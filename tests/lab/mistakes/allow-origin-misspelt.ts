import type { Case } from '../case.ts';

export default {
  title: 'The header is misspelt',
  about: 'The server sends `Access-Control-Allow-Origins`, in the plural.',
  serve(_request, response, { page }) {
    response.setHeader('Access-Control-Allow-Origins', page);
    response.end('{}');
  },
  trip: ({ api }) => fetch(`${api}/users`),
  expect: {
    code: 'MissingAllowOriginHeader',
    cause: 'allow-header-misspelt',
    short: 'Allow-Origin misspelt',
    fix: [],
  },
} satisfies Case;
